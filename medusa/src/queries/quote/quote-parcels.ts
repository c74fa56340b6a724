import { nameAddress } from '../../areas/name-address'
import { namePlace } from '../../areas/name-area'
import type { DeliveryOption, ParcelMode, QuoteLine, QuoteParcel } from '../../contracts/quote'
import { billedKilograms, chargeCourier } from '../../domain/delivery/charge-courier'
import type { DeliveryZone } from '../../domain/delivery/types'
import type { Origin } from './read-offers'

type Delivery = {
  origins: readonly Origin[]
  zones: readonly DeliveryZone[]
  /** What the buyer named; `is_known` says whether there is such an area. */
  destination?: { area_code: string; is_known: boolean }
  modes: Readonly<Record<string, ParcelMode>>
}

/** One parcel for each origin of the lines that can be bought, in the order of the lines. */
export function quoteParcels(lines: readonly QuoteLine[], delivery: Delivery): QuoteParcel[] {
  const bought = lines.filter((line) => !line.problem)
  const origin_ids = [...new Set(bought.map((line) => line.origin_organisation_id))]
  return origin_ids.flatMap((origin_id) => {
    const origin = delivery.origins.find(({ id }) => id === origin_id)
    const own = bought.filter((line) => line.origin_organisation_id === origin_id)
    return origin ? [quoteParcel(origin, own, delivery)] : []
  })
}

function quoteParcel(origin: Origin, lines: readonly QuoteLine[], delivery: Delivery): QuoteParcel {
  const weight_gram = lines.reduce((sum, line) => sum + line.weight_gram * line.quantity, 0)
  const courier = courierOption(origin, weight_gram, delivery)
  const pickup = pickupOption(origin)
  const mode = delivery.modes[origin.id] ?? 'courier'
  const chosen = mode === 'pickup' ? pickup : courier
  const place = namePlace(origin.area_code)
  return {
    organisation_id: origin.id,
    organisation: { handle: origin.handle, name: origin.name },
    ...(place === undefined ? {} : { place }),
    variant_ids: lines.map((line) => line.variant_id),
    weight_gram,
    billed_kg: billedKilograms(weight_gram),
    options: [courier, pickup].filter((option) => option !== undefined),
    ...(chosen ? { chosen } : { problem: problemOf(mode, origin, delivery) }),
  }
}

function courierOption(origin: Origin, weight_gram: number, delivery: Delivery): DeliveryOption | undefined {
  if (!delivery.destination?.is_known) return undefined
  const province_code = delivery.destination.area_code.slice(0, 2)
  const charge = chargeCourier(delivery.zones, { origin_chain: origin.chain, province_code }, weight_gram)
  if (!charge) return undefined
  return {
    mode: 'courier',
    name: `Kurir (${charge.zone.name}, ${charge.billed_kg} kg)`,
    delivery_rupiah: charge.delivery_rupiah,
    eta_days_min: charge.rate.eta_days_min,
    eta_days_max: charge.rate.eta_days_max,
  }
}

/** Things can be fetched where people can find the door. */
function pickupOption(origin: Origin): DeliveryOption | undefined {
  if (origin.address === undefined) return undefined
  return {
    mode: 'pickup',
    name: `Ambil sendiri di ${origin.name}`,
    delivery_rupiah: 0,
    address: nameAddress(origin.address, origin.area_code) ?? origin.address,
  }
}

function problemOf(mode: ParcelMode, origin: Origin, { destination }: Delivery): QuoteParcel['problem'] {
  if (mode === 'pickup') {
    return {
      code: 'no_pickup',
      message: `Barang dari ${origin.name} tidak bisa diambil sendiri. Pilih kurir.`,
    }
  }
  if (!destination) {
    return { code: 'destination_missing', message: 'Pilih alamat tujuan untuk melihat ongkos kirim.' }
  }
  if (!destination.is_known) {
    return { code: 'destination_unknown', message: 'Alamat tujuan tidak dikenal. Pilih lagi dari daftar.' }
  }
  return {
    code: 'no_rate',
    message: `Belum ada kurir dari ${origin.name} ke alamat ini. Pilih ambil sendiri atau alamat lain.`,
  }
}
