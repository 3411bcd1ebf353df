import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { channelIn, type ChangeShown, type CommentShown, type PreviewShown } from './wave-shown'

type Covenant = NonNullable<PreviewShown['covenant']>

/** A covenant in plain words, with the exact text that is hashed. */
export function CovenantWords({ covenant, sealed, fingerprint }: { covenant: Covenant; sealed: boolean; fingerprint: string | null }) {
  return (
    <>
      {covenant.words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <dl className="facts-list">
        <div>
          <dt>{sealed ? 'Hash of the covenant' : 'Hash, if it were sealed now'}</dt>
          <dd>
            <code>{inFours(covenant.hash)}</code>
          </dd>
        </div>
        <div>
          <dt>Fingerprint of the key</dt>
          <dd>{fingerprint === null ? 'drawn when the survey opens' : <code>{fingerprint}</code>}</dd>
        </div>
      </dl>
      <details className="exact">
        <summary>The exact text, of which the hash is the SHA-256</summary>
        <p className="quiet">RFC 8785 JSON in UTF-8, one line: every question and every setting is in it.</p>
        <pre tabIndex={0}>{covenant.text}</pre>
      </details>
    </>
  )
}

/** Who is counted among whom, on which channel, and who cannot be reached. */
export function LaidOut({ covenant, sealed }: { covenant: Covenant; sealed: boolean }) {
  const nowhere = covenant.codes.find(({ site }) => site === '')
  return (
    <>
      <StackTable>
        <caption>{sealed ? 'Reporting groups, as they were sealed' : 'Reporting groups, by today’s roster'}</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Counted in</ColumnHead>
            <ColumnHead>Invited</ColumnHead>
            <ColumnHead>Whose people</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {covenant.groups.map(({ name, invited, parts }) => (
            <StackRow key={name}>
              <RowHead>{name}</RowHead>
              <StackCell data-label="Invited">{invited.toLocaleString('en-GB')}</StackCell>
              <StackCell data-label="Whose people">
                {parts.length === 1 ? parts[0] : <>Together, since too few are invited in each alone: {parts.join('; ')}</>}
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <h3>How they answer</h3>
      <dl className="counts">
        {covenant.channels.map(({ channel, invited }) => (
          <div key={channel}>
            <dt>
              {channelIn(channel, covenant.confidential).name} <span className="quiet">{channelIn(channel, covenant.confidential).means}</span>
            </dt>
            <dd>{invited.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {covenant.codes.length === 0 ? null : (
        <>
          <h3>Where codes are handed out</h3>
          <dl className="counts">
            {covenant.codes.filter(({ site }) => site !== '').map(({ site, invited }) => (
              <div key={site}>
                <dt>{site}</dt>
                <dd>{invited.toLocaleString('en-GB')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>Who cannot be reached</h3>
      {nowhere === undefined ? (
        <p>Nobody: everybody invited has an address for letters or a site at which codes are handed out.</p>
      ) : (
        <p>
          <b>{nowhere.invited.toLocaleString('en-GB')}</b> of those invited have neither a letter nor a site. Their codes are printed on a sheet of their own: find somebody who hands them over, or let the next extract of the roster say where they work.
        </p>
      )}
    </>
  )
}

/** What was said of a covenant, each with what changed since. */
export function Comments({ comments }: { comments: readonly CommentShown[] }) {
  if (comments.length === 0) return <p>Nothing has been said yet.</p>
  return (
    <ul className="row-list">
      {comments.map(({ id, name, words, said, since }) => (
        <li key={id}>
          <p>
            <b>{name}</b> <span className="quiet">{said}</span>
          </p>
          {words.split(/\n+/).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Since since={since} />
        </li>
      ))}
    </ul>
  )
}

function Since({ since }: { since: ChangeShown }) {
  if (since === null) return <p className="quiet">Nothing of the covenant has changed since.</p>
  if (since === 'unknown') return <p className="quiet">The covenant has changed since; what it said then cannot be compared.</p>
  if (since.gone.length + since.came.length === 0) return <p className="quiet">The covenant has changed since in its exact text, and in none of the words here.</p>
  return (
    <details>
      <summary>What has changed in the covenant since</summary>
      <ul>
        {since.gone.map((line) => (
          <li key={line}>
            <del>
              <span className="visually-hidden">No longer: </span>
              {line}
            </del>
          </li>
        ))}
        {since.came.map((line) => (
          <li key={line}>
            <ins>
              <span className="visually-hidden">Now: </span>
              {line}
            </ins>
          </li>
        ))}
      </ul>
    </details>
  )
}
