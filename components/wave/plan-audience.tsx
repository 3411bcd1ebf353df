import { TextField } from '@/components/ui/form'
import { RadioField } from '@/components/ui/radio-field'
import { NumberField, type PlanForm, TickField } from './plan-fields'

export type AudienceShown = {
  count: { people: number; withEmail: number; words: string }
  units: readonly (readonly string[])[]
  sites: readonly string[]
}

const kinds = [{ value: 'employee', label: 'Employees' }, { value: 'agency', label: 'Agency staff' }, { value: 'councillor', label: 'Councillors, where the survey is about them' }]
const contracts = ['permanent', 'fixed-term', 'casual', 'apprentice', 'agency', 'elected'].map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))

/** Who is asked: by rule, with the count of it by today's roster. */
export function AudienceFields({ form, content, action }: { form: PlanForm; content: AudienceShown; action: string }) {
  const { count, units, sites } = content
  const tree = units.map((path) => ({ value: path.join(' > '), label: path.at(-1) ?? '', depth: path.length - 1 }))
  const isTicked = (list: string) => Object.keys(form.values).some((name) => name.startsWith(`${list}:`)) || form.errors[list] !== undefined
  const isPanel = form.values['selection.kind'] === 'panel' || Object.keys(form.errors).some((name) => name.startsWith('selection.'))
  return (
    <>
      <h2 id="audience">Who is asked</h2>
      <p className="hint">Whoever meets every line below. Where nothing is ticked in a line, everybody meets it. Who they are is settled when the wave opens, by the roster of that moment.</p>
      <TickField form={form} list="audience.kinds" legend="Only these people" choices={kinds} />
      <details className="choose" open={isTicked('audience.units')}>
        <summary>Only these units, with all below them</summary>
        <TickField form={form} list="audience.units" legend="Only these units" choices={tree} />
      </details>
      <details className="choose" open={isTicked('audience.except')}>
        <summary>Leave these units out</summary>
        <TickField form={form} list="audience.except" legend="Without these units" choices={tree} />
      </details>
      <details className="choose" open={isTicked('audience.sites')}>
        <summary>Only at these sites</summary>
        <TickField form={form} list="audience.sites" legend="Only at these sites" choices={sites.map((site) => ({ value: site, label: site }))} />
      </details>
      <details className="choose" open={isTicked('audience.contracts')}>
        <summary>Only on these contracts</summary>
        <TickField form={form} list="audience.contracts" legend="Only on these contracts" choices={contracts} />
      </details>
      <div className="note" id="count">
        <p>
          <b>{count.people === 1 ? '1 person' : `${count.people.toLocaleString('en-GB')} people`}</b> by today’s roster: {count.words}. {count.withEmail.toLocaleString('en-GB')} of them have an e-mail address of the council.
          {count.people < 25 ? ' A wave needs at least 25.' : ''}
        </p>
        <button type="submit" className="button second" name="do" value="count" formAction={`${action}#audience`}>
          Count again
        </button>
      </div>
      <RadioField
        name="selection.kind"
        legend="Everybody, or a panel"
        value={form.values['selection.kind']}
        error={form.errors['selection.kind']}
        choices={[
          { value: 'census', label: 'Everybody of them' },
          { value: 'panel', label: 'A panel drawn from them', hint: 'Each unit by its share, those first who were asked longest ago.' },
        ]}
      />
      <details className="choose" open={isPanel}>
        <summary>The panel: how many, and how often anyone is asked</summary>
        <NumberField form={form} name="selection.size" label="People in the panel" hint="At least 25." />
        <NumberField form={form} name="selection.limit.times" label="Nobody is asked more often than this" />
        <NumberField form={form} name="selection.limit.days" label="within so many days" hint="Every wave that is sealed counts, whatever it asks." />
        <TextField name="selection.seed" label="Words that the draw begins with" hint="They are published, so that anybody can see that it was not chosen by hand. Left empty, the short name." value={form.values['selection.seed']} error={form.errors['selection.seed']} width="short" />
      </details>
    </>
  )
}
