import type { ReactNode } from 'react'

/** Where the page belongs, its name, and the answer in a sentence. */
export function PageHead({
  kicker,
  title,
  children,
}: {
  kicker: ReactNode
  title: string
  children?: ReactNode
}) {
  return (
    <>
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {children === undefined ? null : <p className="lede">{children}</p>}
    </>
  )
}
