import { modeWords } from '@/lib/domain/survey/mode'
import type { StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'
import { CollectCard } from './collect-card'

/** The open surveys that somebody is invited to. Any visit collects for every one of them. */
export function StaffSurveys({ surveys, device }: { surveys: readonly StaffWave[]; device: StaffDevice }) {
  return (
    <section aria-labelledby="surveys">
      <h2 id="surveys">Surveys for you</h2>
      {surveys.length === 0 ? <p>No survey is open for you at the moment. <a href="/surveys">All surveys of staff, and what was promised of each</a></p> : null}
      {surveys.map((survey) => <StaffSurvey key={survey.slug} survey={survey} device={device} />)}
    </section>
  )
}

function StaffSurvey({ survey, device }: { survey: StaffWave; device: StaffDevice }) {
  const { slug, title, closes, channel, confidential, counted, units, fingerprint } = survey
  const mode = modeWords[confidential && channel === 'credential' ? 'confidential' : channel === 'credential' ? 'unlinkable' : 'sealed-codes']
  return (
    <article className="survey-card" aria-labelledby={`survey-${slug}`}>
      <h3 id={`survey-${slug}`}>{title}</h3>
      <p>Open until <b>{closes}</b>. You are <b>{counted}</b>{units.length > 1 ? <>, which takes in {units.join('; ')}</> : null}.</p>
      {channel !== 'credential' ? (
        <p>You answer with a printed code, which is handed out where you work: nothing is collected here. If you have none, ask whoever runs the survey.{device.answerOrigin === null ? null : <> The code is typed in at <a href={`${device.answerOrigin}/answer/${slug}`}>{device.answerOrigin.replace(/^https?:\/\//, '')}/answer/{slug}</a>.</>}</p>
      ) : confidential ? (
        <>
          <p className="notice"><b>This one is confidential.</b> {mode.means}</p>
          <p><a className="button" href={`/staff/answer/${slug}`}>Answer signed in<span className="visually-hidden">: {title}</span></a></p>
        </>
      ) : (
        <CollectCard wave={survey} device={device} />
      )}
      <details className="choose">
        <summary>What protects you, and what does not</summary>
        <p><b>{mode.name}.</b> {mode.means} {mode.how}</p>
        <p>What this does not give:</p>
        <ul>{mode.doesNotGive.map((words) => <li key={words}>{words}</li>)}</ul>
        {channel === 'credential' && !confidential ? (
          <ul>
            <li>That you collected is written into no log. While the survey is open, one note without a date keeps you from collecting twice; when it closes, only counts are left of it.</li>
            <li>On a computer that others use, answer before you leave it, and choose ‘Forget this survey on this device’ at the end; or answer on a phone of your own.</li>
            <li>In a private window your credential is gone when you close it. Some browsers clear what a site has kept after a week without a visit. Answer soon, or bring it to another device.</li>
          </ul>
        ) : null}
        <p>Key <code>{fingerprint}</code>: compare it with the poster, the invitation and <a href={`/surveys/${slug}`}>the survey’s public page</a>, which has all that was promised. <a href="/privacy/surveys">How you are protected, at more length</a></p>
      </details>
    </article>
  )
}
