import { fieldId } from '@/components/ui/form'
import { waveAddress, type WaveCodes } from './wave-codes-shown'

/** What hangs on a wall, lies in an envelope or stands in a depot; none of it knows anybody. */
export function WavePaper({ content: { word, state, answerAddress } }: { content: WaveCodes }) {
  const id = fieldId('return')
  return (
    <>
      <h2>Posters</h2>
      <p>A page of A4 for each site: how to take part, until when, what protects whoever does, and covenant and key to compare.</p>
      <p>
        <a className="button second" href={waveAddress(word, '/poster')}>
          Download the posters, a PDF
        </a>
      </p>
      <h2>The questionnaire on paper</h2>
      <p>All questions, with a place for the code. Hand one out with each code, with a plain envelope to return it in.</p>
      <form className="form" method="get" action={waveAddress(word, '/paper')} noValidate>
        <div className="field">
          <label htmlFor={id}>Where it is returned to</label>
          <p className="hint" id={`${id}-hint`}>
            It is printed on the paper: ‘the grey box in the canteen’. Left empty, it says ‘where you were given it’.
          </p>
          <input id={id} name="return" maxLength={200} autoComplete="off" aria-describedby={`${id}-hint`} />
        </div>
        <button type="submit" className="button second">
          Download the questionnaire, a PDF
        </button>
      </form>
      {state !== 'open' ? null : (
        <>
          <h2>Keying in, and a tablet at a depot</h2>
          <p>Both are at the answering address, which knows nobody and keeps no log. Open them in a browser where nobody is signed in.</p>
          <ul>
            <li>
              <b>Returned questionnaires</b>, one after another, each under its own code: <a href={`${answerAddress}?entry=keyed`}>{answerAddress}?entry=keyed</a>. Shuffle them first, and shred each once it is counted.
            </li>
            <li>
              <b>A tablet</b> that clears itself after each person, and when it is left: <a href={`${answerAddress}?entry=tablet`}>{answerAddress}?entry=tablet</a>. Show it without an address line, in a private window, with its keyboard’s suggestions off.
            </li>
          </ul>
        </>
      )}
    </>
  )
}
