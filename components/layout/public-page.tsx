import type { ReactNode } from 'react'
import type { PageFrame } from '@/lib/domain/site/frame'
import { dayWords } from '@/lib/domain/record/date-words'
import { DemonstrationNote } from './demonstration-note'

const sections = [
  { path: '/plan', name: 'Plan' },
  { path: '/reviews', name: 'Reviews' },
  { path: '/recommendations', name: 'Recommendations' },
  { path: '/tracker', name: 'Tracker' },
  { path: '/sources', name: 'Sources' },
  { path: '/gaps', name: 'Gaps' },
  { path: '/data', name: 'Data' },
  { path: '/about', name: 'About' },
]

function SiteHead({ path }: { path: string }) {
  return (
    <header className="site-head">
      <div className="wrap">
        <a className="mark" href="/" aria-current={path === '/' ? 'page' : undefined}>
          Golden Thread
        </a>
        <nav aria-label="Main">
          <ul>
            {sections.map((section) => (
              <li key={section.path}>
                <a
                  href={section.path}
                  aria-current={
                    path === section.path ? 'page' : path.startsWith(`${section.path}/`) ? 'true' : undefined
                  }
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** One line that names the page, the state of the record and the page's own data. */
export function CitationLine({ frame, title }: { frame: PageFrame; title: string }) {
  return (
    <>
      Golden Thread, ‘{title}’, record no. {frame.version.number}, {dayWords(frame.version.published)},{' '}
      {frame.origin}
      {frame.path}, data {frame.dataHash}
    </>
  )
}

function SiteFoot({ frame, title }: { frame: PageFrame; title: string }) {
  return (
    <footer className="site-foot">
      <div className="wrap">
        <p>
          Not an official council publication: no council has adopted this site. It is kept by {frame.keeper},{' '}
          <a href="/about#keeper">which also makes its editorial judgements</a>. Something wrong?{' '}
          <a href="/about#reply">How to reply</a>.
        </p>
        {frame.path === '' ? null : (
          <p>
            Cite this page: <CitationLine frame={frame} title={title} />. Ages are counted on{' '}
            <time dateTime={frame.today}>{dayWords(frame.today)}</time>.
          </p>
        )}
        <p>
          <a href="/about">About</a> · <a href="/gaps">What is missing</a> · <a href="/data">Open data</a> ·{' '}
          <a href="/surveys">Staff surveys</a> ·{' '}
          <a href="/accessibility">Accessibility</a> · <a href="/privacy">Privacy</a>
        </p>
        <p>
          What this site writes, and its data, are available under the{' '}
          <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">
            Open Government Licence v3.0
          </a>
          ; quotations remain their authors’, press and party texts in particular.
        </p>
      </div>
    </footer>
  )
}

/** The face around every public page. */
export function PublicPage({
  frame,
  title,
  children,
}: {
  frame: PageFrame
  title: string
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      {frame.demonstration ? <DemonstrationNote /> : null}
      <SiteHead path={frame.path} />
      <main id="content" className="wrap">
        {children}
      </main>
      <SiteFoot frame={frame} title={title} />
    </>
  )
}
