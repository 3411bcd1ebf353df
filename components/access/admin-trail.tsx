import { Trail } from '@/components/ui/trail'

const parts = {
  people: { path: '/admin/people', name: 'People' },
  units: { path: '/admin/units', name: 'Units' },
  roster: { path: '/admin/roster', name: 'Roster' },
  sessions: { path: '/admin/sessions', name: 'Who is signed in' },
  log: { path: '/admin/log', name: 'Audit log' },
}

/** The way down to a page about people and the log. */
export function AdminTrail({ part, of }: { part?: keyof typeof parts; of?: { path: string; name: string } }) {
  const home = { path: '/admin', name: 'People and log' }
  return <Trail to={[home, ...(part === undefined ? [] : [parts[part]]), ...(of === undefined ? [] : [of])]} />
}
