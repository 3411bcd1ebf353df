import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import PdfDocument from 'pdfkit'
import { create } from 'qrcode'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { projectRoot } from '@/lib/platform/environment'

/** What stands on every card of a sheet. */
export type CodeSheet = {
  title: string
  /** 'until 25 March 2027 at 17:00' */
  closes: string
  /** Where the code is typed in, without the scheme: short enough to type. */
  shortAddress: string
  /** The address that the picture on the card leads to; the code stands in its fragment, which is sent to no server. */
  addressOf: (printedCode: string) => string
  covenantHash: string
  fingerprint: string
  sites: { site: string; cards: { code: string; counted: string }[] }[]
}

// Points, 72 to the inch; two by four cards on A4.
const page = { width: 595.28, height: 841.89, margin: 34 }
const card = { width: (page.width - 2 * page.margin) / 2, height: (page.height - 2 * page.margin - 30) / 4, padding: 12 }
const perPage = 8
const ink = '#111111'

/**
 * Cards to cut out, hand shuffled and handed out: a tagged PDF, each site from a new page. Nothing on a card but its
 * code and the group's name differs from the next.
 */
export async function codeSheetPdf(sheet: CodeSheet): Promise<Uint8Array> {
  const document = new PdfDocument({
    size: 'A4', margin: 0, autoFirstPage: false, tagged: true, lang: 'en-GB', displayTitle: true, pdfVersion: '1.7', info: { Title: `Codes: ${sheet.title}` },
  })
  document.registerFont('house', path.join(projectRoot(), 'components/layout/fonts/atkinson-hyperlegible-next-print.ttf'))
  const whole = buffer(document)
  const root = document.struct('Document')
  document.addStructure(root)
  for (const { site, cards } of sheet.sites) {
    const pages = Math.ceil(cards.length / perPage)
    for (let number = 0; number < pages; number += 1) {
      document.addPage()
      drawHead(document, root, `${site === '' ? 'People of no site' : site}: sheet ${number + 1} of ${pages}. Cut, shuffle by hand, hand one to each. Keep no list of who has which.`)
      cards.slice(number * perPage, (number + 1) * perPage).forEach((one, at) => {
        const [x, y] = [page.margin + (at % 2) * card.width, page.margin + 30 + Math.floor(at / 2) * card.height]
        drawCard(document, root, { x, y }, sheet, one)
      })
    }
  }
  root.end()
  document.end()
  return whole
}

type Pdf = InstanceType<typeof PdfDocument>
type Structure = ReturnType<Pdf['struct']>

function drawHead(document: Pdf, root: Structure, words: string): void {
  root.add(document.struct('H1', {}, () => {
    document.font('house').fontSize(9).fillColor(ink).text(words, page.margin, page.margin - 4, { width: page.width - 2 * page.margin })
  }))
}

function drawCard(document: Pdf, root: Structure, { x, y }: { x: number; y: number }, sheet: CodeSheet, { code, counted }: { code: string; counted: string }): void {
  const [left, width] = [x + card.padding, card.width - 2 * card.padding]
  const section = document.struct('Sect')
  root.add(section)
  document.markContent('Artifact', { type: 'Layout' })
  document.rect(x, y, card.width, card.height).lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#777777').stroke().undash()
  document.endMarkedContent()
  // However long a title or a unit's name is, it stays within its place.
  const say = (words: string, size: number, top: number, height: number, wide = width) => {
    section.add(document.struct('P', {}, () => { document.fontSize(size).fillColor(ink).text(words, left, y + top, { width: wide, height, ellipsis: true }) }))
  }
  const beside = width - 92
  say(sheet.title, 12, card.padding, 29, beside)
  say(`Open ${sheet.closes}. You are ${counted}.`, 8, 42, 39, beside)
  say(`Scan, or open ${sheet.shortAddress} and type:`, 8, 84, 26, beside)
  section.add(document.struct('Figure', { alt: 'The same address with this code, as a picture to scan' }, () => {
    drawQr(document, sheet.addressOf(code), { x: x + card.width - card.padding - 84, y: y + card.padding })
  }))
  say(code, 15, 112, 20)
  say('One code counts once. Nobody keeps which is yours. It needs no phone of your own and no account.', 7.5, 134, 22)
  say(`Covenant ${inFours(sheet.covenantHash)} · Key ${sheet.fingerprint}`, 6, 160, 16)
  section.end()
}

function drawQr(document: Pdf, words: string, { x, y }: { x: number; y: number }): void {
  const { modules } = create(words, { errorCorrectionLevel: 'M' })
  const size = 84 / modules.size
  document.fillColor('#000000')
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      // A hair wider than its place, so that no printer leaves a line between two.
      if (modules.get(row, column)) document.rect(x + column * size, y + row * size, size + 0.05, size + 0.05)
    }
  }
  document.fill()
}
