import { codeLayoutWords, type CodeLayout } from '@/lib/domain/survey/code-layout'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { a4, drawQr, ink, millimetre, ornament, printDocument, say, type Pdf, type Place, type Sheet, type Structure } from './print-document'

export type CodeCard = { code: string; counted: string }

/** What stands on every card of a sheet. */
export type CodeSheet = {
  layout: CodeLayout
  title: string
  organisation: string
  /** 'until 25 March 2027 at 17:00' */
  closes: string
  /** Where the code is typed in, without the scheme: short enough to type. */
  shortAddress: string
  /** The address that the picture on the card leads to; the code stands in its fragment, which is sent to no server. */
  addressOf: (printedCode: string) => string
  covenantHash: string
  fingerprint: string
  /** A code is of one group: each group of a site has pages of its own, so that nobody is handed another's. */
  bundles: { site: string; group: string; cards: CodeCard[] }[]
}

type Draw = (document: Pdf, root: Structure, at: Place & { height: number }, sheet: CodeSheet, card: CodeCard, whom: Whom) => void
type Whom = { site: string; group: string }

/** Where the first of a page stands, how far it is to the next, and how it is drawn. */
const layouts: Record<CodeLayout, { columns: number; left: number; top: number; width: number; height: number; across: number; draw: Draw }> = {
  cards: { columns: 2, left: 34, top: 64, width: (a4.width - 68) / 2, height: (a4.height - 98) / 4, across: (a4.width - 68) / 2, draw: drawCard },
  labels: { columns: 3, left: 7.2 * millimetre, top: 15.1 * millimetre, width: 63.5 * millimetre, height: 38.1 * millimetre, across: 66 * millimetre, draw: drawLabel },
  letters: { columns: 1, left: 0, top: 0, width: a4.width, height: a4.height, across: a4.width, draw: drawLetter },
}

/** Codes to be shuffled by hand and handed out, each group of a site from a new page. Nothing but the code and the group's name differs from one to the next. */
export function codeSheetPdf(sheet: CodeSheet): Promise<Uint8Array> {
  return printDocument(`Codes: ${sheet.title}`, (paper) => {
    for (const { site, group, cards } of sheet.bundles) drawBundle(paper, sheet, { site: siteName(site), group }, cards)
  })
}

const siteName = (site: string) => (site === '' ? 'People of no site' : site)

function drawBundle({ document, root }: Sheet, sheet: CodeSheet, whom: Whom, cards: readonly CodeCard[]): void {
  const { columns, left, top, width, height, across, draw } = layouts[sheet.layout]
  const { perPage } = codeLayoutWords[sheet.layout]
  const pages = Math.ceil(cards.length / perPage)
  for (let number = 0; number < pages; number += 1) {
    document.addPage()
    const words = `${whom.site}, ${whom.group}: sheet ${number + 1} of ${pages}. ${sheet.layout === 'cards' ? 'Cut, shuffle' : 'Shuffle'} by hand, hand one to each of them. Keep no list of who has which.`
    if (sheet.layout !== 'letters') say(document, root, 'H1', words, sheet.layout === 'labels' ? 7 : 9, { x: 34, y: sheet.layout === 'labels' ? 18 : 30, width: a4.width - 68 })
    cards.slice(number * perPage, (number + 1) * perPage).forEach((card, at) => {
      const section = document.struct('Sect')
      root.add(section)
      draw(document, section, { x: left + (at % columns) * across, y: top + Math.floor(at / columns) * height, width, height }, sheet, card, whom)
      section.end()
    })
  }
}

const scanWords = 'The same address with this code, as a picture to scan'

