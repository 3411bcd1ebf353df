const most = 100_000

/** The page of a list that an address asks for; the first where it asks for none that can be. */
export function pageNumber(typed: string | undefined): number {
  const number = /^\d{1,6}$/.test(typed ?? '') ? Number(typed) : 1
  return Math.min(Math.max(number, 1), most)
}

/** An address with what was chosen behind it; what is empty is left out. */
export function withQuery(path: string, chosen: Readonly<Record<string, string | number>>): string {
  const said = Object.entries(chosen).filter(([, value]) => value !== '').map(([name, value]): [string, string] => [name, String(value)])
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}
