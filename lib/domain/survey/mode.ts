/** The three ways of answering, by METHODS section 6. None is ever called by a vaguer word. */
export const modes = ['unlinkable', 'sealed-codes', 'confidential'] as const
export type Mode = (typeof modes)[number]

export type ModeWords = { name: string; means: string; how: string; doesNotGive: string[] }

const ofTheFirst = [
  'protection from somebody who watches the network or the server while you answer',
  'protection from an altered script on the council’s own computer',
  'protection from style: what you write in your own words may be recognised',
  'secrecy of having taken part',
  'proof that the council made no extra credentials; the published counts set a bound on that',
]

/** What each gives and does not give, in the words that stand wherever it matters. */
export const modeWords: Record<Mode, ModeWords> = {
  unlinkable: {
    name: 'Unlinkable',
    means: 'What is stored does not let anybody, administrators included, link an answer to a person, beyond the reporting group.',
    how: 'Your device makes a one-time credential that the council signs without seeing it. You spend it later, without signing in.',
    doesNotGive: ofTheFirst,
  },
  'sealed-codes': {
    name: 'Sealed codes',
    means: 'What is stored does not let anybody, administrators included, link an answer to a person, beyond the reporting group. It needs no phone, account or script.',
    how: 'Codes drawn at random are printed, shuffled by hand and handed out. Only a hash of each is kept, and each counts once.',
    doesNotGive: [
      'protection from somebody who notes which code you were handed',
      ...ofTheFirst.filter((words) => !words.includes('script') && !words.includes('credentials')),
      'proof that the council printed no extra codes; the published counts set a bound on that',
    ],
  },
  confidential: {
    name: 'Confidential',
    means: 'The system could link your answer to you, and the council promises who may not see it.',
    how: 'You answer while signed in, on a page that is labelled so.',
    doesNotGive: ['protection from an administrator who breaks that promise', 'protection from style: what you write in your own words may be recognised', 'secrecy of having taken part'],
  },
}
