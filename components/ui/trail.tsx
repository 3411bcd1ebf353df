import { Fragment } from 'react'

/** The way down to a page, from the part of the house to the page above it: for the line over its name. */
export function Trail({ to }: { to: readonly { path: string; name: string }[] }) {
  return (
    <>
      {to.map(({ path, name }, n) => (
        <Fragment key={path}>
          {n === 0 ? null : ' › '}
          <a href={path}>{name}</a>
        </Fragment>
      ))}
    </>
  )
}
