import { PageHead } from '@/components/ui/page-head'

export function PrivacyView() {
  return (
    <>
      <PageHead kicker="Golden Thread" title="Privacy">
        Reading this site leaves nothing behind: no cookie, no script, no count of visitors, and no log that says who
        read what.
      </PageHead>
      <h2 id="readers">Readers</h2>
      <ul>
        <li>The pages set no cookie and store nothing on your device beyond your browser’s own copy of each page.</li>
        <li>They contain no script, and load nothing from anywhere else: fonts and pictures come from this site.</li>
        <li>
          The software that serves them writes no address, no browser name and no visited page to any log. A host or
          network between you and it may keep logs of its own, which this site cannot see.
        </li>
        <li>When you follow a link to another site, that site is not told which page you came from.</li>
      </ul>
      <h2 id="staff">Staff who answer surveys</h2>
      <p>
        They sign in at another part of this site, which sets a cookie and keeps who may be asked; answering happens at another address, without
        either. <a href="/privacy/surveys">How staff are protected in a survey, and what does not protect them</a>.
      </p>
      <h2 id="people">People in the record</h2>
      <p>
        The record names posts and not people. It holds no e-mail address and no personal name beyond what a public
        statement of an office-holder needs. Should something have to be removed by law, it will be, and the place will
        say that something was.
      </p>
      <h2 id="lawful">Law</h2>
      <p>
        Because nothing about readers is kept, there is nothing of yours to ask for, correct or erase. For anything else
        about personal data see <a href="/about#reply">how to reply</a>.
      </p>
    </>
  )
}
