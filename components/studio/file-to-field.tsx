'use client'

import { type ChangeEvent, useState } from 'react'
import { useScript } from './use-script'

const mostBytes = 8_000_000

/** Reads a chosen file into a field of the form, to be looked at before it is sent. Without a script the text is pasted there. */
export function FileToField({ field, label }: { field: string; label: string }) {
  const ready = useScript()
  const [said, setSaid] = useState('')
  if (!ready) return null

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    const area = document.getElementById(field)
    if (file === undefined || !(area instanceof HTMLTextAreaElement)) return
    if (file.size > mostBytes) {
      setSaid('This file is too large to be a survey.')
      return
    }
    area.value = await file.text()
    setSaid(`Read from ${file.name}.`)
  }

  return (
    <div className="field">
      <label htmlFor={`${field}-chosen`}>{label}</label>
      <input type="file" id={`${field}-chosen`} accept=".json,application/json" onChange={(event) => void read(event)} />
      <p className="hint" role="status">{said}</p>
    </div>
  )
}
