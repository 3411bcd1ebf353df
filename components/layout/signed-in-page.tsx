import type { ReactNode } from 'react'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { DemonstrationNote } from './demonstration-note'

function isWithin(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`)
}

function Person({ frame }: { frame: SignedInFrame }) {
  if (frame.person === null) return null
  return (
    <div className="person">
      <p>
        Signed in as <b>{frame.person.name}</b>
      </p>
      <form method="post" action="/staff/sign-out">
        <input type="hidden" name="form-token" value={frame.formToken} />
        <button type="submit" className="link-button">
          Sign out
        </button>
      </form>
    </div>
  )
}

function Head({ frame }: { frame: SignedInFrame }) {
  return (
    <header className="site-head">
      <div className="wrap">
        <a className="mark" href="/">
          Golden Thread
        </a>
        {frame.areas.length === 0 ? null : (
          <nav aria-label="Signed in">
            <ul>
              {frame.areas.map(({ path, name }) => (
                <li key={path}>
                  <a href={path} aria-current={path === frame.path ? 'page' : isWithin(frame.path, path) && path !== '/staff' ? 'true' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <Person frame={frame} />
      </div>
    </header>
  )
}

/** The face around every page behind the sign-in, and around the sign-in itself. */
export function SignedInPage({ frame, children }: { frame: SignedInFrame; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      {frame.demonstration ? <DemonstrationNote /> : null}
      <Head frame={frame} />
      <main id="content" className="wrap">
        {children}
      </main>
      <footer className="site-foot">
        <div className="wrap">
          <p>
            Kept by {frame.keeper}. {frame.person === null ? null : <>What you change here is written down with your name and the date; that you collect for a survey, or answer one, is not. </>}
            <a href="/" className="whole">The public site</a> · <a href="/accessibility">Accessibility</a> · <a href="/privacy">Privacy</a>
          </p>
        </div>
      </footer>
    </>
  )
}
