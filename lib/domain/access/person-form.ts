import { z } from 'zod'

export const nameTyped = z
  .string('Write the name')
  .transform((typed) => typed.trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'Write the name').max(200, 'Shorten the name to 200 letters'))

/** Small letters, as the council's sign-in and the mail server take them for the same. */
const email = z
  .string('Write the e-mail address')
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Write the e-mail address')
      .max(254, 'Shorten the address to 254 letters')
      .regex(/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]{2,}$/, 'Write an address such as name@council.gov.uk'),
  )

/** A person as an administrator writes them down. */
export const personForm = z.object({ name: nameTyped, email })

export type PersonForm = z.output<typeof personForm>
