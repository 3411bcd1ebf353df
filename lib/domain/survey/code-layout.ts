/** How a sheet of codes is laid out, for what is at hand to hand them out with. */
export const codeLayouts = ['cards', 'labels', 'letters'] as const
export type CodeLayout = (typeof codeLayouts)[number]

export const codeLayoutWords: Record<CodeLayout, { name: string; means: string; perPage: number }> = {
  cards: { name: 'Cards to cut out', means: 'Eight on a page of plain A4, with everything that whoever gets one needs to know', perPage: 8 },
  labels: { name: 'Labels', means: '21 on a sheet of A4 labels of 63.5 × 38.1 mm: short address, code and picture to scan, to stick on what is handed out', perPage: 21 },
  letters: { name: 'Letters for window envelopes', means: 'One on a page of A4, folded in three for DL envelopes: the window shows group and site and nobody’s name, the code is inside', perPage: 1 },
}

export function isCodeLayout(word: string | undefined): word is CodeLayout {
  return codeLayouts.some((layout) => layout === word)
}
