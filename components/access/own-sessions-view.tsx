import { Button, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'

/** A session in words. */
export type SessionLine = { id: string; device: string; way: string; since: string; lastSeen: string; isThis: boolean }

export function OwnSessionsView({ content: { sessions, ended }, frame }: { content: { sessions: readonly SessionLine[]; ended: boolean }; frame: SignedInFrame }) {
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <>
      <PageHead kicker="Your account" title="Where you are signed in">
        Each browser in which you have signed in and not signed out. If one is not yours, sign out everywhere and tell an administrator.
      </PageHead>
      {ended ? <p className="done" role="status">Done. What was signed out is out at once.</p> : null}
      <table className="stack">
        <caption>The newest first; when one was last used, to the hour</caption>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Signed in by</th>
            <th scope="col">Since</th>
            <th scope="col">Last used</th>
            <th scope="col">Sign out</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, way, since, lastSeen, isThis }) => (
            <tr key={id}>
              <th scope="row" data-label="Browser">
                {device}
                {isThis ? <b> (this one)</b> : null}
              </th>
              <td data-label="Signed in by">{way}</td>
              <td data-label="Since">{since}</td>
              <td data-label="Last used">{lastSeen}</td>
              <td data-label="Sign out">
                <form method="post" action="/staff/sessions/end">
                  <input type="hidden" name="form-token" value={frame.formToken} />
                  <button type="submit" className="link-button" name="session" value={id}>
                    Sign out<span className="visually-hidden"> {device}, since {since}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Sign out everywhere</h2>
      <p>
        {others.length === 0
          ? 'You are signed in here only. This ends this session too.'
          : 'This ends every session in the table, this one among them, at once.'}
      </p>
      <Form action="/staff/sessions/end" token={frame.formToken} hidden={{ session: 'all' }}>
        <Button kind="warning">Sign out everywhere</Button>
      </Form>
    </>
  )
}
