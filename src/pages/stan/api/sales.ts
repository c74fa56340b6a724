import type { APIRoute } from 'astro'
import { forMember, readBody } from '../../../features/booth/api.server'
import { sendSales } from '../../../lib/medusa/booth'

export const POST: APIRoute = async (context) => {
  const body = await readBody(context.request)
  return forMember(context, (token) => sendSales(token, body))
}
