import type { Fields } from '@/lib/domain/survey/answer-fields'

/** What stands in the form's fields that belong to questions: those of ours begin with ~. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (!name.startsWith('~') && typeof value === 'string' && value !== '') (fields[name] ??= []).push(value)
  }
  return fields
}

/** Puts a draft back into the form. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement) control.value = fields[control.name]?.[0] ?? control.value
    if (!(control instanceof HTMLInputElement) || control.name.startsWith('~')) continue
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = fields[control.name]?.includes(control.value) ?? control.checked
    else if (control.type === 'text') control.value = fields[control.name]?.[0] ?? control.value
  }
}
