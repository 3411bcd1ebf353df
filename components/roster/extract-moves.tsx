import { Button, fieldId, Form, TextField } from '@/components/ui/form'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { extractAddress, type ExtractChanges } from './extract-shown'

/** Units that look renamed or moved, to be confirmed: who moves with their unit has not moved. */
export function ExtractMoves({ content: { extract, moves, suggested }, frame, form }: { content: ExtractChanges; frame: SignedInFrame; form: FormShown }) {
  const all = [...moves, ...suggested]
  const body = (
    <Form action={extractAddress(extract, '/moves')} token={frame.formToken}>
      {all.map((words, n) => (
        <div className="choice" key={words}>
          <input type="checkbox" id={fieldId(`move-${n}`)} name={`move-${n}`} value={words} defaultChecked={moves.includes(words)} />
          <label htmlFor={fieldId(`move-${n}`)}>{words.replace(' = ', ' is now ')}</label>
        </div>
      ))}
      <TextField
        name="move-other"
        label={all.length === 0 ? 'A unit that moved' : 'Another unit that moved'}
        hint="The path before and the path now: Place > Parks = Environment > Green Spaces"
        value={form.values['move-other']}
        error={form.errors['move-other']}
      />
      <Button kind="second">Compare again with these moves</Button>
    </Form>
  )
  if (all.length === 0 && form.errors['move-other'] === undefined) {
    return (
      <details>
        <summary>Has a unit been renamed, or moved under another?</summary>
        {body}
      </details>
    )
  }
  return (
    <>
      <h2>{all.length === 1 ? 'A unit that looks renamed or moved' : 'Units that look renamed or moved'}</h2>
      <p>Tick what is so. A unit that moved keeps what was given of it, roles among them, and its people have not moved.</p>
      {body}
    </>
  )
}
