import type { SignInProblem } from '@/lib/domain/access/sign-in-problem'
import type { SignInWay } from '@/lib/domain/access/sign-in-way'

/**
 * One way through the library that signs people in, and what is found out on it. The library knows only whether
 * somebody came in; why they did not is written down here.
 */
export type SignInAttempt = {
  way: SignInWay
  device: string
  /** What whoever uses an administrator link typed of themselves. */
  typed: { name: string; email: string } | null
  problem: SignInProblem | null
}

export function signInAttempt(way: SignInWay, device: string, typed: SignInAttempt['typed'] = null): SignInAttempt {
  return { way, device, typed, problem: null }
}
