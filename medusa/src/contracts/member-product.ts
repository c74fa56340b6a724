/** Where a product of hers stands: `waiting` for the manager, `on_sale`, `returned` with a comment, `draft` hidden. */
export type MemberProductState = 'waiting' | 'on_sale' | 'returned' | 'draft'

export type MemberProduct = {
  id: string
  handle: string
  title: string
  price_rupiah: number
  stock: number
  weight_gram: number | null
  category: { handle: string; name: string } | null
  image_id: string | null
  state: MemberProductState
  review_comment: string | null
  organisation: { id: string; name: string }
  created_at: string
}

/** GET /member/products */
export type MemberProducts = { products: MemberProduct[] }

/** One fee as a rule; with these the page computes what she receives by the ledger's own function. */
export type FeeRule = {
  organisation_id: string
  organisation_name: string
  policy_id: string
  rate_bps: number
  fixed_rupiah: number
}

/** GET /member/selling-places: the organisations she may sell through, with the fees in force in the shop and at a stand. */
export type SellingPlaces = {
  places: { organisation: { id: string; name: string }; fees: FeeRule[]; stand_fees: FeeRule[] }[]
  categories: { handle: string; name: string }[]
}

/** POST /member/images (multipart, field `image`) */
export type UploadedImage = { image_id: string }

/** POST /member/products. The key is made with the form: sending it twice makes one product. */
export type ProposeProductBody = {
  proposal_key: string
  organisation_id: string
  title: string
  price_rupiah: number
  stock: number
  weight_gram: number
  category?: string | undefined
  image_id: string
}

/** POST /member/products/:id, for one that was returned: changed and waiting again. */
export type ReviseProductBody = Omit<ProposeProductBody, 'proposal_key' | 'organisation_id' | 'image_id'> & {
  image_id?: string | undefined
}

/** GET /manage/products?state=waiting */
export type ReviewProduct = MemberProduct & {
  makers: { member_id: string; name: string; share_bps: number }[]
  proposed_by: string | null
}
export type ReviewProducts = { products: ReviewProduct[] }

/** POST /manage/products/:id/return */
export type ReturnProductBody = { comment: string }
