import { describe, expect, it } from 'vitest'
import { answersGiven, type Fields } from './answer-fields'
import { checkAnswers } from './answer-check'
import type { Question } from './question'
import { aQuestion } from './testing'

const given = (question: Question, fields: Fields) => answersGiven([question], fields).q

describe('a form says', () => {
  it.each<[string, Question, Fields, unknown]>([
    ['nothing', aQuestion('q', 'agreement'), {}, undefined],
    ['a point', aQuestion('q', 'agreement'), { q: ['4'] }, 4],
    ['a choice', aQuestion('q', 'single'), { q: ['b'] }, 'b'],
    ['two choices of one', aQuestion('q', 'single'), { q: ['a', 'b'] }, ['a', 'b']],
    ['several choices', aQuestion('q', 'multiple'), { q: ['a', 'c'] }, ['a', 'c']],
    ['rather not, of several', aQuestion('q', 'multiple'), { q: ['~prefer-not-to-say'] }, { without: 'prefer-not-to-say' }],
    ['rather not, beside choices', aQuestion('q', 'multiple'), { q: ['a', '~prefer-not-to-say'] }, ['a', { without: 'prefer-not-to-say' }]],
    ['rather not, in a radio group', aQuestion('q', 'agreement'), { q: ['~prefer-not-to-say'] }, { without: 'prefer-not-to-say' }],
    ['not applicable, beside a box', aQuestion('q', 'number'), { q: [''], 'q~without': ['~not-applicable'] }, { without: 'not-applicable' }],
    ['words, though a tick stands beside them', aQuestion('q', 'long-text'), { q: ['Tea'], 'q~without': ['~prefer-not-to-say'] }, 'Tea'],
    ['words that look like a choice', aQuestion('q', 'short-text'), { q: ['~prefer-not-to-say'] }, '~prefer-not-to-say'],
    ['a number', aQuestion('q', 'number'), { q: [' 12.5 '] }, 12.5],
    ['a number below nought, with a true minus', aQuestion('q', 'number'), { q: ['−3'] }, -3],
    ['no number', aQuestion('q', 'number'), { q: ['1e3'] }, '1e3'],
    ['a ranking', aQuestion('q', 'ranking'), { 'q~a': ['2'], 'q~b': ['1'], 'q~c': [''] }, ['b', 'a']],
    ['two firsts', aQuestion('q', 'ranking'), { 'q~a': ['1'], 'q~b': ['1'] }, { a: '1', b: '1' }],
    ['a place left out', aQuestion('q', 'ranking'), { 'q~a': ['1'], 'q~b': ['3'] }, { a: '1', b: '3' }],
    ['no places', aQuestion('q', 'ranking'), {}, []],
  ])('%s', (_, question, fields, expected) => {
    expect(given(question, fields)).toEqual(expected)
  })
})

it('leaves other fields of the form alone', () => {
  const questions = [aQuestion('q', 'yes-no')]
  expect(checkAnswers(questions, answersGiven(questions, { q: ['yes'], token: ['x'] }))).toMatchObject({ answers: { q: 'yes' } })
})
