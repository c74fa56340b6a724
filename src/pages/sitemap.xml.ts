import type { APIRoute } from 'astro'
import { SHOP_URL } from 'astro:env/server'
import { writeSitemapIndex } from '../features/discovery/sitemap'
import { listSitemaps } from '../features/discovery/sitemap-parts'
import { fileAnswer } from '../lib/http/file-answer'

export const GET: APIRoute = async () => {
  const paths = await listSitemaps()
  return fileAnswer('application/xml', paths && writeSitemapIndex(paths, SHOP_URL))
}
