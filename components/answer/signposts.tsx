/** What a survey cannot do, beside every box for words: nobody reads it while it is open. */
export function Signposts() {
  return (
    <details className="signposts">
      <summary>If somebody is at risk, or something is wrong that must be acted on</summary>
      <p>Nobody reads this survey while it is open, and it cannot be traced back to you to help you.</p>
      <ul>
        <li>Somebody is in danger now: ring <a href="tel:999">999</a>.</li>
        <li>A child or an adult may be abused or neglected: report it to the council’s safeguarding team today.</li>
        <li>Something unlawful or unsafe at work: the council’s whistleblowing policy says whom to tell, and how you are protected.</li>
      </ul>
    </details>
  )
}
