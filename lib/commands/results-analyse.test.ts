import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'

const { folder, remove } = temporaryFolder()
afterAll(() => remove())

function analyse(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/commands/installed-command.mjs', 'results-analyse', ...args], { env: { PATH: process.env.PATH, NODE_ENV: 'test' } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
const at = (name: string) => path.join(folder, name)
function file(name: string, text: string | Uint8Array): string {
  writeFileSync(at(name), text)
  return at(name)
}
const read = (folderName: string, name: string) => readFileSync(path.join(at(folderName), name), 'utf8')

const questions = file('questions.csv', '\uFEFFcode,text,type,points,reverse,theme,index\r\nq1,"I am heard,\r\nand ""understood""",agreement,5,no,Voice,engagement\r\nq2,I am not asked,agreement,3,yes,Voice,\r\nn,Recommend,scale,11,no,,enps\r\nc,Comment,text,,no,,\r\n')
const people = Array.from({ length: 120 }, (_, row) => `p${row},"Adult Care, ${row < 60 ? 'North' : 'South'}",${row < 52 ? 4 : 2},${1 + (row % 3)},${row % 11},"one\nline, ""two"""`)
const responses = file('responses.csv', `respondent,unit,q1,q2,n,c\n${people.join('\n')}\n`)
const headcount = file('headcount.csv', 'unit,headcount\n"Adult Care, North",90\n"Adult Care, South",90\nall,200\n')

describe('results:analyse', () => {
  it('writes every table under its columns, full figures in points, and says what it wrote', async () => {
    const { code, out, err } = await analyse('--questions', questions, '--responses', responses, '--headcount', headcount, '--unit', 'unit', '--out', at('new/deep'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`Wrote ${at('new/deep')}: rows of items 4, themes 1, indices 2, reliability 3, drivers 0, tests 10, units 4, weights 0\nThe theme Voice has items on different scales (1–5, 1–3): its mean mixes them.\n`)
    const headers = Object.fromEntries(readdirSync(at('new/deep')).filter((name) => name.endsWith('.csv')).map((name) => [name, read('new/deep', name).split('\n')[0]]))
    expect(headers).toEqual({
      'items.csv': 'code,n,mean,sd,percent_positive,percent_negative,moe,low,high',
      'themes.csv': 'theme,n,percent_positive,mean',
      'indices.csv': 'index,n,score',
      'reliability.csv': 'theme,dropped,k,n,alpha,alpha_standardised',
      'drivers.csv': 'outcome,predictor,relative_weight,share,lmg,low,high,r_squared',
      'tests.csv': 'unit,code,n_unit,n_rest,p_unit,p_rest,z,p,q,effect,verdict',
      'units.csv': 'unit,code,n,percent_positive,withheld',
      'weights.csv': 'respondent,weight',
    })
    const [, first = '', second = '', third = '', last = ''] = read('new/deep', 'items.csv').split('\n')
    const [name, n, , , positive, negative, moe] = first.split(',')
    expect([name, n, Number(positive), Number(negative)]).toEqual(['q1', '120', 5200 / 120, 6800 / 120])
    expect(Number(moe).toFixed(1)).toBe('5.6')
    expect(second).toMatch(/^q2,120,2,/)
    expect(third).toMatch(/^n,120,[\d.]+,[\d.]+,,,,,$/)
    expect(last).toBe('c,120,,,,,,,')
    expect(read('new/deep', 'units.csv')).toContain('"Adult Care, North",q1,60,86.66666666666667,\n')
    expect(JSON.parse(read('new/deep', 'report.json'))).toMatchObject({ respondents: 120, response_rate: 60, items: [{ code: 'q1' }, {}, {}, {}], options: { threshold: 10 } })
  })

  it('tells every problem with file, row and column, exits with 1, and writes nothing', async () => {
    const wrong = file('wrong.csv', 'respondent,unit,q1,q2,n,c\np1,A,6,1,11,x\np2,A,5,,agree,\n')
    const { code, out, err } = await analyse('--questions', questions, '--responses', wrong, '--headcount', headcount, '--out', at('never'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n')).toEqual([
      'wrong.csv, row 2, column q1: ‘6’ is no answer: write a whole number from 1 to 5, or leave it blank',
      'wrong.csv, row 2, column n: ‘11’ is no answer: write a whole number from 0 to 10, or leave it blank',
      'wrong.csv, row 3, column n: ‘agree’ is no answer: write a whole number from 0 to 10, or leave it blank',
      '3 problems: nothing was written',
    ])
    expect(existsSync(at('never'))).toBe(false)
  })

  it('tells what is no file, no CSV, or no UTF-8', async () => {
    const open = file('open.csv', 'code,text,type,points,reverse,theme,index\nq1,"never closed,agreement,5,no,,\n')
    const latin = file('latin.csv', Uint8Array.of(0x71, 0x31, 0x0a, 0xe9, 0x0a))
    const { code, err } = await analyse('--questions', open, '--responses', latin, '--headcount', at('gone.csv'), '--out', at('never'))
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      'open.csv, row 2: a quotation mark is not closed, or stands alone in a cell: put the cell in quotation marks, and each inside it twice',
      'latin.csv: is not written in UTF-8: save it as CSV UTF-8',
      `${at('gone.csv')}: there is no such file`,
      '3 problems: nothing was written',
    ])
  })

  it('says how it is used, and exits with 2 where it was asked otherwise', async () => {
    const { code, out, err } = await analyse('--questions', questions, '--missing', 'sometimes', '--threshold', 'ten')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n').slice(0, 5)).toEqual([
      '--responses is missing', '--out is missing', '--missing sometimes: write listwise or pairwise', '--threshold ten: write a whole number',
      'Usage: npm run -s results:analyse -- --questions QUESTIONS.csv --responses RESPONSES.csv --out DIR',
    ])
  })

  it('tells of a folder that cannot be written to', async () => {
    const { code, err } = await analyse('--questions', questions, '--responses', responses, '--out', responses)
    expect(code).toBe(1)
    expect(err).toContain('cannot be written to (EEXIST)')
  })
})
