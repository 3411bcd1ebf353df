import { CheckBox } from './check-box'
import { OptionRows } from './option-rows'
import { TextField } from '@/components/ui/form'
import type { Question } from '@/lib/domain/survey/question'

type Typed = Readonly<Record<string, string | undefined>>
type Props = { question: Question; typed: Typed; errors: Readonly<Record<string, string>> }

/** What one kind of question has of its own. */
export function KindFields({ question, typed, errors }: Props) {
  const field = (name: string, label: string, value: string, hint?: string) => (
    <TextField key={`${question.type}-${name}`} name={name} label={label} hint={hint} value={typed[name] ?? value} error={errors[name]} width="short" />
  )
  const options = 'options' in question ? (
    <OptionRows
      legend="Choices" hint="One a line. Empty a line to take it out." stem="option" movable typed={typed}
      there={question.options.map(({ code, text }) => ({ code, words: text['en-GB'] }))}
    />
  ) : null
  switch (question.type) {
    case 'agreement':
      return (
        <>
          {field('points', 'Points', String(question.points), '3 to 7; an even number has no middle')}
          <CheckBox name="reverse" label="Agreeing is the worse answer" checked={question.reverse} />
        </>
      )
    case 'single':
      return options
    case 'multiple':
      return <>{options}{field('most', 'How many may be chosen', question.most === null ? '' : String(question.most), 'Leave it empty for as many as apply')}</>
    case 'ranking':
      return <>{options}{field('ranks', 'How many are put in order', String(question.ranks))}</>
    case 'scale':
      return <>{field('lowest', 'What 0 means', question.lowest?.['en-GB'] ?? '')}{field('highest', 'What 10 means', question.highest?.['en-GB'] ?? '')}</>
    case 'number':
      return (
        <>
          {field('least', 'Least', question.least === null ? '' : String(question.least), 'Leave it empty for none')}
          {field('most', 'Most', question.most === null ? '' : String(question.most), 'Leave it empty for none')}
          {field('unit', 'Unit', question.unit?.['en-GB'] ?? '', 'Such as days')}
          <CheckBox name="whole" label="Whole numbers only" checked={question.whole} />
        </>
      )
    case 'short-text':
    case 'long-text':
      return field('most', 'Most characters', String(question.most))
    default:
      return null
  }
}
