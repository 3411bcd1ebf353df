import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => vi.resetModules())

/** The module as it is under an origin, which a process reads once. */
async function under(siteOrigin: string) {
  Reflect.deleteProperty(globalThis, Symbol.for('golden-thread.environment'))
  process.env.SITE_ORIGIN = siteOrigin
  return import('./session-cookie')
}

describe('a cookie of ours', () => {
  it('is of this host alone where the site is under TLS', async () => {
    const { cookieName, setCookie } = await under('https://thread.example')
    expect(cookieName('session')).toBe('__Host-golden-thread-session')
    expect(setCookie({ name: cookieName('session'), value: 'v' })).toBe('__Host-golden-thread-session=v; Path=/; HttpOnly; SameSite=Lax; Secure')
  })

  it('has a plain name on this machine, where browsers would refuse the other', async () => {
    const { cookieName, setCookie } = await under('http://localhost:3000')
    expect(cookieName('session')).toBe('golden-thread-session')
    expect(setCookie({ name: cookieName('session'), value: '', maxAge: 0 })).toBe('golden-thread-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
  })

  it('is found among others', async () => {
    const { cookieIn } = await under('http://localhost:3000')
    expect(cookieIn('a=1; golden=2;\tgolden-thread=3=4', 'golden-thread')).toBe('3=4')
    expect(cookieIn('a=1', 'golden-thread')).toBeUndefined()
    expect(cookieIn(null, 'golden-thread')).toBeUndefined()
  })

  it('is nobody’s where somebody has put another beside it', async () => {
    const { cookieIn } = await under('http://localhost:3000')
    expect(cookieIn('s=theirs; s=ours', 's')).toBeUndefined()
  })

  it.each(['\u00a0', '\u0085', '\u2000', '\ufeff', '\v', 'x'])('is not one whose name begins with %j, which browsers let any host set', async (mark) => {
    const { cookieIn } = await under('https://thread.example')
    expect(cookieIn(`${mark}__Host-golden-thread-session=theirs`, '__Host-golden-thread-session')).toBeUndefined()
    expect(cookieIn(`a=1; ${mark}__Host-golden-thread-session=theirs`, '__Host-golden-thread-session')).toBeUndefined()
  })
})
