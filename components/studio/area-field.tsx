import { FieldFrame } from '@/components/ui/form'
import type { ReactNode } from 'react'

/** Several lines to type. */
export function AreaField({ name, label, hint, error, value, rows = 3 }: { name: string; label: string; hint?: ReactNode; error?: string | undefined; value?: string | undefined; rows?: number }) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(described) => <textarea id={`field-${name}`} name={name} rows={rows} defaultValue={value} {...described} />}
    </FieldFrame>
  )
}
