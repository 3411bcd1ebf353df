import { PageHead } from '@/components/ui/page-head'
import { modes } from '@/lib/domain/survey/mode'
import { smallestGroup } from '@/lib/domain/survey/reporting-group'
import { ModeWords } from './mode-words'

/** How whoever answers a survey is protected, and what does not protect them. */
export function ProtectionView() {
  return (
    <>
      <PageHead kicker="Staff surveys" title="How you are protected">
        There are three ways of answering, and each protects you differently. Every survey says which one it uses, before its first question.
      </PageHead>
      <nav aria-label="On this page" className="jump">
        <ul className="jump-links">
          <li><a href="#unlinkable">Unlinkable</a></li>
          <li><a href="#sealed-codes">Sealed codes</a></li>
          <li><a href="#confidential">Confidential</a></li>
          <li><a href="#groups">Your group</a></li>
          <li><a href="#check">Check it yourself</a></li>
          <li><a href="#words">What you write</a></li>
        </ul>
      </nav>
      {modes.map((mode) => <ModeWords key={mode} mode={mode} level="h2" />)}
      <h2 id="groups">Your group, and nothing finer</h2>
      <p>
        Your answers are counted in a group of at least {smallestGroup} people who were invited. You are told which before you answer. Smaller teams are put
        together. Whatever else you say of yourself is up to you, is asked coarsely, and is taken out again where fewer than five in a group say the same.
      </p>
      <p>No figure comes out for a group with too few answers, nor where it would give away a neighbouring group.</p>
      <h2 id="seen">Who sees what</h2>
      <ul>
        <li>While a survey is open nobody reads answers. The total is shown in tens, once a day.</li>
        <li>Whether you have taken part is told to no manager. Reminders go out by themselves to those who have not collected.</li>
        <li>No date or time is kept with an answer, and no network address.</li>
        <li>Once sent, answers cannot be changed or taken back. In the first two ways nothing that is stored says which are yours.</li>
      </ul>
      <h2 id="collecting">Collecting, then answering</h2>
      <ol>
        <li>Sign in on your own device and open <a href="/staff">your page</a>. It collects a one-time credential for every open survey, whether or not you mean to answer.</li>
        <li>Answer when you like, at another address where nobody is signed in. Somebody who watches the clock learns least if you do not answer straight away.</li>
        <li>Keep the receipt if you wish: it says nothing of what you answered, and stands in a list after the survey has closed.</li>
      </ol>
      <h2 id="check">Check it yourself</h2>
      <p>
        When a survey opens, its questions, groups, dates and promises are sealed in one text, the covenant. Its hash and the fingerprint of the survey’s key stand on{' '}
        <a href="/surveys">the survey’s page here</a>, in the invitation, on the poster and in the survey itself. They are the same for everybody: if yours differ, do not answer, and tell your staff
        representative. Your device makes the comparison with this site by itself.
      </p>
      <p>After closing the site publishes how many were invited, how many collected and how many answers were counted. The second can never be more than the first, nor the third than the second and the replacements.</p>
      <h2 id="words">What you write in your own words</h2>
      <p>
        Words can give you away. Before anything is sent, your device points out names, phone numbers, addresses and the like. For something that needs action, such as danger, safeguarding or wrongdoing,
        a survey is the wrong place: the survey shows where to turn.
      </p>
    </>
  )
}
