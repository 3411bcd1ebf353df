import { Done } from '@/components/ui/done'
import { CheckField } from '@/components/ui/check-field'
import { Button, ErrorSummary, Form, SelectField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { RadioField } from '@/components/ui/radio-field'
import { Trail } from '@/components/ui/trail'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { codeLayouts, codeLayoutWords } from '@/lib/domain/survey/code-layout'
import { waveAddress, type WaveCodes } from './wave-codes-shown'
import { CodePrintings, SiteCodesTable } from './wave-codes-tables'
import { WavePaper } from './wave-paper'

type Props = { content: WaveCodes; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const done = { forgotten: 'The sheet is forgotten. Nobody can have those codes again.' }

/** Single-use codes, posters, the questionnaire on paper, and where both are keyed in. */
export function WaveCodesView({ content, frame, form, search }: Props) {
  const { word, title, closes, sealed, sites, printings, sheet } = content
  return (
    <>
      <PageHead kicker={<Trail to={[{ path: '/studio', name: 'Studio' }, { path: '/studio/waves', name: 'Waves' }, { path: waveAddress(word), name: title }]} />} title="Codes and paper">
        {sealed ? `For people without an account, a phone or a script: ${title}, open until ${closes}.` : stateWords(content)}
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      {sheet === null ? null : <Sheet word={word} sheet={sheet} frame={frame} />}
      {sealed ? (
        <>
          <h2>Single-use codes</h2>
          {sites.length === 0 ? <p>Nobody is on the channel of codes or of paper in this wave, so there are none to print.</p> : <SiteCodesTable sites={sites} />}
          {sites.length === 0 ? null : <Print content={content} frame={frame} form={form} />}
          <CodePrintings printings={printings} />
          <WavePaper content={content} />
        </>
      ) : null}
    </>
  )
}

function stateWords({ state, title }: WaveCodes): string {
  if (state === 'cancelled') return `${title} was cancelled before it opened: it has no codes.`
  return `${title} is not open yet. Opening seals whom it asks, and how many codes each site may have; from then on they are printed here.`
}

function Print({ content: { word, state, every, sites }, frame, form: { values, errors } }: Omit<Props, 'search'>) {
  const open = sites.filter(({ left }) => left > 0)
  const all = open.reduce((sum, { left }) => sum + left, 0)
  if (state !== 'open') return <p>The survey has {state === 'closed' ? 'closed' : 'been cancelled'}: no more codes are printed, and none counts any more.</p>
  if (all === 0) return <p>Every code that there may be has been printed. Each site has as many as it has people on this channel, and no more can be made: whoever loses one cannot be given another.</p>
  return (
    <>
      <h3>Print what is left</h3>
      <p>
        Codes are made when you press the button, and <b>are never listed again</b>: only a hash of each is kept. Have the printer ready. Printing a site uses up all that it has left.
      </p>
      <Form action={waveAddress(word, '/codes/print')} token={frame.formToken}>
        <SelectField
          name="site"
          label="For which site"
          value={values.site ?? every}
          error={errors.site}
          choices={[{ value: every, label: `Every site (${all})` }, ...open.map(({ site, field, left }) => ({ value: field, label: `${site === '' ? 'People of no site' : site} (${left})` }))]}
        />
        <RadioField
          name="layout"
          legend="Printed on"
          value={values.layout ?? 'cards'}
          error={errors.layout}
          choices={codeLayouts.map((layout) => ({ value: layout, label: codeLayoutWords[layout].name, hint: codeLayoutWords[layout].means }))}
        />
        <CheckField name="sure" label="I can print the sheet now, and know that it is made once" error={errors.sure} />
        <Button>Make the codes</Button>
      </Form>
    </>
  )
}

function Sheet({ word, sheet, frame }: { word: string; sheet: NonNullable<WaveCodes['sheet']>; frame: SignedInFrame }) {
  const hidden = { sheet: sheet.word }
  return (
    <section className="done" role="status">
      <h2>{sheet.codes === 1 ? 'One code is made' : `${sheet.codes} codes are made`}</h2>
      <p>The sheet is held for you alone, in memory, until {sheet.until}. Fetch it, print it, and look at the print before you say that you have it. Then delete the file.</p>
      <Form action={waveAddress(word, '/codes/sheet')} token={frame.formToken} hidden={hidden}>
        <Button>Download the sheet, a PDF</Button>
      </Form>
      <Form action={waveAddress(word, '/codes/forget')} token={frame.formToken} hidden={hidden}>
        <Button kind="second">I have the print: forget the sheet</Button>
      </Form>
    </section>
  )
}
