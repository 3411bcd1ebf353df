import { expect, it } from 'vitest'
import { auditQuery } from './query'

it('asks for everything where nothing was typed', () => {
  expect(auditQuery({})).toEqual({
    query: { words: '', action: '', person: '', from: '', to: '' },
    span: { words: '', action: null, person: null, from: null, until: null },
    errors: {},
  })
})

it('counts days as London does, in summer and winter', () => {
  expect(auditQuery({ from: '2021-07-01', to: '2021-07-01' }).span).toMatchObject({ from: '2021-06-30T23:00:00.000Z', until: '2021-07-01T23:00:00.000Z' })
  expect(auditQuery({ from: '2021-01-01', to: '2021-01-31' }).span).toMatchObject({ from: '2021-01-01T00:00:00.000Z', until: '2021-02-01T00:00:00.000Z' })
  // The day on which the clocks go back has 25 hours.
  expect(auditQuery({ from: '2021-10-31', to: '2021-10-31' }).span).toMatchObject({ from: '2021-10-30T23:00:00.000Z', until: '2021-11-01T00:00:00.000Z' })
})

it.each(['31/12/2021', '2021-02-30', 'yesterday', '2021-1-1'])('names %s as no day, keeps it as typed, and goes on without it', (day) => {
  const { query, span, errors } = auditQuery({ from: day, words: 'bob' })
  expect(errors).toEqual({ from: 'Write the first day like 2026-11-25' })
  expect([query.from, span.from, span.words]).toEqual([day, null, 'bob'])
})

it('says when the days are the wrong way round', () => {
  expect(auditQuery({ from: '2021-02-02', to: '2021-02-01' }).errors).toHaveProperty('to')
})

it('takes no action and no person that could not be one', () => {
  expect(auditQuery({ action: 'toString', person: "' OR 1" }).span).toMatchObject({ action: null, person: null })
  expect(auditQuery({ action: 'role-given', person: 'a-1' }).span).toMatchObject({ action: 'role-given', person: 'a-1' })
})
