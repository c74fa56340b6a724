import type { NamedHandle, ProductCard } from './catalogue'

export type ExhibitionCard = NamedHandle & {
  place: string
  /** The area in words: "Kabupaten Jember". */
  area?: string
  /** Days of the calendar, both included: 2026-12-11. */
  starts_on: string
  ends_on: string
  state: 'running' | 'coming' | 'past'
}

/** GET /shop/exhibitions: what runs, then what comes, then what has been. */
export type ExhibitionList = { exhibitions: ExhibitionCard[] }

/** GET /shop/exhibitions/:handle */
export type ExhibitionPage = ExhibitionCard & {
  booths: { name: string; organisation: NamedHandle }[]
  /** Out of the collections made for it. */
  chosen: ProductCard[]
  /** What the organisations with a booth there, and the groups below them, sell. */
  products: ProductCard[]
}
