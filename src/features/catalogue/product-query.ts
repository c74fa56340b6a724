import { href } from '../../i18n/href'
import type { ProductFilter } from '../../lib/medusa/catalogue'

/** What the address of the listing says; the names are part of the shop's addresses. */
export type ProductQuery = {
  q: string
  /** As it is written: no word is taken for another. */
  persis: boolean
  kategori: string
  koperasi: string
  hal: number
}

const names: Record<keyof ProductQuery, true> = {
  q: true,
  persis: true,
  kategori: true,
  koperasi: true,
  hal: true,
}

/** Every parameter of the address that the listing reads. */
export const productQueryNames: readonly string[] = Object.keys(names)

const MAX_QUERY = 80
const MAX_PAGE = 10_000

export function parseProductQuery(params: URLSearchParams): ProductQuery {
  const page = Number(params.get('hal') ?? 1)
  const q = (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY)
  return {
    q,
    persis: q !== '' && params.get('persis') === '1',
    kategori: handleOf(params.get('kategori')),
    koperasi: handleOf(params.get('koperasi')),
    hal: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  }
}

/** The address of a listing, in the language of the page. */
export function productListHref(query: Partial<ProductQuery>): string {
  return href(productListPath(query))
}

/** The same at the root: empty parts and the first page are left out, the order is always the same. */
export function productListPath(query: Partial<ProductQuery>): string {
  const params = new URLSearchParams()
  for (const name of ['q', 'kategori', 'koperasi'] as const) {
    const value = query[name]
    if (value) params.set(name, value)
  }
  if (query.q && query.persis) params.set('persis', '1')
  if (query.hal !== undefined && query.hal > 1) params.set('hal', String(query.hal))
  const text = params.toString()
  return text === '' ? '/produk' : `/produk?${text}`
}

export function toFilter(query: ProductQuery): ProductFilter {
  return {
    q: query.q,
    ...(query.persis ? { exact: '1' } : {}),
    category: query.kategori,
    organisation: query.koperasi,
    page: query.hal,
  }
}

function handleOf(text: string | null): string {
  return text !== null && /^[a-z0-9-]{1,80}$/.test(text) ? text : ''
}
