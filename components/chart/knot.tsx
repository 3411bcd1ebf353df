/** The forms a knot of the thread can take. Its meaning always stands beside it in words. */
export type KnotForm = 'filled' | 'open' | 'ringed' | 'dot' | 'loose' | 'event'

export function Knot({ form }: { form: KnotForm }) {
  return (
    <svg className="knot" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {form === 'filled' ? <circle className="filled" cx="12" cy="12" r="7.5" /> : null}
      {form === 'open' ? <circle cx="12" cy="12" r="7.5" /> : null}
      {form === 'ringed' ? (
        <>
          <circle className="ring" cx="12" cy="12" r="11" />
          <circle className="filled" cx="12" cy="12" r="5.5" />
        </>
      ) : null}
      {form === 'dot' ? <circle className="dot" cx="12" cy="12" r="6" /> : null}
      {form === 'loose' ? <circle className="loose" cx="12" cy="12" r="8" /> : null}
      {form === 'event' ? <path className="event" d="M12 4l8 8-8 8-8-8z" /> : null}
    </svg>
  )
}
