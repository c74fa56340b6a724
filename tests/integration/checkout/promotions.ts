import type { Stack } from '../../harness/stack.ts'
import { type Operator, logInOperator } from '../../fixtures/operator.ts'

type Limits = {
  limit?: number
  starts_at?: string
  ends_at?: string
  budget?: { type: 'spend' | 'usage' | 'use_by_attribute'; limit: number }
}

export type Wanted = Limits & {
  code: string
  type: 'percentage' | 'fixed'
  value: number
  target: 'order' | 'items' | 'shipping_methods'
  allocation?: 'each' | 'across'
  max_quantity?: number
  products?: string[]
  is_automatic?: boolean
  status?: string
}

/** A promotion as it is made in Medusa Admin. */
export async function createPromotion(operator: Operator, wanted: Wanted): Promise<string> {
  const { code, type, value, target, products, limit, is_automatic = false, status = 'active' } = wanted
  const answer = await operator<{ promotion?: { id: string } }>('POST', '/admin/promotions', {
    code,
    type: 'standard',
    status,
    is_automatic,
    ...(limit !== undefined && { limit }),
    application_method: {
      type,
      value,
      target_type: target,
      currency_code: 'idr',
      ...(target !== 'order' && { allocation: wanted.allocation ?? 'across' }),
      ...(wanted.max_quantity !== undefined && { max_quantity: wanted.max_quantity }),
      ...(products && {
        target_rules: [{ attribute: 'items.product.id', operator: 'in', values: products }],
      }),
    },
    ...campaignOf(wanted),
  })
  if (!answer.body.promotion) throw new Error(JSON.stringify(answer))
  return answer.body.promotion.id
}

function campaignOf({ code, starts_at, ends_at, budget }: Wanted): object {
  if (!starts_at && !ends_at && !budget) return {}
  return {
    campaign: {
      name: `Kampanye ${code}`,
      campaign_identifier: code,
      ...(starts_at && { starts_at }),
      ...(ends_at && { ends_at }),
      ...(budget && {
        budget: {
          ...budget,
          ...(budget.type === 'spend' && { currency_code: 'idr' }),
          ...(budget.type === 'use_by_attribute' && { attribute: 'customer_id' }),
        },
      }),
    },
  }
}

export type Usage = { promotion: number; budget: number | null; people: number }

export async function usageOf(stack: Stack, code: string): Promise<Usage> {
  const [row] = await stack.sql<Usage>(
    `select p.used as promotion, b.used::float8 as budget, coalesce((
       select sum(u.used) from promotion_campaign_budget_usage u where u.budget_id = b.id and u.deleted_at is null
     ), 0)::int as people
     from promotion p left join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.code = $1`,
    [code],
  )
  if (!row) throw new Error(`There is no promotion ${code}`)
  return row
}

/** What Medusa's own cart takes off the same goods with the same codes, through its Store API. */
export async function medusasDiscount(
  stack: Stack,
  basket: Record<string, number>,
  promo_codes: string[],
): Promise<number> {
  const [ground] = await stack.sql<{ key: string; region_id: string; sales_channel_id: string }>(
    `select k.token as key, (select id from region where currency_code = 'idr' limit 1) as region_id,
       (select id from sales_channel where metadata ->> 'channel' = 'online' limit 1) as sales_channel_id
     from api_key k where k.type = 'publishable' limit 1`,
  )
  const { key = '', ...rest } = ground ?? {}
  const items = Object.entries(basket).map(([variant_id, quantity]) => ({ variant_id, quantity }))
  const response = await fetch(`${stack.backendUrl}/store/carts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
    body: JSON.stringify({ ...rest, items, promo_codes }),
  })
  const { cart } = (await response.json()) as { cart?: { discount_total: number } }
  if (!cart) throw new Error(`Medusa made no cart: ${response.status}`)
  return cart.discount_total
}

export { logInOperator }
