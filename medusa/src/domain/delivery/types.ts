/** Provinces that cost the same; of one organisation, or of all that have none of their own for the province. */
export type DeliveryZone = {
  id: string
  organisation_id: string | null
  name: string
  /** Two-digit province codes; none at all means every province. */
  province_codes: readonly string[]
  position: number
  rates: readonly DeliveryRate[]
}

export type DeliveryRate = {
  per_kg_rupiah: number
  minimum_kg: number
  eta_days_min: number
  eta_days_max: number
}

export type CourierCharge = {
  zone: DeliveryZone
  rate: DeliveryRate
  billed_kg: number
  delivery_rupiah: number
}
