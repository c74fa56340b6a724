import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  ComputeActionContext,
  ComputeActions,
  IPromotionModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import type { Quote } from '../../contracts/quote'
import { type Discount, type ExactDiscount, shareDiscounts } from '../../domain/promotion/share-discounts'
import { readOrderGround } from '../../queries/order/read-goods'
import { type PromotedGoods, readPromotedGoods } from '../../queries/promotion/read-promoted-goods'
import type { KnownPromotion } from '../../queries/promotion/read-promotions'

/** `target` is a variant, or the organisation whose parcel it is. */
export type BasketDiscount = Discount & { promotion_id: string; name: string; is_automatic: boolean }

/** A promotion that everybody may use so many times counts people; who has not said who she is, is nobody yet. */
const NOBODY = 'nobody'

/** What Medusa's promotions take off the basket, in whole rupiah, and the codes of those that are used up. */
export async function computeDiscounts(
  container: MedusaContainer,
  quote: Quote,
  promotions: readonly KnownPromotion[],
  phone: string = NOBODY,
): Promise<{ discounts: BasketDiscount[]; exceeded: string[] }> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const service = container.resolve<IPromotionModuleService>(Modules.PROMOTION)
  const bought = quote.lines.filter((line) => !line.problem)
  const goods = await readPromotedGoods(
    knex,
    bought.map((line) => line.variant_id),
  )
  const ground = await readOrderGround(knex)
  const named = promotions.filter((one) => one.is_named).map((one) => one.code)
  const actions = await service.computeActions(named, contextOf(quote, goods, ground, phone), {
    prevent_auto_promotions: !promotions.some((one) => one.is_automatic),
  })
  const discounts = shareDiscounts(actions.flatMap(toExact)).flatMap((discount) => {
    const promotion = promotions.find((one) => one.code === discount.code)
    return promotion
      ? [
          {
            ...discount,
            promotion_id: promotion.id,
            name: promotion.name,
            is_automatic: promotion.is_automatic,
          },
        ]
      : []
  })
  return { discounts, exceeded: actions.filter(isExceeded).map(({ code }) => code) }
}

function toExact(action: ComputeActions): ExactDiscount[] {
  if (action.action === 'addItemAdjustment') {
    return [{ target: action.item_id, code: action.code, amount: Number(action.amount) }]
  }
  if (action.action === 'addShippingMethodAdjustment') {
    return [{ target: action.shipping_method_id, code: action.code, amount: Number(action.amount) }]
  }
  return []
}

const isExceeded = ({ action }: ComputeActions) =>
  action === 'campaignBudgetExceeded' || action === 'promotionLimitExceeded'

/** The basket as Medusa's promotions know a cart. */
function contextOf(
  { lines, parcels, totals }: Quote,
  goods: readonly PromotedGoods[],
  { region_id, sales_channel_id }: { region_id: string; sales_channel_id: string },
  phone: string,
): ComputeActionContext {
  const items = lines.flatMap((line) => {
    const own = goods.find(({ variant_id }) => variant_id === line.variant_id)
    if (line.problem || !own) return []
    const { variant_id, quantity, unit_price_rupiah, total_rupiah } = line
    return [
      {
        id: variant_id,
        variant_id,
        quantity,
        unit_price: unit_price_rupiah,
        subtotal: total_rupiah,
        original_total: total_rupiah,
        is_discountable: own.is_discountable,
        product_id: own.product.id,
        product: {
          ...own.product,
          collection_id: own.product.collection_id ?? undefined,
          type_id: own.product.type_id ?? undefined,
        },
      },
    ]
  })
  const { items_rupiah, delivery_rupiah } = totals
  return {
    currency_code: 'idr',
    region: { id: region_id },
    region_id,
    sales_channel_id,
    customer: { id: phone },
    email: phone,
    shipping_address: { country_code: 'id' },
    item_total: items_rupiah,
    item_subtotal: items_rupiah,
    original_item_total: items_rupiah,
    original_item_subtotal: items_rupiah,
    shipping_subtotal: delivery_rupiah,
    subtotal: items_rupiah + delivery_rupiah,
    total: items_rupiah + delivery_rupiah,
    items,
    shipping_methods: parcels.flatMap(({ organisation_id, chosen }) =>
      chosen
        ? [
            {
              id: organisation_id,
              name: chosen.name,
              amount: chosen.delivery_rupiah,
              subtotal: chosen.delivery_rupiah,
              original_total: chosen.delivery_rupiah,
            },
          ]
        : [],
    ),
  }
}
