import { z } from 'zod'
import { nameTyped } from './person-form'

/** A unit as an administrator writes it down; an empty `parent` is the top. */
export const unitForm = z.object({
  name: nameTyped.pipe(z.string().max(120, 'Shorten the name to 120 letters')),
  parent: z.string().default('').transform((id) => (id === '' ? null : id)),
})
