import type { APIRoute } from 'astro'
import { json, readBody } from '../../../features/booth/api.server'
import { keepToken } from '../../../features/session/session.server'
import { logIn } from '../../../lib/medusa/session'

export const POST: APIRoute = async (context) => {
  const body = (await readBody(context.request)) as { phone?: unknown; pin?: unknown } | undefined
  const result = await logIn(String(body?.phone ?? ''), String(body?.pin ?? ''), context.clientAddress)
  if (!result.ok) return json(result.failure, result.failure.status)
  keepToken(context.cookies, result.value.token, context.url.protocol === 'https:')
  return json({ ok: true })
}
