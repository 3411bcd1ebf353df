import type { DraftPage } from '@/lib/domain/survey/draft-page'
import { questionOf } from '@/lib/domain/survey/draft-place'

type Props = { page: DraftPage; typed: Readonly<Record<string, string | undefined>> }

/** What stands now of the thing that two people have changed, beside the form with what was typed. */
export function MeanwhilePanel({ page: { draft, open }, typed }: Props) {
  const [what = '', ...rest] = open.split(':')
  const name = rest.join(':')
  const question = what === 'question' ? questionOf(draft, name) : null
  const section = draft.sections.find(({ id }) => id === name)
  const facts: [term: string, words: string | undefined, typed: string | undefined][] =
    question !== null
      ? [
          ['Question', question.text['en-GB'], typed.text],
          ['Help', question.help?.['en-GB'], typed.help],
          ...('options' in question ? question.options.map(({ code, text }, n): [string, string | undefined, string | undefined] => [`Choice ${n + 1} (${code})`, text['en-GB'], typed[`option-${n + 1}`]]) : []),
        ]
      : what === 'section'
        ? [['Title', section?.title['en-GB'], typed.title], ['Introduction', section?.introduction?.['en-GB'], typed.introduction]]
        : what === 'survey'
          ? [['Title', draft.title['en-GB'], typed.title], ['Introduction', draft.introduction?.['en-GB'], typed.introduction], ['Organisation', draft.organisation, typed.organisation]]
          : draft.themes.map(({ title }, n): [string, string | undefined, string | undefined] => [`Theme ${n + 1}`, title['en-GB'], typed[`theme-${n + 1}`]])
  return (
    <div className="meanwhile">
      <h2>What stands now, and what you typed</h2>
      <dl className="clashes">
        {facts.map(([term, words, mine]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd><b>Stands now:</b> {words ?? 'nothing'}</dd>
            <dd><b>You typed:</b> {mine === undefined || mine === '' ? 'nothing' : mine}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
