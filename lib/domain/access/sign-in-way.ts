/** How a session began. */
export const signInWays = ['provider', 'mail-link', 'administrator-link'] as const

export type SignInWay = (typeof signInWays)[number]

export const signInWayWords: Record<SignInWay, string> = {
  provider: "the council's sign-in",
  'mail-link': 'a link by e-mail',
  'administrator-link': 'a one-time administrator link',
}
