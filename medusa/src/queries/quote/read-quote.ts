import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { loadAreas } from '../../areas/load-areas'
import { namePlace, nameWholeArea } from '../../areas/name-area'
import type { Quote, QuoteLine, QuoteRequest } from '../../contracts/quote'
import { problemOfAbsent, problemOfLine } from './problem-of-line'
import { quoteParcels } from './quote-parcels'
import { readOffers, type Offer, type Origin } from './read-offers'

/**
 * What a basket costs now, before any promotion (`priceBasket` takes those off). Lines that cannot be bought come back with the
 * reason and count towards nothing.
 */
export async function readQuote(knex: Knex, request: QuoteRequest): Promise<Quote> {
  const items = mergeItems(request.items)
  const { offers, origins, zones, known } = await readOffers(knex, [...items.keys()])
  const lines: QuoteLine[] = []
  const unknown_lines: Quote['unknown_lines'] = []
  for (const [variant_id, quantity] of items) {
    const offer = offers.find((candidate) => candidate.variant_id === variant_id)
    if (offer) lines.push(toLine(offer, quantity, origins))
    else unknown_lines.push({ variant_id, quantity, problem: problemOfAbsent(known.includes(variant_id)) })
  }
  const named = request.destination
  const parcels = quoteParcels(lines, {
    origins,
    zones,
    modes: request.parcels ?? {},
    ...(named
      ? {
          destination: {
            area_code: named.area_code,
            is_known: loadAreas().find(named.area_code) !== undefined,
          },
        }
      : {}),
  })
  const name = nameWholeArea(named?.area_code)
  return {
    lines,
    unknown_lines,
    parcels,
    ...(named && name !== undefined ? { destination: { area_code: named.area_code, name } } : {}),
    totals: totalsOf(lines, parcels),
    discounts: [],
    complete:
      lines.length > 0 &&
      unknown_lines.length === 0 &&
      lines.every((line) => !line.problem) &&
      parcels.every((parcel) => parcel.chosen),
  }
}

/** A variant named twice is one line. */
function mergeItems(items: QuoteRequest['items']): Map<string, number> {
  const merged = new Map<string, number>()
  for (const { variant_id, quantity } of items)
    merged.set(variant_id, (merged.get(variant_id) ?? 0) + quantity)
  return merged
}

function toLine(offer: Offer, quantity: number, origins: readonly Origin[]): QuoteLine {
  const { allow_backorder, available, made_to_order_days, ...line } = offer
  const problem = problemOfLine({ title: offer.title, quantity, available, made_to_order: allow_backorder })
  const waits = allow_backorder && available < quantity && made_to_order_days !== undefined
  return {
    ...line,
    origin: nameOrigin(offer, origins),
    quantity,
    total_rupiah: offer.unit_price_rupiah * quantity,
    ...(waits ? { made_to_order_days } : {}),
    ...(problem ? { problem } : {}),
  }
}

function nameOrigin(offer: Offer, origins: readonly Origin[]): QuoteLine['origin'] {
  const origin = origins.find(({ id }) => id === offer.origin_organisation_id)
  const { handle, name } = origin ?? offer.organisation
  const place = namePlace(origin?.area_code)
  return { handle, name, ...(place === undefined ? {} : { place }) }
}

function totalsOf(lines: readonly QuoteLine[], parcels: Quote['parcels']): Quote['totals'] {
  const bought = lines.filter((line) => !line.problem)
  const items_rupiah = bought.reduce((sum, line) => sum + line.total_rupiah, 0)
  const delivery_rupiah = parcels.reduce((sum, parcel) => sum + (parcel.chosen?.delivery_rupiah ?? 0), 0)
  const quantity = bought.reduce((sum, line) => sum + line.quantity, 0)
  const total_rupiah = items_rupiah + delivery_rupiah
  return { items_rupiah, delivery_rupiah, discount_rupiah: 0, total_rupiah, quantity }
}
