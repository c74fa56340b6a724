import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Quote, QuoteRequest } from '../../contracts/quote'
import { sumDiscounts } from '../../domain/promotion/share-discounts'
import { readPromotions } from '../../queries/promotion/read-promotions'
import { readQuote } from '../../queries/quote/read-quote'
import { type BasketDiscount, computeDiscounts } from './compute-discounts'
import { describeVoucher } from './describe-voucher'

export type PricedBasket = { quote: Quote; discounts: BasketDiscount[] }

/**
 * What a basket costs now: the one place where an order is priced, for the cart's eyes as for the checkout's. What promotions take off
 * is computed by Medusa's own module. `phone` is whom a promotion counts that everybody may use so many times.
 */
export async function priceBasket(
  container: MedusaContainer,
  { voucher, ...request }: QuoteRequest,
  phone?: string,
): Promise<PricedBasket> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const quote = await readQuote(knex, request)
  const code = voucher?.trim() ?? ''
  const promotions = await readPromotions(knex, code)
  if (promotions.length === 0 || quote.lines.every((line) => line.problem)) {
    return { quote: withVoucher(quote, code, promotions, []), discounts: [] }
  }
  const { discounts, exceeded } = await computeDiscounts(container, quote, promotions, phone)
  return { quote: withVoucher(applyDiscounts(quote, discounts), code, promotions, exceeded), discounts }
}

function withVoucher(
  quote: Quote,
  code: string,
  promotions: Parameters<typeof describeVoucher>[0]['promotions'],
  exceeded: string[],
): Quote {
  return code === ''
    ? quote
    : { ...quote, voucher: describeVoucher({ typed: code, promotions, quote, exceeded }) }
}

function applyDiscounts(quote: Quote, discounts: BasketDiscount[]): Quote {
  const taken = (target: string) => sumDiscounts(discounts.filter((one) => one.target === target))
  const marked = <T extends object>(one: T, target: string) => {
    const discount_rupiah = taken(target)
    return discount_rupiah > 0 ? { ...one, discount_rupiah } : one
  }
  const discount_rupiah = sumDiscounts(discounts)
  const codes = [...new Set(discounts.map(({ code }) => code))]
  return {
    ...quote,
    lines: quote.lines.map((line) => marked(line, line.variant_id)),
    parcels: quote.parcels.map((parcel) => marked(parcel, parcel.organisation_id)),
    totals: {
      ...quote.totals,
      discount_rupiah,
      total_rupiah: quote.totals.items_rupiah + quote.totals.delivery_rupiah - discount_rupiah,
    },
    discounts: codes.flatMap((code) => {
      const own = discounts.filter((one) => one.code === code)
      const [first] = own
      return first
        ? [{ code, name: first.name, is_automatic: first.is_automatic, amount_rupiah: sumDiscounts(own) }]
        : []
    }),
  }
}
