import type { Area } from '#contracts/area'
import type { Quote } from '#contracts/quote'
import { listAreas } from '../../lib/medusa/areas'
import type { BackendFailure } from '../../lib/medusa/failure'
import { requestQuote } from '../../lib/medusa/quote'
import type { Cart } from '../cart/cart'
import type { CheckoutDraft } from './draft'
import { toQuoteRequest } from './quote-request'

export type AreaChoices = Record<'province' | 'regency' | 'district' | 'village', Area[]>

type Loaded = { ok: true; quote: Quote; areas: AreaChoices } | { ok: false; failure: BackendFailure }

/** Everything the page shows, asked for at once: the quote and each level of the address that is open already. */
export async function loadCheckout(items: Cart, draft: CheckoutDraft): Promise<Loaded> {
  const parents = ['', draft.province, draft.regency, draft.district]
  const [quote, ...levels] = await Promise.all([
    requestQuote(toQuoteRequest(items, draft)),
    ...parents.map((parent, level) =>
      level === 0 || parent !== '' ? listAreas(parent) : Promise.resolve({ ok: true as const, value: [] }),
    ),
  ])
  if (!quote.ok) return quote
  const lists: Area[][] = []
  for (const level of levels) {
    if (!level.ok) return level
    lists.push(level.value)
  }
  const [province = [], regency = [], district = [], village = []] = lists
  return { ok: true, quote: quote.value, areas: { province, regency, district, village } }
}