function drawCard(document: Pdf, section: Structure, { x, y, width, height }: Place & { height: number }, sheet: CodeSheet, { code, counted }: CodeCard): void {
  ornament(document, () => document.rect(x, y, width, height).lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#777777').stroke().undash())
  // However long a title or a unit's name is, it stays within its place.
  const line = (words: string, size: number, top: number, tall: number, wide = width - 24) => say(document, section, 'P', words, size, { x: x + 12, y: y + top, width: wide, height: tall })
  const beside = width - 116
  line(sheet.title, 12, 12, 29, beside)
  line(`Open ${sheet.closes}. You are ${counted}.`, 8, 42, 39, beside)
  line(`Scan, or open ${sheet.shortAddress} and type:`, 8, 84, 26, beside)
  drawQr(document, section, sheet.addressOf(code), scanWords, { x: x + width - 96, y: y + 12, width: 84 })
  line(code, 15, 112, 20)
  line('One code counts once. Nobody keeps which is yours. It needs no phone of your own and no account.', 7.5, 134, 22)
  line(seal(sheet), 6, 160, 16)
}

/** Small enough for a label: what is not on it stands on the poster. */
function drawLabel(document: Pdf, section: Structure, { x, y, width }: Place & { height: number }, sheet: CodeSheet, { code, counted }: CodeCard): void {
  const line = (words: string, size: number, top: number, tall: number, wide: number) => say(document, section, 'P', words, size, { x: x + 7, y: y + top, width: wide, height: tall })
  const beside = width - 14 - 66
  line(sheet.title, 8, 8, 19, beside)
  line(`You are ${counted}. Open ${sheet.closes}.`, 5.8, 29, 28, beside)
  line(`Scan, or open ${sheet.shortAddress} and type:`, 5.8, 58, 16, beside)
  drawQr(document, section, sheet.addressOf(code), scanWords, { x: x + width - 7 - 62, y: y + 8, width: 62 })
  line(code, 11, 76, 14, width - 14)
  line('One code counts once. Nobody keeps which is yours.', 5.8, 92, 9, width - 14)
}

/** A letter to nobody by name: group and site stand where a DL envelope has its window, the code below the first fold. */
function drawLetter(document: Pdf, section: Structure, { x, width }: Place & { height: number }, sheet: CodeSheet, { code, counted }: CodeCard, { site, group }: Whom): void {
  const left = x + 22 * millimetre
  const wide = width - 44 * millimetre
  say(document, section, 'P', `To a colleague of ${group}\n${site}\n${sheet.organisation}`, 12, { x: left, y: 50 * millimetre, width: 80 * millimetre, height: 28 * millimetre })
  ornament(document, () => {
    for (const fold of [99, 198]) document.moveTo(0, fold * millimetre).lineTo(5 * millimetre, fold * millimetre).lineWidth(0.5).strokeColor('#777777').stroke()
  })
  let y = say(document, section, 'H1', sheet.title, 20, { x: left, y: 108 * millimetre, width: wide })
  y = say(document, section, 'P', `${sheet.organisation} asks you to answer a survey, open ${sheet.closes}. You are ${counted}.`, 11, { x: left, y: y + 6, width: wide - 150 })
  y = say(document, section, 'P', `Scan the picture with any phone or tablet, or open ${sheet.shortAddress} and type this code:`, 11, { x: left, y: y + 8, width: wide - 150 })
  drawQr(document, section, sheet.addressOf(code), scanWords, { x: left + wide - 130, y: 124 * millimetre, width: 130 })
  y = say(document, section, 'P', code, 20, { x: left, y: y + 10, width: wide - 140, height: 28 })
  y = Math.max(y, 124 * millimetre + 140)
  y = say(document, section, 'P', 'The envelopes of your group were shuffled, and any of them may come to any of you. One code counts once. Only a hash of it is kept, and no list of who has which: keep it as you would a ballot paper, and show it to nobody. It needs no phone of your own and no account.', 11, { x: left, y: y + 10, width: wide })
  say(document, section, 'P', seal(sheet), 7.5, { x: left, y: y + 10, width: wide }, ink)
}

const seal = ({ covenantHash, fingerprint }: CodeSheet) => `Covenant ${inFours(covenantHash)} · Key ${fingerprint}`
