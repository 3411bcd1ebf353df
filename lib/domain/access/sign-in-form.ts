import { z } from 'zod'

/** An address as it is typed, in small letters. */
export const emailTyped = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Write your e-mail address')
  .max(254, 'That is longer than an e-mail address can be')
  .regex(/^[^\s@<>"',;:()\\]+@[^\s@<>"',;:()\\]+\.[^\s@<>"',;:()\\.]+$/, 'Write an e-mail address in full, like name@sthelens.gov.uk')

export const askLinkForm = z.object({ email: z.string().default('').pipe(emailTyped) })

export const administratorForm = z.object({
  name: z.string().default('').pipe(z.string().trim().min(1, 'Write your name, as others know you').max(200, 'Write a name of 200 letters at most')),
  email: z.string().default('').pipe(emailTyped),
})

/** What is wrong, by field in their order: of each the first thing. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) errors[path.join('.')] ??= message
  return errors
}
