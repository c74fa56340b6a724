export type DeliveryRateBody = {
  per_kg_rupiah: number
  minimum_kg: number
  eta_days_min: number
  eta_days_max: number
  active: boolean
}

/** POST /admin/delivery-zones (new) and POST /admin/delivery-zones/:id (in place of what it was). */
export type DeliveryZoneBody = {
  /** Null: for every organisation that has no zone of its own for the province. */
  organisation_id: string | null
  name: string
  /** Two-digit codes; none means every province. */
  province_codes: string[]
  position: number
  rates: DeliveryRateBody[]
}

export type AdminDeliveryZone = DeliveryZoneBody & { id: string; organisation_name: string | null }

/** GET /admin/delivery-zones */
export type AdminDeliveryZones = {
  zones: AdminDeliveryZone[]
  organisations: { id: string; name: string }[]
}
