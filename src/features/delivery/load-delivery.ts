import type { FoundArea } from '#contracts/area'
import type { Quote } from '#contracts/quote'
import { searchAreas } from '../../lib/medusa/areas'
import type { BackendFailure } from '../../lib/medusa/failure'
import { requestQuote } from '../../lib/medusa/quote'
import { isPostcode, type PlaceAsked } from './place'

/** What can be said about sending one piece to the place that somebody named. */
export type Delivery =
  | { kind: 'unasked' }
  | { kind: 'postcode' }
  | { kind: 'unknown'; typed: string }
  | { kind: 'choices'; places: FoundArea[] }
  | { kind: 'quote'; area: string; quote: Quote }

type Loaded = { ok: true; value: Delivery } | { ok: false; failure: BackendFailure }

/** A place that is typed goes before one that is remembered; if only one is called so, it is meant. */
export async function loadDelivery(
  variant_id: string,
  { q, area }: PlaceAsked,
  remembered: string,
): Promise<Loaded> {
  if (area !== '') return quoteTo(variant_id, area)
  if (q === '') return remembered === '' ? found({ kind: 'unasked' }) : quoteTo(variant_id, remembered)
  if (isPostcode(q)) return found({ kind: 'postcode' })
  const places = await searchAreas(q)
  if (!places.ok) return places
  const [only, ...others] = places.value
  if (only === undefined) return found({ kind: 'unknown', typed: q })
  if (others.length > 0) return found({ kind: 'choices', places: places.value })
  return quoteTo(variant_id, only.code)
}

async function quoteTo(variant_id: string, area: string): Promise<Loaded> {
  const quote = await requestQuote({
    items: [{ variant_id, quantity: 1 }],
    destination: { area_code: area },
  })
  if (!quote.ok) return quote
  if (quote.value.destination === undefined) return found({ kind: 'unknown', typed: area })
  return found({ kind: 'quote', area, quote: quote.value })
}

function found(value: Delivery): Loaded {
  return { ok: true, value }
}
