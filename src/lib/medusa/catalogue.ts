import type { CataloguePage, SearchSuggestions } from '#contracts/catalogue'
import type { CollectionList, CollectionPage } from '#contracts/collection'
import type { ExhibitionList, ExhibitionPage } from '#contracts/exhibition'
import type { HomePage } from '#contracts/home'
import type { MakerPage } from '#contracts/maker'
import type { OrganisationList, OrganisationPage } from '#contracts/organisation'
import type { ProductPage } from '#contracts/product'
import type { NearbyProducts, RelatedProducts } from '#contracts/related'
import { callBackend } from './client'
import type { BackendResult } from './failure'

export type ProductFilter = {
  q?: string
  /** Guesses at no word. */
  exact?: '1'
  category?: string
  organisation?: string
  place?: string
  pickup?: string
  min?: number | undefined
  max?: number | undefined
  supply?: '' | 'ready' | 'made_to_order'
  halal?: '1'
  sort?: '' | 'newest' | 'cheapest' | 'dearest'
  page?: number
}

export function loadHome(): Promise<BackendResult<HomePage>> {
  return callBackend({ path: '/shop/home' })
}

export function listProducts(filter: ProductFilter): Promise<BackendResult<CataloguePage>> {
  return callBackend({ path: '/shop/products', query: filter })
}

export function suggestSearch(q: string): Promise<BackendResult<SearchSuggestions>> {
  return callBackend({ path: '/shop/suggestions', query: { q } })
}

export function loadProduct(handle: string): Promise<BackendResult<ProductPage>> {
  return callBackend({ path: `/shop/products/${encodeURIComponent(handle)}` })
}

export function loadRelated(handle: string): Promise<BackendResult<RelatedProducts>> {
  return callBackend({ path: `/shop/products/${encodeURIComponent(handle)}/related` })
}

export function listNearby(area: string): Promise<BackendResult<NearbyProducts>> {
  return callBackend({ path: '/shop/nearby', query: { area } })
}

export function listCollections(): Promise<BackendResult<CollectionList>> {
  return callBackend({ path: '/shop/collections' })
}

export function loadCollection(handle: string): Promise<BackendResult<CollectionPage>> {
  return callBackend({ path: `/shop/collections/${encodeURIComponent(handle)}` })
}

export function loadMaker(handle: string): Promise<BackendResult<MakerPage>> {
  return callBackend({ path: `/shop/makers/${encodeURIComponent(handle)}` })
}

export function listOrganisations(): Promise<BackendResult<OrganisationList>> {
  return callBackend({ path: '/shop/organisations' })
}

export function loadOrganisation(handle: string): Promise<BackendResult<OrganisationPage>> {
  return callBackend({ path: `/shop/organisations/${encodeURIComponent(handle)}` })
}

export function listExhibitions(): Promise<BackendResult<ExhibitionList>> {
  return callBackend({ path: '/shop/exhibitions' })
}

export function loadExhibition(handle: string): Promise<BackendResult<ExhibitionPage>> {
  return callBackend({ path: `/shop/exhibitions/${encodeURIComponent(handle)}` })
}
