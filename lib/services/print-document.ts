import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import PdfDocument from 'pdfkit'
import { create } from 'qrcode'
import { projectRoot } from '@/lib/platform/environment'

export type Pdf = InstanceType<typeof PdfDocument>
export type Structure = ReturnType<Pdf['struct']>

/** What is to be drawn on: a document and the root of its structure, which readers that speak go by. */
export type Sheet = { document: Pdf; root: Structure }

/** Points, 72 to the inch. */
export const a4 = { width: 595.28, height: 841.89 }
export const millimetre = 72 / 25.4
export const ink = '#111111'
export const quiet = '#555555'

/** Draws a tagged PDF in the house's typeface, A4 upright. Every page is added by whoever draws. */
export async function printDocument(title: string, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const document = new PdfDocument({
    size: 'A4', margin: 0, autoFirstPage: false, tagged: true, lang: 'en-GB', displayTitle: true, pdfVersion: '1.7', info: { Title: title },
  })
  document.registerFont('house', path.join(projectRoot(), 'components/layout/fonts/atkinson-hyperlegible-next-print.ttf'))
  const whole = buffer(document)
  const root = document.struct('Document')
  document.addStructure(root)
  draw({ document, root })
  root.end()
  document.end()
  return whole
}

export type Place = { x: number; y: number; width: number; height?: number }
/** Between lines, as a share of the size. */
const leading = 0.12

type Kind = 'H1' | 'H2' | 'P' | 'LI'

/**
 * Words within their place, cut short where a height is given and they are longer. Answers where they end.
 * @param above The part of the document to which they belong
 */
export function say(document: Pdf, above: Structure, kind: Kind, words: string, size: number, { x, y, width, height }: Place, colour = ink): number {
  above.add(document.struct(kind, {}, () => {
    document.font('house').fontSize(size).fillColor(colour).text(words, x, y, { width, ...(height === undefined ? { lineGap: size * leading } : { height, ellipsis: true }) })
  }))
  return height === undefined ? document.y : y + height
}

/** How high words would stand. */
export function heightOf(document: Pdf, words: string, size: number, width: number): number {
  return document.font('house').fontSize(size).heightOfString(words, { width, lineGap: size * leading })
}

/** What is drawn for the eye alone. */
export function ornament(document: Pdf, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

/** An address as a picture to scan. */
export function drawQr(document: Pdf, above: Structure, address: string, alt: string, { x, y, width }: Place): void {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const size = width / modules.size
  above.add(document.struct('Figure', { alt }, () => {
    document.fillColor('#000000')
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        // A hair wider than its place, so that no printer leaves a line between two.
        if (modules.get(row, column)) document.rect(x + column * size, y + row * size, size + 0.05, size + 0.05)
      }
    }
    document.fill()
  }))
}
