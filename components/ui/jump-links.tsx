/** The parts of a long page, to go to at once. */
export function JumpLinks({ links }: { links: { to: string; name: string }[] }) {
  return (
    <nav className="jump" aria-label="On this page">
      <ul className="jump-links">
        {links.map(({ to, name }) => (
          <li key={to}>
            <a href={`#${to}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
