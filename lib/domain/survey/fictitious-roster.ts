import { permanentNumber } from './permanent-number'
import type { Contract, PersonKind, RosterPerson } from './roster'

/** Each directorate with its units; `desk` is the share of people who have an e-mail address. */
type Directorate = { name: string; desk: number; posts: string[]; units: [name: string, weight: number, teams: string[]][] }

const directorates: Directorate[] = [
  { name: 'Adult Care', desk: 0.35, posts: ['Care worker', 'Social worker', 'Senior care worker', 'Team manager'], units: [
    ['Home Care', 9, ['East', 'West', 'Nights']], ['Reablement', 5, []], ['Social Work', 8, ['Hospital Team', 'Locality North', 'Locality South']], ['Day Opportunities', 3, []],
  ] },
  { name: 'Children’s Services', desk: 0.9, posts: ['Social worker', 'Family support worker', 'Business support officer', 'Team manager'], units: [
    ['Safeguarding', 7, ['Duty', 'Court Team']], ['Early Help', 6, ['Family Hubs']], ['Fostering', 3, []], ['Education Support', 4, []], ['Virtual School', 1, []],
  ] },
  { name: 'Place', desk: 0.3, posts: ['Operative', 'Driver', 'Technician', 'Supervisor'], units: [
    ['Waste and Recycling', 9, ['Depot Days', 'Depot Nights']], ['Highways', 5, []], ['Parks', 5, ['North', 'South']], ['Planning', 3, []], ['Building Control', 1, []],
  ] },
  { name: 'Communities', desk: 0.6, posts: ['Library assistant', 'Housing officer', 'Leisure assistant', 'Community officer'], units: [
    ['Libraries', 3, ['Town Centre', 'Branches']], ['Leisure', 6, []], ['Housing Options', 3, []], ['Community Safety', 2, []],
  ] },
  { name: 'Corporate Services', desk: 1, posts: ['Officer', 'Adviser', 'Analyst', 'Manager'], units: [
    ['Finance', 5, []], ['People', 3, []], ['Digital', 4, []], ['Legal', 2, []], ['Communications', 1, []], ['Democratic Services', 1, []],
  ] },
]
const sites = ['Town Hall', 'Hardshaw Depot', 'Waterside Centre', 'Library House', 'Northfield Office']

/** Marks every reference and address of an invented person: `.example` never reaches anybody (RFC 2606). */
export const fictitiousMark = 'FICTITIOUS-'
const mailDomain = 'anytown.example'

/**
 * Invented staff of an invented council, the same for the same seed: about nine in ten employees, some agency
 * staff, 48 councillors from 500 people up. More than a third have no e-mail address.
 */
export function fictitiousRoster(seed: string, count: number): RosterPerson[] {
  const councillors = count >= 500 ? 48 : 0
  const staff = Array.from({ length: count - councillors }, (_, index) => member(seed, index + 1))
  return [...staff, ...Array.from({ length: councillors }, (_, index) => councillor(count - councillors + index + 1))]
}

function member(seed: string, number: number): RosterPerson {
  const draw = (what: string) => permanentNumber(seed, what, number)
  const directorate = picked(directorates, draw('directorate'), ({ units }) => units.reduce((sum, [, weight]) => sum + weight, 0))
  const [unit, , teams] = picked(directorate.units, draw('unit'), ([, weight]) => weight)
  const team = teams[Math.floor(draw('team') * (teams.length + 0.3))]
  const kind: PersonKind = draw('kind') < 0.07 ? 'agency' : 'employee'
  const contract: Contract = kind === 'agency' ? 'agency' : picked<[Contract, number]>([['permanent', 80], ['fixed-term', 10], ['casual', 7], ['apprentice', 3]], draw('contract'), ([, weight]) => weight)[0]
  const isHead = draw('head') < 0.01
  return {
    ...marked(number, draw('email') < directorate.desk && kind === 'employee'),
    post: isHead ? 'Head of service' : directorate.posts[Math.floor(draw('post') ** 1.5 * directorate.posts.length)] ?? 'Officer',
    unit: isHead ? [directorate.name] : [directorate.name, unit, ...(team === undefined ? [] : [team])],
    site: draw('site') < 0.1 ? null : sites[Math.floor(permanentNumber(seed, 'unit-site', unit, team ?? '') * sites.length)] ?? null,
    contract,
    kind,
  }
}

function councillor(number: number): RosterPerson {
  return { ...marked(number, true), post: 'Councillor', unit: ['Councillors'], site: 'Town Hall', contract: 'elected', kind: 'councillor' }
}

function marked(number: number, hasEmail: boolean): { reference: string; email: string | null } {
  const digits = String(number).padStart(5, '0')
  return { reference: `${fictitiousMark}${digits}`, email: hasEmail ? `fictitious.${digits}@${mailDomain}` : null }
}

function picked<T>(list: readonly T[], draw: number, weight: (item: T) => number): T {
  const total = list.reduce((sum, item) => sum + weight(item), 0)
  let left = draw * total
  for (const item of list) {
    left -= weight(item)
    if (left < 0) return item
  }
  throw new RangeError('There is nothing to pick from')
}
