import { environment } from '@/lib/platform/environment'
import { secret } from '@/lib/platform/secrets'
import { makeDataDir } from './data-dir'
import { groupRoleProblems } from './sign-in-provider'

/** Makes sure before the start that signing in is set up as it can work: its secrets are there, its groups bring roles. */
export function checkSignIn(): void {
  const problems = groupRoleProblems()
  if (problems.length > 0) throw new Error(['The environment is not right:', ...problems].join('\n  '))
  makeDataDir(environment().dataDir)
  for (const name of ['sign-in', 'audit-key'] as const) secret(name)
}
