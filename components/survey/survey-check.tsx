import { inFours } from '@/lib/domain/survey/wave-letter'

type AnswerFile = { address: string; integrity: string; bytes: number }

export type ToCheck = {
  slug: string
  covenantHash: string
  covenantBytes: number
  publicKey: string
  fingerprint: string
  answerAddress: string
  script: AnswerFile
  style: AnswerFile
}

/** What anybody can compare and work out again. */
export function SurveyCheck({ content: { slug, covenantHash, covenantBytes, publicKey, fingerprint, answerAddress, script, style } }: { content: ToCheck }) {
  return (
    <>
      <h2 id="check">Check it yourself</h2>
      <p>These are the same for everybody. Compare them with your invitation, with the poster and with the survey. If one differs, do not answer, and tell your staff representative.</p>
      <dl className="check">
        <dt>Covenant</dt>
        <dd><code>{inFours(covenantHash)}</code></dd>
        <dt>Key’s fingerprint</dt>
        <dd><code>{fingerprint}</code></dd>
        <dt>Key</dt>
        <dd><code>{inFours(publicKey)}</code></dd>
        <dt>Answering page</dt>
        <dd><code>{answerAddress}</code></dd>
        <dt>Its one script ({script.bytes.toLocaleString('en-GB')} bytes)</dt>
        <dd><code>{script.integrity}</code></dd>
        <dt>Its style ({style.bytes.toLocaleString('en-GB')} bytes)</dt>
        <dd><code>{style.integrity}</code></dd>
      </dl>
      <h3>The exact text</h3>
      <ul>
        <li><a href={`/surveys/${slug}/covenant.json`}>covenant.json</a>, {covenantBytes.toLocaleString('en-GB')} bytes: the covenant, word for word. Its SHA-256 is the covenant’s hash: <code>sha256sum covenant.json</code></li>
        <li><a href={`/surveys/${slug}/seal.json`}>seal.json</a>: hash, key, dates, groups and counts for programs; the key’s fingerprint is the first sixteen characters of the SHA-256 of its 32 bytes</li>
        <li>The script that your browser is sent: <code>curl -s {script.address} | openssl dgst -sha384 -binary | base64</code>, after <code>sha384-</code></li>
      </ul>
    </>
  )
}
