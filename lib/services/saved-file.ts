/** A table as an answer that a browser saves, and nobody keeps on the way. */
export function csvFile(name: string, text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present', ...savedAs(name) } })
}

/** A document to print, likewise. */
export function pdfFile(name: string, pdf: Uint8Array): Response {
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf', ...savedAs(name) } })
}

function savedAs(name: string): Record<string, string> {
  return { 'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`, 'Cache-Control': 'no-store' }
}
