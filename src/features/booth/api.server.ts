import type { APIContext } from 'astro'
import type { BackendResult } from '../../lib/medusa/failure'
import { readToken } from '../session/session.server'

const mostBytes = 512 * 1024

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })

/** The body of a call by the till; undefined when it is too long or no JSON. The backend checks its content. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > mostBytes) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Passes a call on for the member who is logged in. The token stays on this side. */
export async function forMember<T>(
  context: APIContext,
  call: (token: string) => Promise<BackendResult<T>>,
): Promise<Response> {
  const token = readToken(context.cookies)
  if (token === undefined) return json({ code: 'unauthenticated', message: '' }, 401)
  const result = await call(token)
  return result.ok ? json(result.value) : json(result.failure, result.failure.status)
}
