import { href } from '../../i18n/href'
import type { ProductFilter } from '../../lib/medusa/catalogue'

/** What the address of the listing says; the names are part of the shop's addresses. Empty is not chosen. */
export type ProductQuery = {
  q: string
  /** As it is written: no word is taken for another. */
  persis: boolean
  kategori: string
  koperasi: string
  /** Code of the province or kabupaten where it is made. */
  tempat: string
  /** And of the one where it is to be fetched. */
  ambil: string
  /** Price in rupiah; both ends are within. */
  min: number | undefined
  maks: number | undefined
  sedia: '' | 'siap' | 'pesan'
  halal: boolean
  urut: '' | 'cocok' | 'baru' | 'murah' | 'mahal'
  hal: number
}

/** Everything that narrows the list down, apart from the words. */
export const noFilters = {
  kategori: '',
  koperasi: '',
  tempat: '',
  ambil: '',
  min: undefined,
  maks: undefined,
  sedia: '',
  halal: false,
} satisfies Partial<ProductQuery>

const names: Record<keyof ProductQuery, true> = {
  q: true,
  persis: true,
  kategori: true,
  koperasi: true,
  tempat: true,
  ambil: true,
  min: true,
  maks: true,
  sedia: true,
  halal: true,
  urut: true,
  hal: true,
}

/** Every parameter of the address that the listing reads. */
export const productQueryNames: readonly string[] = Object.keys(names)

const MAX_QUERY = 80
const MAX_PAGE = 10_000
const MAX_PRICE = 1_000_000_000

/** What makes no sense is as if it were not there; a price may be written as people write it. */
export function parseProductQuery(params: URLSearchParams): ProductQuery {
  const page = Number(params.get('hal') ?? 1)
  const q = (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY)
  const urut = oneOf(params.get('urut'), ['cocok', 'baru', 'murah', 'mahal'])
  const usual = q === '' ? 'baru' : 'cocok'
  return {
    q,
    persis: q !== '' && params.get('persis') === '1',
    kategori: handleOf(params.get('kategori')),
    koperasi: handleOf(params.get('koperasi')),
    tempat: areaOf(params.get('tempat')),
    ambil: areaOf(params.get('ambil')),
    ...pricesOf(params.get('min'), params.get('maks')),
    sedia: oneOf(params.get('sedia'), ['siap', 'pesan']),
    halal: params.get('halal') === '1',
    urut: urut === usual || (urut === 'cocok' && q === '') ? '' : urut,
    hal: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  }
}

/** The address of a listing, in the language of the page. */
export function productListHref(query: Partial<ProductQuery>): string {
  return href(productListPath(query))
}

/** The same at the root: empty parts and the first page are left out, the order is always the same. */
export function productListPath(query: Partial<ProductQuery>): string {
  const text = new URLSearchParams(listFields(query)).toString()
  return text === '' ? '/produk' : `/produk?${text}`
}

/** What of a query stands in its address, for links and for the hidden fields of a form. */
export function listFields(query: Partial<ProductQuery>): [name: string, value: string][] {
  const { q, persis, hal = 1, ...rest } = query
  const fields: [name: keyof ProductQuery, value: string | number | boolean | undefined][] = [
    ['q', q],
    ['kategori', rest.kategori],
    ['koperasi', rest.koperasi],
    ['tempat', rest.tempat],
    ['ambil', rest.ambil],
    ['min', rest.min],
    ['maks', rest.maks],
    ['sedia', rest.sedia],
    ['halal', rest.halal === true ? 1 : undefined],
    ['urut', rest.urut],
    ['persis', q && persis ? 1 : undefined],
    ['hal', hal > 1 ? hal : undefined],
  ]
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] satisfies [string, string]],
  )
}

/** How many filters stand, apart from the words. */
export function countFilters({ min, maks, ...query }: ProductQuery): number {
  const { kategori, koperasi, tempat, ambil, sedia, halal } = query
  const price = min !== undefined || maks !== undefined
  return [kategori, koperasi, tempat, ambil, sedia, halal, price].filter(Boolean).length
}

const SUPPLY = { '': '', siap: 'ready', pesan: 'made_to_order' } as const
const SORT = { '': '', cocok: '', baru: 'newest', murah: 'cheapest', mahal: 'dearest' } as const

export function toFilter(query: ProductQuery): ProductFilter {
  return {
    q: query.q,
    ...(query.persis ? { exact: '1' } : {}),
    category: query.kategori,
    organisation: query.koperasi,
    place: query.tempat,
    pickup: query.ambil,
    min: query.min,
    max: query.maks,
    supply: SUPPLY[query.sedia],
    ...(query.halal ? { halal: '1' } : {}),
    sort: SORT[query.urut],
    page: query.hal,
  }
}

function handleOf(text: string | null): string {
  return text !== null && /^[a-z0-9-]{1,80}$/.test(text) ? text : ''
}

function areaOf(text: string | null): string {
  return text !== null && /^\d{2}(?:\.\d{2})?$/.test(text) ? text : ''
}

function oneOf<Value extends string>(text: string | null, values: readonly Value[]): Value | '' {
  return values.find((value) => value === text) ?? ''
}

/** "Rp 15.000" is 15000. Ends the wrong way round are put right. */
function pricesOf(min: string | null, maks: string | null): Pick<ProductQuery, 'min' | 'maks'> {
  const [low, high] = [priceOf(min), priceOf(maks)]
  return low !== undefined && high !== undefined && low > high
    ? { min: high, maks: low }
    : { min: low, maks: high }
}

function priceOf(text: string | null): number | undefined {
  const digits = text?.replace(/^\s*rp/i, '').replace(/[\s.,]/g, '') ?? ''
  const price = /^\d{1,12}$/.test(digits) ? Number(digits) : 0
  return price > 0 && price <= MAX_PRICE ? price : undefined
}
