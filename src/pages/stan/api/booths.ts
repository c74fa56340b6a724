import type { APIRoute } from 'astro'
import { forMember } from '../../../features/booth/api.server'
import { readBooths } from '../../../lib/medusa/booth'

export const GET: APIRoute = (context) => forMember(context, readBooths)
