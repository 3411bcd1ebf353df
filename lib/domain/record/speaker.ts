import { z } from 'zod'
import { id, text } from './text'

/** Whose voice it is: decides the form of the knot on the thread. */
export const voices = ['council', 'peers', 'councillors-and-officers', 'leadership', 'press', 'discussion'] as const
export type Voice = (typeof voices)[number]

export const speakerEntry = z.strictObject({ id, name: text, voice: z.enum(voices), note: text })
export type Speaker = z.infer<typeof speakerEntry>
