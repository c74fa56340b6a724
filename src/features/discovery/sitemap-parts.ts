import type { AddressKind } from '#contracts/syndication'
import { listAddresses } from '../../lib/medusa/syndication'
import { listReadingPages } from './reading-pages'
import type { SitemapEntry } from './sitemap'

const folders: Record<AddressKind, string> = {
  products: '/produk',
  makers: '/perajin',
  organisations: '/koperasi',
}
const kinds: readonly AddressKind[] = ['products', 'makers', 'organisations']
const PAGES: readonly SitemapEntry[] = [
  '/',
  '/produk',
  '/koperasi',
  '/koleksi',
  '/cerita',
  '/pameran',
  '/bantuan',
].map((path) => ({ path }))

/** The addresses of all sitemaps; undefined while the catalogue is away. */
export async function listSitemaps(): Promise<string[] | undefined> {
  const answers = await Promise.all(kinds.map((kind) => listAddresses(kind, 1)))
  const paths = ['/sitemap/pages.xml']
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) return undefined
    const { addresses, parts } = answer.value
    if (addresses.length === 0) continue
    for (let part = 1; part <= parts; part++) paths.push(`/sitemap/${kinds[index]}-${part}.xml`)
  }
  return paths
}

/** What the sitemap of that name lists: `absent` when there is none of it, undefined while the catalogue is away. */
export async function readSitemap(name: string): Promise<readonly SitemapEntry[] | 'absent' | undefined> {
  if (name === 'pages') {
    const reading = await listReadingPages()
    return reading && [...PAGES, ...reading]
  }
  const [, word, number] = /^([a-z]+)-([1-9]\d{0,2})$/.exec(name) ?? []
  const kind = kinds.find((one) => one === word)
  if (kind === undefined) return 'absent'
  const answer = await listAddresses(kind, Number(number))
  if (!answer.ok) return undefined
  const { addresses } = answer.value
  if (addresses.length === 0) return 'absent'
  return addresses.map(({ handle, changed_at }) => ({ path: `${folders[kind]}/${handle}`, changed_at }))
}
