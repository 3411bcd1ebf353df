import type { ReactNode } from 'react'
import { FieldFrame, fieldId } from './form'

/** One file to choose. A browser keeps no choice over a page that is sent again. */
export function FileField({ name, label, hint, error, accept }: { name: string; label: string; hint?: ReactNode; error?: string | undefined; accept: string }) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(described) => <input type="file" id={fieldId(name)} name={name} accept={accept} {...described} />}
    </FieldFrame>
  )
}
