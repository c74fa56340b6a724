export type AdminMaker = { member_id: string; name: string; pseudonym: string; share_bps: number }

export type AdminMakerSet = {
  id: string
  effective_from: string
  created_by: string
  state: 'past' | 'in_force' | 'coming'
  makers: AdminMaker[]
}

/** GET /admin/products/:id/makers */
export type AdminProductMakers = {
  organisation: { id: string; name: string } | null
  /** Newest first. */
  sets: AdminMakerSet[]
  /** Who may be chosen: the producers of the selling organisation, of those above and of those below it. */
  candidates: { id: string; name: string; pseudonym: string }[]
}

/** POST /admin/products/:id/makers */
export type MakersBody = {
  makers: { member_id: string; share_bps: number }[]
  /** Absent or null: from now on. */
  effective_from: string | null
}
