/** Where somebody comes to after signing in who asked for nothing else. */
export const signedInHome = '/staff'

/** Places behind the sign-in. Nobody is sent anywhere else by it, not even within this site. */
const places = /^\/(staff|desk|studio|admin)(\/[\w~.-]+)*\/?(\?[\w~.%&=+-]*)?$/

/**
 * Where to go after signing in. What a link or a form names is followed only to a page of this site that asked for
 * signing in; anything else, another site above all, leads home.
 */
export function wayHome(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 512 || !places.test(asked)) return signedInHome
  return asked.split('/').some((segment) => segment === '.' || segment === '..') ? signedInHome : asked
}
