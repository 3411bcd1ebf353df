// Cuts the site's typeface down to what its pages use, so that a page with its font stays under 45 kB.
// Run by hand (`npm run font`) when the package or the characters change; the result is committed.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const family = '@fontsource-variable/atkinson-hyperlegible-next'
const source = require.resolve(`${family}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`)

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).join('')
const beyond = '\u00a0£©§°·½×–—‘’“”…•→←↑↓−≤≥éèêëáàâäíìîïóòôöúùûüñçŵŷ'

const fonts = new URL('../../components/layout/fonts/', import.meta.url)

async function cut(name, options) {
  const font = await subsetFont(await readFile(source), ascii + beyond, options)
  await writeFile(new URL(name, fonts), font)
  console.log(`Wrote ${name}: ${font.length} bytes`)
}

await cut('atkinson-hyperlegible-next.woff2', { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700, default: 400 } } })
// What is printed is made of one weight, in the form that PDF files hold.
await cut('atkinson-hyperlegible-next-print.ttf', { targetFormat: 'sfnt', variationAxes: { wght: 400 } })
