import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { people, roleGrants } from '@/db/site/schema'
import { readUnits } from '@/db/site/read-units'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/role'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { responsesDatabase } from '@/lib/services/responses-database'
import { importRosterAsOwner } from '@/lib/services/roster-import'
import { createSurvey, saveSurveyDraft } from '@/lib/services/survey-draft'
import { planWave } from '@/lib/services/wave-plan'

// Run by a journey before its site starts: a roster by its service, people with the roles that plan and follow waves,
// a survey, and (asked for) a wave in planning. Prints the ids.

/** Invented staff: three departments, a small team that rolls up, and people whom no letter and no site reaches. */
function staff(): RosterPerson[] {
  const places: [unit: string[], count: number, site: string | null][] = [
    [['Adult Care', 'Home Care'], 60, 'Hardshaw Depot'], [['Adult Care', 'Reablement'], 40, 'Waterside Centre'], [['Place', 'Parks'], 55, 'Hardshaw Depot'],
    [['Place', 'Building Control'], 7, 'Town Hall'], [['Corporate Services'], 70, 'Town Hall'],
  ]
  let number = 0
  return places.flatMap(([unit, count, site]) => Array.from({ length: count }, (): RosterPerson => {
    number += 1
    const desk = number % 3 !== 0
    return {
      reference: `FICTITIOUS-${number}`, post: 'Officer', unit, site: !desk && number % 27 === 0 ? null : site, contract: number % 10 === 0 ? 'casual' : 'permanent',
      email: desk ? `fictitious.${number}@anytown.example` : null, kind: 'employee',
    }
  }))
}

const text = (words: string) => ({ 'en-GB': words })
const survey = aSurvey([
  aQuestion('listened', 'agreement', { text: text('We are listened to'), preferNotToSay: true }),
  aQuestion('contribute', 'agreement', { text: text('I can contribute to improvements in my area of work'), preferNotToSay: true }),
  aQuestion('better', 'long-text', { text: text('What would make it better?') }),
], {
  title: text('Culture pulse'),
  characteristics: [aQuestion('shift', 'single', { text: text('When do you mostly work?'), options: ['Days', 'Nights'].map((words) => ({ code: words.toLowerCase(), text: text(words) })), preferNotToSay: true })],
  characteristicsUse: text('Shown only where five or more in a group say the same.'),
})

async function somebody(id: string, name: string, role: Role, unitId: string | null = null): Promise<Actor> {
  const email = `${id}@council.example`
  await siteDatabase().insert(people).values({ id, name, email })
  await siteDatabase().insert(roleGrants).values({ personId: id, role, unitId, origin: 'link' })
  return { personId: id, name, email, roles: [{ role, unitId }], sessionId: 'seed' }
}

await prepareDatabases()
const taken = await importRosterAsOwner(new TextEncoder().encode(rosterFile(staff())), { dryRun: false, moves: [] })
if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
const lead = await somebody('lead', 'Olive Dee', 'od-lead')
await somebody('rep', 'Rae Perry', 'staff-representative')
const place = (await readUnits(siteDatabase())).find(({ name }) => name === 'Adult Care')
await somebody('max', 'Max Ager', 'manager', place?.id ?? null)
const made = await createSurvey(lead, { title: 'Culture pulse', organisation: 'Anytown Council' })
if (!made.ok) throw new Error('The survey could not be made')
await saveSurveyDraft(lead, made.id, { revision: 1, draft: survey })
const planned = process.argv.includes('--wave')
  ? await planWave(lead, { slug: 'seeded', surveyId: made.id, opensAt: '2099-03-02T09:00', closesAt: '2099-03-12T17:00', reminders: { cap: 1, everyDays: 3, quiet: { from: 18, until: 8, weekends: true } } })
  : null
if (planned?.ok === false) throw new Error(JSON.stringify(planned))
responsesDatabase().$client.close()
siteDatabase().$client.close()
process.stdout.write(JSON.stringify({ surveyId: made.id, waveId: planned?.id ?? null }))
