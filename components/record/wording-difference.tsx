import type { WordingDifference } from '@/lib/domain/record/wording-difference'

function List({ runs }: { runs: string[] }) {
  return runs.map((run, index) => (
    <span key={run}>
      {index > 0 ? '; ' : ''}‘{run.replace(/[,;:.]$/, '')}’
    </span>
  ))
}

/**
 * A later wording against an earlier one: left-out words struck through, words of its own underlined,
 * and both said in words for those who do not see the marks.
 */
export function MarkedWording({ difference }: { difference: WordingDifference }) {
  return (
    <blockquote>
      ‘
      {difference.parts.map((part, index) => {
        const space = index > 0 ? ' ' : ''
        if (part.kind === 'same') return `${space}${part.words}`
        return (
          <span key={index}>
            {space}
            {part.kind === 'left-out' ? <del>{part.words}</del> : <ins>{part.words}</ins>}
          </span>
        )
      })}
      ’
    </blockquote>
  )
}

/** The same difference as sentences. */
export function DifferenceInWords({ difference, later }: { difference: WordingDifference; later: string }) {
  const { leftOut, inserted } = difference
  if (leftOut.length === 0 && inserted.length === 0) {
    return <p className="quiet">{later} has the same words, capitals and punctuation apart.</p>
  }
  return (
    <p className="quiet">
      {leftOut.length > 0 ? (
        <>
          Struck through, not in {later}: <List runs={leftOut} />.{' '}
        </>
      ) : (
        <>Nothing is left out. </>
      )}
      {inserted.length > 0 ? (
        <>
          Underlined, only in {later}: <List runs={inserted} />.
        </>
      ) : (
        <>Nothing is added.</>
      )}
    </p>
  )
}
