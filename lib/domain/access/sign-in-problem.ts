/** Why somebody did not get in, as their browser may be told: nothing in it says whom this site knows. */
export const signInProblems = {
  form: {
    title: 'That form could not be taken',
    says: 'It did not come from a page of this site as your browser now has it. Nothing was done.',
    advice: 'Go back, load the page again and send it again. Signing in works at the address that this site gives itself, with cookies allowed.',
  },
  'provider-failed': {
    title: 'Signing in did not work',
    says: 'The answer of the sign-in service was not one that this site can accept: it came too late, twice, or was not meant for it.',
    advice: 'Begin again from the sign-in page. If it fails again, tell whoever runs this site at what time.',
  },
  'provider-silent': {
    title: 'The sign-in service does not answer',
    says: 'This site could not reach it, so nobody was signed in.',
    advice: 'Try again in a few minutes, or sign in by a link by e-mail if that is offered.',
  },
  'too-often': {
    title: 'Too many attempts',
    says: 'So many have tried to sign in from your network that this site takes no more for now. Nothing is wrong with your account.',
    advice: 'Wait a quarter of an hour and begin again.',
  },
  'not-known': {
    title: 'Your account does not open this site',
    says: 'You signed in correctly, and nobody has given your account a part in this site.',
    advice: 'Ask an administrator of this site to add you, or to tell your account’s groups apart.',
  },
  disabled: {
    title: 'Your account here is closed',
    says: 'You signed in correctly, and an administrator of this site has closed your account here.',
    advice: 'If that is a mistake, ask an administrator to open it again.',
  },
  'link-used': {
    title: 'That link does not work any more',
    says: 'It has been used, was never made, or is no longer wanted. A link works once.',
    advice: 'If you have asked for several, the newest works. Otherwise ask for another.',
  },
  'link-late': {
    title: 'That link is too old',
    says: 'A link by e-mail works for 20 minutes, and this one has run out.',
    advice: 'Ask for another and use it within that time.',
  },
  failed: {
    title: 'Signing in did not work',
    says: 'Something broke on our side. It is not your doing.',
    advice: 'Try again in a minute.',
  },
} as const

export type SignInProblem = keyof typeof signInProblems

export function isSignInProblem(word: unknown): word is SignInProblem {
  return typeof word === 'string' && Object.hasOwn(signInProblems, word)
}
