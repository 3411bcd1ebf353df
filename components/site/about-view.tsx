import { JumpLinks } from '@/components/ui/jump-links'
import { PageHead } from '@/components/ui/page-head'
import { assuranceDefinitions, assuranceLabels, type Assurance } from '@/lib/domain/record/assurance'
import type { Count } from '@/lib/domain/record/counts'
import { numberWords } from '@/lib/domain/record/date-words'
import {
  deliveryStatusDefinitions,
  deliveryStatusLabels,
  type DeliveryStatus,
} from '@/lib/domain/record/delivery-status'
import { flagLabels, flagRules, type FlagId } from '@/lib/domain/record/flag'
import type { PageFrame } from '@/lib/domain/site/frame'

type About = {
  statuses: Count<DeliveryStatus>[]
  assurances: Count<Assurance>[]
  flags: Count<FlagId>[]
  threads: number
  recommendations: number
}

function Definitions<Key extends string>({
  counts,
  labels,
  definitions,
}: {
  counts: Count<Key>[]
  labels: Record<Key, string>
  definitions: Record<Key, string>
}) {
  return (
    <dl className="definitions">
      {counts.map(({ key, count }) => (
        <div key={key} id={key}>
          <dt>
            {labels[key]} <span className="quiet">· {count}</span>
          </dt>
          <dd>{definitions[key]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Keeper({ frame }: { frame: PageFrame }) {
  return (
    <>
      <h2 id="keeper">Who keeps it</h2>
      <p>
        This site is kept by {frame.keeper}. It is not an official council publication, and no council has adopted it
        yet; should one, every page will say so. The keeper decides what is recorded, writes every summary and heading,
        and makes the judgements that are marked as editorial.
      </p>
      <h2 id="reply">How to reply</h2>
      {frame.contact === null ? (
        <p>
          This copy of the site names no address for replies, because whoever runs it has not set one. Until it does,
          write to whoever gave you its address. A reply needs only the page, the words that are wrong, and the document
          that shows it.
        </p>
      ) : (
        <p>
          Write to <a href={frame.contact}>{frame.contact.replace(/^mailto:/, '')}</a> with the page, the words that are
          wrong, and the document that shows it. The council, a person who is named by office, and any reader have the
          same right of reply.
        </p>
      )}
      <p>
        A published position is never edited or removed: a correction is a new row that names the one it corrects, and
        both stay visible.
      </p>
    </>
  )
}

export function AboutView({ content: about, frame }: { content: About; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker="Golden Thread" title="About this site">
        It lets anyone follow a council’s promises from plan to proof: what was recommended, what the council says it
        did, who else says so, and what nobody can know from the documents held.
      </PageHead>
      <JumpLinks
        links={[
          { to: 'keeper', name: 'Who keeps it' },
          { to: 'reply', name: 'How to reply' },
          { to: 'rules', name: 'Four rules' },
          { to: 'counting', name: 'How things are counted' },
          { to: 'statuses', name: 'Delivery status' },
          { to: 'assurance', name: 'Assurance' },
          { to: 'flags', name: 'Flags' },
          { to: 'timescales', name: 'Timescales' },
          { to: 'editorial', name: 'Editorial judgements' },
          { to: 'hash', name: 'The figure after ‘data’' },
        ]}
      />
      <Keeper frame={frame} />

      <h2 id="rules">Four rules</h2>
      <ul>
        <li>
          Nothing without a source. Every statement, date and figure names a document and a place in it, and software
          checks that the words cited stand there.
        </li>
        <li>
          Absence does not accuse. ‘Not mentioned’ is said only of a document held in full. Of one that is not held, this
          site says ‘not known’ and names the <a href="/gaps">gap</a>.
        </li>
        <li>
          Who speaks is always said: the council, the peers who reviewed it, the press, or somebody summing another up.
        </li>
        <li>
          Official wording is a quotation, in quotation marks and short. Everything else is written here in plain
          English. ‘…’ marks words passed over and [sic] a slip of the source; nothing else is ours inside a quotation.
        </li>
      </ul>

      <h2 id="counting">How things are counted</h2>
      <p>
        The record holds {numberWords(about.recommendations)} recommendations. One of them restates an earlier one, and
        both are on one thread: {numberWords(about.threads)} threads. Counts by status, phrase, assurance, timescale and flag count
        each thread once; a list by review counts each recommendation. Nothing is averaged and nothing is given a
        percentage.
      </p>

      <h2 id="statuses">Delivery status</h2>
      <p>
        How far a thing has got, by the newest position that gives a status. The source’s own phrase always stands
        beside it and is counted apart: ‘significantly progressed’, ‘continues to progress’ and ‘begun to progress’ are
        three phrases and all mean ‘in progress’ here, because none of them says ‘finished’. Comments without a status
        word, as in the plan of July 2019, have none here either.
      </p>
      <Definitions counts={about.statuses} labels={deliveryStatusLabels} definitions={deliveryStatusDefinitions} />

      <h2 id="assurance">Assurance: who says so</h2>
      <p>
        A second axis, which says nothing of how far a thing has got. A thread counts under each kind of which a position
        is held. A reported finding that bears on a recommendation is shown on its thread and never counted as its
        confirmation.
      </p>
      <Definitions counts={about.assurances} labels={assuranceLabels} definitions={assuranceDefinitions} />

      <h2 id="flags">Computed flags</h2>
      <p>
        Each is computed by one rule, and each page prints the arithmetic of its case. A flag blames nobody: it says what
        the documents held do or do not show.
      </p>
      <Definitions counts={about.flags} labels={flagLabels} definitions={flagRules} />

      <h2 id="timescales">Timescales</h2>
      <p>
        Printed words stay as printed. Beside them stands the earliest and the latest day they can mean: a month is its
        first to its last day; spring ends on 31 May, summer on 31 August, autumn on 30 November; ‘ongoing’ has no date.
        Where several dates are printed, the latest day counts. A year that is not printed is marked as inferred, with
        the reason. The latest day is subtracted from the date of the newest position, in whole days: 30 November 2019 to
        17 March 2021 is 473 days.
      </p>

      <h2 id="editorial">Editorial judgements</h2>
      <p>
        Where the source itself links two things, the link is marked ‘stated in the source’. Where this site’s keeper
        links them, it is marked ‘editorial judgement’ and says why. Differences between two wordings are computed word
        by word; capitals, and punctuation at the ends of words, do not count. That a wording is shorter says nothing of
        why.
      </p>

      <h2 id="hash">What stands after ‘data’</h2>
      <p>
        Each page ends with twelve characters: the beginning of the SHA-256 of what the page rests on. It changes when that
        changes, and not with the day. The record as a whole is numbered, and its own SHA-256 is{' '}
        <code className="break-all">{frame.version.hash}</code>.
      </p>
    </>
  )
}
