import { addressIn } from '../../i18n/href'
import { languages } from '../../i18n/languages'
import { escapeXml } from '../../lib/http/xml'

export type SitemapEntry = { path: string; changed_at?: string }

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of sitemaps (sitemaps.org, protocol 0.9). */
export function writeSitemapIndex(paths: readonly string[], origin: string): string {
  const entries = paths.map((path) => `<sitemap><loc>${address(path, origin)}</loc></sitemap>\n`)
  return `${HEAD}<sitemapindex xmlns="${PROTOCOL}">\n${entries.join('')}</sitemapindex>\n`
}

/** One sitemap: each page once in each language, and each naming all its languages, as search engines ask for it. */
export function writeSitemap(entries: readonly SitemapEntry[], origin: string): string {
  const written = entries.flatMap(({ path, changed_at }) => {
    const others = languages
      .map(
        ({ language }) =>
          `<xhtml:link rel="alternate" hreflang="${language.tag}" href="${address(addressIn(language.prefix, path), origin)}"/>`,
      )
      .join('')
    const changed = changed_at === undefined ? '' : `<lastmod>${escapeXml(changed_at)}</lastmod>`
    return languages.map(
      ({ language }) =>
        `<url><loc>${address(addressIn(language.prefix, path), origin)}</loc>${changed}${others}</url>\n`,
    )
  })
  return `${HEAD}<urlset xmlns="${PROTOCOL}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${written.join('')}</urlset>\n`
}

const address = (path: string, origin: string) => escapeXml(new URL(path, origin).href)
