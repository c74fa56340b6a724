import type { AstroGlobal } from 'astro'
import type { MemberMe } from '#contracts/member'
import type { Role } from '#domain/access/rules'
import { readMe } from '../../lib/medusa/session'
import { dropToken, readToken } from './session.server'

export type Session = { token: string; me: MemberMe }

/** Who is logged in; otherwise the way to the login, with the way back. */
export async function openSession(
  astro: Pick<AstroGlobal, 'cookies' | 'url' | 'redirect' | 'response'>,
): Promise<{ session: Session } | { redirect: Response } | { unreachable: true }> {
  astro.response.headers.set('cache-control', 'no-store')
  const back = encodeURIComponent(astro.url.pathname)
  const token = readToken(astro.cookies)
  if (token === undefined) return { redirect: astro.redirect(`/masuk?ke=${back}`) }
  const me = await readMe(token)
  if (me.ok) return { session: { token, me: me.value } }
  if (me.failure.status !== 401 && me.failure.status !== 403) return { unreachable: true }
  dropToken(astro.cookies)
  return { redirect: astro.redirect(`/masuk?ke=${back}&habis=1`) }
}

export async function isLoggedIn(cookies: AstroGlobal['cookies']): Promise<boolean> {
  const token = readToken(cookies)
  return token !== undefined && (await readMe(token)).ok
}

export const hasRole = ({ me }: Session, ...roles: Role[]): boolean =>
  me.memberships.some((membership) => roles.includes(membership.role))
