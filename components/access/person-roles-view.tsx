import { Button, ErrorSummary, Form, SelectField } from '@/components/ui/form'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { RadioField } from '@/components/ui/radio-field'
import { type Role, type RoleReach, roleWords } from '@/lib/domain/access/role'
import type { PlacedUnit } from '@/lib/domain/access/unit-tree'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'
import { personPath, type PersonShown } from './person-shown'

type Props = {
  content: PersonShown & { choices: readonly { role: Role; reach: RoleReach }[]; units: readonly PlacedUnit[] }
  frame: SignedInFrame
  form: FormShown
  search: Readonly<Record<string, string | undefined>>
}

const done = {
  given: 'Given. They are signed out, and have the role when they come back in.',
  taken: 'Taken. They are signed out, and come back in without it.',
}

const reachWords: Record<RoleReach, string> = {
  unit: 'Of one unit and those below it.',
  'unit-or-all': 'Of one unit and those below it, or of the whole organisation.',
  all: 'Of the whole organisation.',
}

export function PersonRolesView({ content, frame, form, search }: Props) {
  const { id, name, disabled, grants } = content
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" of={{ path: personPath(id), name }} />} title={`Roles of ${name}`}>
        A role opens its own part of the house and nothing else. Give the least that the work needs.
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      <h2>What they have</h2>
      {grants.length === 0 ? (
        <p>No role yet.</p>
      ) : (
        <ul className="row-list">
          {grants.map(({ id: grantId, role, purpose, scope, origin, byGroup, since }) => (
            <li key={grantId}>
              <p>
                <b>{role}</b>
                {scope === null ? '' : `, ${scope}`}: {purpose}.{' '}
                <a href={personPath(id, 'roles', grantId)}>
                  Take<span className="visually-hidden"> {role} from {name}</span>
                </a>
              </p>
              <p className="quiet">
                {origin}, {since}
                {byGroup ? '. It comes back when they next sign in, while the group has them' : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <h2>Give a role</h2>
      {disabled === null ? <GiveRole content={content} frame={frame} form={form} /> : <p>{name} is disabled. Enable them first.</p>}
      <p>
        <a href={personPath(id)}>Back to {name}</a>
      </p>
    </>
  )
}

function GiveRole({ content: { id, name, choices, units }, frame, form: { values, errors } }: Omit<Props, 'search'>) {
  const under = units.map((unit) => ({ value: unit.id, label: [...unit.above, unit.name].join(' › ') }))
  return (
    <Form action={personPath(id, 'roles', 'give')} token={frame.formToken}>
      <RadioField
        name="role"
        legend="Which role"
        value={values.role}
        error={errors.role}
        choices={choices.map(({ role, reach }) => ({ value: role, label: roleWords[role].name, hint: `${capital(roleWords[role].purpose)}. ${reachWords[reach]}` }))}
      />
      <SelectField
        name="unit"
        label="Of which part of the council"
        hint={units.length === 0 ? <>There are no units yet, so only the whole organisation. <a href="/admin/units">Add units</a></> : 'A role of a unit reaches the units below it too.'}
        value={values.unit}
        error={errors.unit}
        choices={[{ value: '', label: 'Choose' }, { value: 'all', label: 'The whole organisation' }, ...under]}
      />
      <p className="hint">{name} is signed out, so that nothing is open in a browser that their roles no longer, or not yet, allow.</p>
      <Button>Give the role</Button>
    </Form>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
