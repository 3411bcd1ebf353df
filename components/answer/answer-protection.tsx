import type { AnswerWavePage } from '@/lib/domain/survey/answer-page'
import { modeWords } from '@/lib/domain/survey/mode'

/** What each way of answering gives and does not give, and how to check what was sealed. */
export function AnswerProtection({ page }: { page: AnswerWavePage }) {
  return (
    <details className="protection">
      <summary>What protects you, and what does not</summary>
      {page.modes.map((mode) => {
        const { name, means, how, doesNotGive } = modeWords[mode]
        return (
          <section key={mode}>
            <h3>{name}</h3>
            <p>{means} {how}</p>
            <p>What this does not give:</p>
            <ul>{doesNotGive.map((words) => <li key={words}>{words}</li>)}</ul>
          </section>
        )
      })}
      <h3>What was sealed when this survey opened</h3>
      <p>Compare these with the poster and with {page.entry === 'own' ? <a href={`${page.siteOrigin}/surveys/${page.slug}`}>the public site</a> : 'the public site'}. They are the same for everybody.</p>
      <dl>
        <dt>Covenant</dt>
        <dd><code>{page.covenantHash}</code></dd>
        <dt>Key</dt>
        <dd><code>{page.keyFingerprint}</code></dd>
        <dt>This page’s script</dt>
        <dd><code>{page.script.integrity}</code></dd>
      </dl>
    </details>
  )
}
