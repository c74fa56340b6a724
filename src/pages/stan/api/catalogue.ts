import type { APIRoute } from 'astro'
import { forMember } from '../../../features/booth/api.server'
import { readBoothCatalogue } from '../../../lib/medusa/booth'

export const GET: APIRoute = (context) =>
  forMember(context, (token) => readBoothCatalogue(token, context.url.searchParams.get('booth') ?? ''))
