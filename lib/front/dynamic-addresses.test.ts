import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '@/lib/commands/files-under'
import { dynamicAddresses, findDynamic, takesForm } from './dynamic-addresses'

const [table] = [[{ prefix: '/admin', kind: 'page' as const, forms: ['/admin/people/add', '/admin/people/[id]/disable'] }]]

describe('the table of dynamic addresses', () => {
  it.each(['/admin', '/admin/people', '/ADMIN/People', '/admin/people/'])('has %s', (address) => {
    expect(findDynamic(address, table)?.prefix).toBe('/admin')
  })

  it.each(['/administrator', '/', '//admin', '/admin//people', '/x/admin', '/adminx/y'])('has no %s', (address) => {
    expect(findDynamic(address, table)).toBeUndefined()
  })

  it('tells what takes a form', () => {
    const [part] = table
    const takes = ['/admin/people/add', '/admin/people/7/disable', '/admin/people/7', '/admin', '/admin/people/7/disable/x'].map((address) => takesForm(part!, address))
    expect(takes).toEqual([true, true, false, false, false])
  })

  it('lists every form that the app takes, and no other', async () => {
    const app = path.join(process.cwd(), 'app')
    const handlers = (await filesUnder(app)).filter((file) => /\/route\.tsx?$/.test(file))
    const posts = handlers.filter((file) => /export (const \{[^}]*\bPOST\b|(async )?function POST)/.test(readFileSync(path.join(app, file), 'utf8')))
    const addresses = posts.map((file) => file.replace(/\/route\.tsx?$/, '').replace(/\/\([^/]+\)/g, ''))
    expect(dynamicAddresses.flatMap(({ forms }) => forms).sort()).toEqual(addresses.sort())
  })

  it('stands for addresses below its own prefixes only', () => {
    for (const part of dynamicAddresses) for (const form of part.forms) expect(findDynamic(form)).toBe(part)
  })
})
