import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'

const { folder, remove } = temporaryFolder()
afterAll(() => remove())

function audit(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/commands/installed-command.mjs', 'disclosure-audit', ...args], { env: { PATH: process.env.PATH, NODE_ENV: 'test' } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

const cells = [{ id: 't', value: 90 }, { id: 'a', value: 12 }, { id: 'b', hidden: true, lower: 0 }, { id: 'c', hidden: true }]
const example = JSON.stringify({ cells, relations: [{ total: 't', parts: ['a', 'b', 'c'] }], protection: 10 })
const answer = '{"cells":[{"id":"b","min":0,"max":78},{"id":"c","min":0,"max":78}],"safe":true}\n'

describe('disclosure:audit', () => {
  it('answers 0 where a table is safe, from a file and from standard input', async () => {
    expect(await audit([file('example.json', example)])).toEqual({ code: 0, out: answer, err: '' })
    expect(await audit(['-'], `\uFEFF${example}`)).toEqual({ code: 0, out: answer, err: '' })
  })

  it('answers 1 where it is not', async () => {
    const { code, out, err } = await audit(['-'], example.replace('"protection":10', '"protection":79'))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({ safe: false })
  })

  it.each([
    ['no argument', [], '', /^Say which table/],
    ['two', ['a', 'b'], '', /^Say which table/],
    ['a file that is not there', [path.join(folder, 'none.json')], '', /none\.json cannot be read \(ENOENT\)/],
    ['a folder', [folder], '', /cannot be read \(EISDIR\)/],
    ['nothing', ['-'], '', /is not JSON/],
    ['a number that JSON has not', ['-'], '{"cells":[{"id":"a","value":NaN}]}', /is not JSON/],
    ['several problems', ['-'], '{"cells":[{"id":"a"},{"id":"b"}],"relations":[],"protection":1}', /cells\[0\] \("a"\)\.value is missing; and 1 more/],
    ['no counts that fit', ['-'], example.replace('"value":12', '"value":91'), /no counts fit/],
  ])('answers 2 and one line: %s', async (_, args, input, line) => {
    const { code, out, err } = await audit(args, input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(line)
    expect(err.match(/\n/g)).toHaveLength(1)
  })
})
