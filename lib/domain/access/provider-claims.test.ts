import { describe, expect, it } from 'vitest'
import { readClaims, readGroupRoles } from './provider-claims'

const settings = {
  groupsClaim: 'groups',
  groupRoles: [{ group: '*', role: 'staff' as const }, { group: 'g-od', role: 'od-lead' as const }, { group: 'g-all', role: 'od-lead' as const }],
  emailTrusted: false,
}
const ann = { sub: 'a1', name: 'Ann Lee', email: 'Ann.Lee@Council.example', email_verified: true, groups: ['g-od', 'g-all', 'other'] }

describe('the claims of a provider', () => {
  it('are a person, in small letters, with each role once', () => {
    expect(readClaims(ann, settings)).toEqual({ subject: 'a1', name: 'Ann Lee', email: 'ann.lee@council.example', roles: ['staff', 'od-lead'] })
  })

  it.each([
    [{ email_verified: false }, false, null],
    [{ email_verified: undefined }, false, null],
    [{ email_verified: 'no' }, false, null],
    [{ email_verified: undefined, xms_edov: '1' }, false, 'ann.lee@council.example'],
    [{ email_verified: undefined }, true, 'ann.lee@council.example'],
    [{ email: 'not an address' }, true, null],
    [{ email: undefined }, true, null],
  ])('with %j, trusted: %s, vouch for %s', (changed, emailTrusted, email) => {
    expect(readClaims({ ...ann, ...changed }, { ...settings, emailTrusted })?.email).toBe(email)
  })

  it('tell nothing of groups where there were too many to tell', () => {
    const { groups: _, ...rest } = ann
    expect(readClaims({ ...rest, _claim_names: { groups: 'src1' } }, settings)?.roles).toBeNull()
    expect(readClaims(rest, settings)?.roles).toEqual(['staff'])
    expect(readClaims({ ...rest, groups: 'g-od' }, settings)?.roles).toEqual(['staff', 'od-lead'])
  })

  it('are nobody without a subject', () => {
    expect(readClaims({ ...ann, sub: '' }, settings)).toBeNull()
    expect(readClaims('x', settings)).toBeNull()
  })

  it('name somebody by what there is', () => {
    expect(readClaims({ sub: 'a', given_name: 'Ann', family_name: 'Lee' }, settings)?.name).toBe('Ann Lee')
    expect(readClaims({ sub: 'a', name: ' ', email: 'a@b.example' }, settings)?.name).toBe('a@b.example')
    expect(readClaims({ sub: 'a' }, settings)?.name).toBe('Unnamed')
  })
})

it('takes no role that is none, nor one of a unit', () => {
  expect(readGroupRoles([{ group: 'a', role: 'king' }, { group: 'b', role: 'manager' }, { group: 'c', role: 'editor' }])).toEqual({
    groupRoles: [{ group: 'c', role: 'editor' }],
    problems: [expect.stringContaining('king'), expect.stringContaining('manager')],
  })
})
