type Kind = 'network' | 'cooperative' | 'group'

export type AdminOrganisationRow = {
  id: string
  kind: Kind
  parent_id: string | null
  handle: string
  name: string
  status: 'active' | 'closed'
  /** How deep it lies in the tree, for indenting; the rows come in the order of the tree. */
  depth: number
  members: number
  products: number
  /** An account that it is to have buyers transfer to waits for somebody to confirm it. */
  has_proposal: boolean
}

/** GET /admin/organisations */
export type AdminOrganisations = { organisations: AdminOrganisationRow[] }

/** POST /admin/organisations, and any part of it at POST /admin/organisations/:id */
export type OrganisationBody = {
  kind: Kind
  parent_id: string | null
  handle: string
  name: string
  tagline: string | null
  story_id: string | null
  story_en: string | null
  area_code: string | null
  address: string | null
  whatsapp: string | null
  email: string | null
  logo_image_id: string | null
  nib: string | null
  bank_name: string | null
  bank_account_number: string | null
  bank_account_name: string | null
  status: 'active' | 'closed'
}

export type AdminFeePolicy = {
  id: string
  channel: 'online' | 'stand' | 'any'
  rate_bps: number
  fixed_rupiah: number
  effective_from: string
  note: string | null
  state: 'past' | 'in_force' | 'coming'
}

/** GET /admin/organisations/:id: the only answer that carries the bank account. */
export type AdminOrganisation = OrganisationBody & {
  id: string
  stock_location_id: string | null
  parent: { id: string; name: string } | null
  /** Whether anybody from here to the top takes a fee now; otherwise the whole price is the makers'. */
  has_fee_in_chain: boolean
  /** Newest first. */
  fee_policies: AdminFeePolicy[]
  members: { id: string; name: string; pseudonym: string; roles: string[] }[]
}

/** POST /admin/organisations/:id/fee-policies */
export type FeePolicyBody = {
  channel: 'online' | 'stand' | 'any'
  rate_bps: number
  fixed_rupiah: number
  /** Absent or null: from now on. */
  effective_from: string | null
  note: string | null
}
