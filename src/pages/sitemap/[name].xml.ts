import type { APIRoute } from 'astro'
import { SHOP_URL } from 'astro:env/server'
import { writeSitemap } from '../../features/discovery/sitemap'
import { readSitemap } from '../../features/discovery/sitemap-parts'
import { fileAnswer } from '../../lib/http/file-answer'

export const GET: APIRoute = async ({ params }) => {
  const entries = await readSitemap(params.name ?? '')
  if (entries === 'absent') return new Response(null, { status: 404 })
  return fileAnswer('application/xml', entries && writeSitemap(entries, SHOP_URL))
}
