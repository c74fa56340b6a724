/** One product as it is put on sale: Medusa's own parts, and what this house keeps beside them. */
export type ProductDraft = {
  sku: string
  handle: string
  title: string
  description: string | null
  status: 'draft' | 'proposed' | 'published'
  category_id: string
  price_rupiah: number
  weight_gram: number
  stock: number
  stock_location_id: string
  /** Ids of stored images; the first is the main one. */
  image_ids: string[]
  makers: MakerShareDraft[]
  organisation_id: string
  detail: DetailDraft
  created_by: string
  metadata?: Record<string, unknown>
}

export type MakerShareDraft = { member_id: string; share_bps: number }

export type DetailDraft = {
  title_en?: string | null
  description_en?: string | null
  unit?: string | null
  size?: string | null
  ingredients?: string | null
  allergens?: string | null
  shelf_life?: string | null
  pirt?: string | null
  halal_number?: string | null
  halal_expires_on?: string | null
  production_cost_rupiah?: number | null
  made_to_order_days?: number | null
  minimum_stock?: number | null
  proposed_by_member_id?: string | null
}

export const imageAddress = (image_id: string, width: 320 | 640 | 1080) => `/gambar/${image_id}/${width}.webp`
