export type RateInput = {
  per_kg_rupiah: number
  minimum_kg: number
  eta_days_min: number
  eta_days_max: number
  active: boolean
}

export type ZoneInput = {
  organisation_id: string | null
  name: string
  province_codes: string[]
  position: number
  rates: RateInput[]
}
