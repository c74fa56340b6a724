import type { CourierCharge, DeliveryRate, DeliveryZone } from './types'

const GRAMS_PER_KG = 1000

/** Couriers charge whole kilograms, rounded up, and at least one. */
export function billedKilograms(weight_gram: number): number {
  return Math.max(1, Math.ceil(weight_gram / GRAMS_PER_KG))
}

type Route = {
  /** The origin organisation first, then what is above it. */
  origin_chain: readonly string[]
  province_code: string
}

/** The zone that the origin nearest to the parcel has set for the province; one that names it beats one for all. */
export function chooseZone(
  zones: readonly DeliveryZone[],
  { origin_chain, province_code }: Route,
): DeliveryZone | undefined {
  const reaching = zones.filter(
    (zone) =>
      zone.rates.length > 0 &&
      (zone.province_codes.length === 0 || zone.province_codes.includes(province_code)) &&
      (zone.organisation_id === null || origin_chain.includes(zone.organisation_id)),
  )
  return reaching.toSorted(
    (a, b) =>
      nearness(a, origin_chain) - nearness(b, origin_chain) ||
      Number(a.province_codes.length === 0) - Number(b.province_codes.length === 0) ||
      a.position - b.position ||
      (a.id < b.id ? -1 : 1),
  )[0]
}

/** What a courier costs for the parcel, by the cheapest rate of its zone; undefined where none goes. */
export function chargeCourier(
  zones: readonly DeliveryZone[],
  route: Route,
  weight_gram: number,
): CourierCharge | undefined {
  const zone = chooseZone(zones, route)
  const kilograms = billedKilograms(weight_gram)
  return zone?.rates
    .map((rate) => ({ zone, rate, ...priceOf(rate, kilograms) }))
    .toSorted((a, b) => a.delivery_rupiah - b.delivery_rupiah || a.rate.eta_days_max - b.rate.eta_days_max)[0]
}

function priceOf(rate: DeliveryRate, kilograms: number) {
  const billed_kg = Math.max(kilograms, rate.minimum_kg)
  return { billed_kg, delivery_rupiah: billed_kg * rate.per_kg_rupiah }
}

function nearness(zone: DeliveryZone, chain: readonly string[]): number {
  return zone.organisation_id === null ? chain.length : chain.indexOf(zone.organisation_id)
}
