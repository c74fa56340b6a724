import type { APIRoute } from 'astro'
import { SHOP_URL } from 'astro:env/server'
import { writeGoogleFeed } from '../../features/discovery/google-feed'
import { loadFeed } from '../../features/discovery/load-feed'
import { href } from '../../i18n/href'
import { t } from '../../i18n/texts'
import { fileAnswer } from '../../lib/http/file-answer'

export const GET: APIRoute = async () => {
  const products = await loadFeed()
  const channel = {
    title: t('common.site.name'),
    link: new URL(href('/'), SHOP_URL).href,
    description: t('common.site.tagline'),
  }
  return fileAnswer('application/rss+xml', products && writeGoogleFeed(channel, products))
}
