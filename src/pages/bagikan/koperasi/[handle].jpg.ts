import type { APIRoute } from 'astro'
import { passSharePicture } from '../../../lib/http/share-picture'

export const GET: APIRoute = ({ params, request }) =>
  passSharePicture(`/shop/organisations/${encodeURIComponent(params.handle ?? '')}/share-picture`, request)
