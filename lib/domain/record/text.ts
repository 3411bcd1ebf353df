import { z } from 'zod'

/** Text that must be there: trimmed at both ends, never empty. */
export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((value) => value.trim() === value, 'must not begin or end with white space')

/** An id as it stands in an address: lower-case words and figures joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and figures joined by hyphens')

/** Whether a link between two things stands in the source, or is a judgement of this site's editors. */
export const bases = ['stated', 'editorial'] as const
export type Basis = (typeof bases)[number]
