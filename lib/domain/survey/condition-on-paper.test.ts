import { expect, it } from 'vitest'
import type { Condition } from './condition'
import { conditionOnPaper } from './condition-on-paper'
import { aQuestion } from './testing'

const questions = [
  aQuestion('proud', 'yes-no'),
  aQuestion('listened', 'agreement'),
  aQuestion('matters', 'multiple', { options: ['vans', 'pay'].map((code) => ({ code, text: { 'en-GB': code.toUpperCase() } })) }),
  aQuestion('likely', 'scale'),
]
const words = (condition: Condition) => conditionOnPaper(condition, questions, 'en-GB', (code) => questions.findIndex((one) => one.code === code) + 1)

it.each<[Condition, string]>([
  [{ question: 'proud', equals: 'no' }, 'you answered ‘No’ to question 1'],
  [{ question: 'listened', equals: 1 }, 'you answered ‘Strongly disagree’ to question 2'],
  [{ question: 'listened', atLeast: 4 }, 'you answered ‘Agree’ or ‘Strongly agree’ to question 2'],
  [{ question: 'matters', in: ['vans', 'pay'] }, 'you answered ‘VANS’ or ‘PAY’ to question 3'],
  [{ question: 'likely', atLeast: 9 }, 'you answered 9 or more to question 4'],
  [{ not: { question: 'proud', equals: 'yes' } }, 'you did not answer ‘Yes’ to question 1'],
  [
    { all: [{ question: 'proud', equals: 'no' }, { any: [{ question: 'likely', atLeast: 9 }, { question: 'matters', equals: 'pay' }] }] },
    'you answered ‘No’ to question 1 and (you answered 9 or more to question 4 or you answered ‘PAY’ to question 3)',
  ],
  [{ not: { all: [{ question: 'proud', equals: 'no' }, { question: 'likely', atLeast: 9 }] } }, 'it is not so that (you answered ‘No’ to question 1 and you answered 9 or more to question 4)'],
])('%j in words', (condition, expected) => expect(words(condition)).toBe(expected))
