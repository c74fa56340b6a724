import type { APIRoute } from 'astro'
import { json } from '../../../features/booth/api.server'
import { dropToken } from '../../../features/session/session.server'

export const POST: APIRoute = (context) => {
  dropToken(context.cookies)
  return json({ ok: true })
}
