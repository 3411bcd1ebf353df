import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'
import { makeCodes } from '@/lib/services/answer-codes'
import { collectForTest, openTestWave } from '@/lib/services/answer-testing'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'

// Run by a journey before its site starts: seals waves in a data folder and prints what people would hold.

const hour = 3_600_000
const around = { opensAt: new Date(Date.now() - hour).toISOString(), closesAt: new Date(Date.now() + 48 * hour).toISOString() }
const text = (words: string) => ({ 'en-GB': words })
const options = ['Vans', 'Meetings', 'Training'].map((words) => ({ code: words.toLowerCase(), text: text(words) }))

const survey = aSurvey([], {
  id: 'culture-pulse',
  title: text('How it is to work here'),
  introduction: text('This asks what the reviews of the council asked: are we listened to, and does anything come of it?'),
  organisation: 'Anytown Council',
  sections: [
    {
      id: 'work', title: text('Your work'), introduction: null, questions: [
        aQuestion('recommend', 'agreement', { text: text('I would be happy to recommend my employer as a good place to work'), preferNotToSay: true }),
        aQuestion('proud', 'yes-no', { text: text('I am proud to work here'), required: true }),
        aQuestion('why', 'short-text', { text: text('What would make you proud?'), showIf: { question: 'proud', equals: 'no' } }),
        aQuestion('likely', 'scale', { text: text('How likely are you to recommend us to a friend?'), lowest: text('not at all'), highest: text('very') }),
      ],
    },
    {
      id: 'change', title: text('What should change'), introduction: text('Choose what matters to you.'), questions: [
        aQuestion('first', 'statement', { text: text('Two of these were promised in the last plan.') }),
        aQuestion('matters', 'multiple', { text: text('What needs work?'), options, most: 2 }),
        aQuestion('order', 'ranking', { text: text('Which is most important?'), options, ranks: 2 }),
        aQuestion('years', 'number', { text: text('How many years have you worked here?'), least: 0, most: 60, preferNotToSay: true }),
        aQuestion('better', 'long-text', { text: text('What would make it better?'), help: text('A sentence is enough.') }),
      ],
    },
  ],
  characteristics: [aQuestion('shift', 'single', { text: text('When do you mostly work?'), options: ['Days', 'Nights'].map((words) => ({ code: words.toLowerCase(), text: text(words) })), preferNotToSay: true })],
  characteristicsUse: text('It is shown only where five or more in a group say the same.'),
})

await prepareDatabases()
const people = Number(process.argv[2] ?? 10)
const open = async (slug: string, channels: ('credential' | 'code')[]) => {
  await openTestWave({ ...around, slug, survey, channels, groups: [{ id: 'adult-care', name: 'Adult Care', invited: Math.max(62, people) }] })
  const credentials = []
  for (let count = 0; count < people; count += 1) {
    const { nonce, output } = await collectForTest(slug, 'adult-care')
    credentials.push({ group: 'adult-care', nonce: Buffer.from(nonce).toString('hex'), output: Buffer.from(output).toString('hex') })
  }
  const made = channels.includes('code') ? await makeCodes(slug, 'adult-care', 20) : null
  return { slug, credentials, codes: made?.ok === true ? made.codes : [] }
}
const waves = { both: await open('pulse', ['credential', 'code']), unlinkable: await open('pulse-unlinkable', ['credential']) }
responsesDatabase().$client.close()
siteDatabase().$client.close()
process.stdout.write(JSON.stringify(waves))
