import { Trail } from '@/components/ui/trail'
import { wavePath } from './wave-path'

/** The way down to a page about waves. */
export function WaveTrail({ of }: { of?: { id: string; title: string; slug: string } }) {
  const above = [{ path: '/studio', name: 'Surveys' }, { path: '/studio/waves', name: 'Waves' }]
  return <Trail to={of === undefined ? above : [...above, { path: wavePath(of.id), name: waveName(of) }]} />
}

/** What a wave is called: its survey's title with its own short name, since a survey may be asked more than once. */
export function waveName({ title, slug }: { title: string; slug: string }): string {
  return `${title} (${slug})`
}
