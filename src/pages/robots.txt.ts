import type { APIRoute } from 'astro'
import { SHOP_URL } from 'astro:env/server'
import { languages } from '../i18n/languages'
import { markPublic } from '../lib/http/public-page'

const DOORS = ['/anggota', '/kelola', '/stan', '/masuk']
/** Of one person, in every language. */
const PERSONAL = ['/keranjang', '/checkout', '/pesanan/', '/lacak', '/akun']

/** What search engines are asked to leave alone (RFC 9309). */
export const GET: APIRoute = () => {
  const closed = [
    ...DOORS,
    ...languages.flatMap(({ language }) => PERSONAL.map((path) => `${language.prefix}${path}`)),
  ]
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', SHOP_URL).href}`,
    '',
  ]
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8' })
  markPublic(headers)
  return new Response(lines.join('\n'), { headers })
}
