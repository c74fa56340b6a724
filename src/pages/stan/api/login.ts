import type { APIRoute } from 'astro'
import { json, readBody } from '../../../features/booth/api.server'
import { keepToken } from '../../../features/session/session.server'
import { visitorOf } from '../../../lib/http/visitor-of'
import { logIn } from '../../../lib/medusa/session'
import { isSecure } from '../../../lib/http/is-secure'

export const POST: APIRoute = async (context) => {
  const body = (await readBody(context.request)) as { phone?: unknown; pin?: unknown } | undefined
  const result = await logIn(String(body?.phone ?? ''), String(body?.pin ?? ''), visitorOf(context))
  if (!result.ok) return json(result.failure, result.failure.status)
  keepToken(context.cookies, result.value.token, isSecure)
  return json({ ok: true })
}
