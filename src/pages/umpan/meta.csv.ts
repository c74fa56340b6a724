import type { APIRoute } from 'astro'
import { loadFeed } from '../../features/discovery/load-feed'
import { writeMetaFeed } from '../../features/discovery/meta-feed'
import { fileAnswer } from '../../lib/http/file-answer'

export const GET: APIRoute = async () => {
  const products = await loadFeed()
  return fileAnswer('text/csv', products && writeMetaFeed(products))
}
