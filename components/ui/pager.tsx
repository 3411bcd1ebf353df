/** Which page of a list this is, and the ways to the others. Nothing where there is one page only. */
export function Pager({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages === 1 && page === 1) return null
  return (
    <nav className="pager" aria-label="Pages of this list">
      {page > 1 ? (
        <a href={to(Math.min(page - 1, pages))} rel="prev">
          ← Page before
        </a>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          Page after →
        </a>
      ) : null}
    </nav>
  )
}
