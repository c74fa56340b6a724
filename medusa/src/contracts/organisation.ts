import type { NamedHandle, OrganisationCard, ProductCard } from './catalogue'
import type { PublicMaker } from './maker'

/** GET /shop/organisations */
export type OrganisationList = { organisations: OrganisationCard[] }

/** GET /shop/organisations/:handle. Bank details never leave the backend. */
export type OrganisationPage = OrganisationCard & {
  story_id?: string
  story_en?: string
  address?: string
  whatsapp?: string
  email?: string
  nib?: string
  /** The organisation above and the ones directly below it. */
  parent?: NamedHandle
  children: OrganisationCard[]
  makers: PublicMaker[]
  /** What it and the groups below it sell, newest first; the rest is at /produk?organisation=<handle>. */
  products: ProductCard[]
}
