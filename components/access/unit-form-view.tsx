import { Button, ErrorSummary, Form, SelectField, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { PlacedUnit } from '@/lib/domain/access/unit-tree'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'

type Props<Content> = { content: Content; frame: SignedInFrame; form: FormShown }
type FieldsProps = { form: FormShown; units: readonly PlacedUnit[]; name?: string; parent?: string }

function UnitFields({ form: { values, errors }, units, name, parent }: FieldsProps) {
  const choices = units.map((unit) => ({ value: unit.id, label: [...unit.above, unit.name].join(' › ') }))
  return (
    <>
      <TextField name="name" label="Name" hint="As the council calls it" value={values.name ?? name} error={errors.name} />
      <SelectField name="parent" label="Part of" value={values.parent ?? parent} error={errors.parent} choices={[{ value: '', label: 'Nothing: it stands at the top' }, ...choices]} />
    </>
  )
}

export function AddUnitView({ content: { units }, frame, form }: Props<{ units: readonly PlacedUnit[] }>) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="units" />} title="Add a unit" />
      <ErrorSummary errors={form.errors} />
      <Form action="/admin/units/add" token={frame.formToken}>
        <UnitFields form={form} units={units} />
        <Button>Add</Button>
      </Form>
    </>
  )
}

export function EditUnitView({ content: { unit, units }, frame, form }: Props<{ unit: PlacedUnit; units: readonly PlacedUnit[] }>) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="units" />} title={`Rename or move ${unit.name}`}>
        Moved, it and the units below it are reached by the roles of where it then lies.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action={`/admin/units/${encodeURIComponent(unit.id)}/change`} token={frame.formToken}>
        <UnitFields form={form} units={units} name={unit.name} parent={unit.parentId ?? ''} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
