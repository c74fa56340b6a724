import type { Area } from '#contracts/area'
import type { Quote } from '#contracts/quote'
import { listAreas } from '../../lib/medusa/areas'
import type { BackendFailure, BackendResult } from '../../lib/medusa/failure'
import { requestQuote } from '../../lib/medusa/quote'
import type { Cart } from '../cart/cart'
import type { CheckoutDraft } from './draft'
import { toQuoteRequest } from './quote-request'

export type AreaChoices = Record<'province' | 'regency' | 'district' | 'village', Area[]>

type Loaded = { ok: true; quote: Quote; areas: AreaChoices } | { ok: false; failure: BackendFailure }

/** Everything the page shows, asked for at once: the quote and each level of the address that is open already. */
export async function loadCheckout(
  items: Cart,
  draft: CheckoutDraft,
  voucher: string,
  visitor: string,
): Promise<Loaded> {
  const [quote, areas] = await Promise.all([
    requestQuote(toQuoteRequest(items, draft, voucher), visitor),
    loadAreaChoices(draft),
  ])
  if (!quote.ok) return quote
  return areas.ok ? { ok: true, quote: quote.value, areas: areas.value } : areas
}

/** What can be chosen at each level of the address that is open already. */
export async function loadAreaChoices(
  draft: Pick<CheckoutDraft, 'province' | 'regency' | 'district'>,
): Promise<BackendResult<AreaChoices>> {
  const parents = ['', draft.province, draft.regency, draft.district]
  const levels = await Promise.all(
    parents.map((parent, level) =>
      level === 0 || parent !== '' ? listAreas(parent) : Promise.resolve({ ok: true as const, value: [] }),
    ),
  )
  const lists: Area[][] = []
  for (const level of levels) {
    if (!level.ok) return level
    lists.push(level.value)
  }
  const [province = [], regency = [], district = [], village = []] = lists
  return { ok: true, value: { province, regency, district, village } }
}
