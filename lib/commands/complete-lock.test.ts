import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { completed, missingFrom } from './complete-lock.mjs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> }

it('the lockfile names the packages of every kind of machine, so that npm ci takes it', () => {
  expect(missingFrom(lock)).toEqual([])
})

it('names what is missing, and changes nothing else', () => {
  const whole = { packages: { 'node_modules/x': { optionalDependencies: { '@x/x-darwin-arm64': '1.2.3' } } } }
  expect(completed(whole)).toEqual({ packages: {
    ...whole.packages,
    'node_modules/@x/x-darwin-arm64': { version: '1.2.3', cpu: ['arm64'], optional: true, os: ['darwin'] },
  } })
})
