import type { APIRoute } from 'astro'
import { passSharePicture } from '../../../lib/http/share-picture'

export const GET: APIRoute = ({ params, request }) =>
  passSharePicture(`/shop/products/${encodeURIComponent(params.handle ?? '')}/share-picture`, request)
