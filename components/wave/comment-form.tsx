import { Button, FieldFrame, fieldId, Form } from '@/components/ui/form'
import type { FormShown } from '@/lib/domain/site/form-shown'

/** Says something of a covenant before it is sealed; it goes with the hash of what stands on the page. */
export function CommentForm({ action, token, hash, form: { values, errors } }: { action: string; token: string; hash: string; form: FormShown }) {
  return (
    <Form action={action} token={token} hidden={{ hash }}>
      <FieldFrame name="words" label="What do you think of it?" hint="It stays with your name and the day, for those who plan surveys and for staff representatives." error={errors.words}>
        {(described) => <textarea id={fieldId('words')} name="words" rows={4} maxLength={4000} defaultValue={values.words} {...described} />}
      </FieldFrame>
      <Button kind="second">Say it</Button>
    </Form>
  )
}
