import { organisationChain } from '../../domain/attribution/organisation-chain'
import { selectMakers } from '../../domain/attribution/select-makers'
import { selectPolicies } from '../../domain/attribution/select-policies'
import { splitLine } from '../../domain/attribution/split-line'
import { ok, refuse, type Result } from '../../domain/failure'
import type { AttributionRecord } from '../../modules/ledger/records'
import type { PricedLine } from './price-lines'
import type { SaleRules } from './read-sale-rules'
import type { PaidOrder } from './read-sales'

/** The split of one line by the rules in force at its sale, with every name as it is now. */
export function attributeLine(
  id: string,
  order: PaidOrder,
  line: PricedLine,
  rules: SaleRules,
): Result<AttributionRecord> {
  const chain = organisationChain(rules.organisations, rules.sellers.get(line.product_id) ?? '')
  const [seller] = chain
  if (!seller) {
    return refuse(
      'line_without_organisation',
      `"${line.product_title}" belum punya koperasi penjual; lengkapi dulu.`,
    )
  }
  const makers = selectMakers(rules.makers.get(line.product_id) ?? [], order.sale_at)?.makers
  if (!makers) {
    return refuse('line_without_makers', `"${line.product_title}" belum punya perajin; lengkapi dulu.`)
  }
  const policies = selectPolicies({
    chain: chain.map(({ id }) => id),
    policies: rules.policies,
    channel: order.channel,
    instant: order.sale_at,
  })
  const split = splitLine({
    net_rupiah: line.net_rupiah,
    quantity: line.quantity,
    makers,
    fees: policies.map(({ id, organisation_id, rate_bps, fixed_rupiah }) => ({
      organisation_id,
      policy_id: id,
      rate_bps,
      fixed_rupiah,
    })),
  })
  const { order_id, order_display_id, channel, exhibition_id, booth_id, shift_id, sale_at } = order
  return ok({
    id,
    order_id,
    order_display_id,
    channel,
    exhibition_id,
    booth_id,
    shift_id,
    sale_at,
    ...line,
    organisation_id: seller.id,
    organisation_name: seller.name,
    fees: split.fees.map(({ policy_id, organisation_id, ...fee }) => ({
      organisation_id,
      fee_policy_id: policy_id,
      ...fee,
      organisation_name: rules.organisations.get(organisation_id)?.name ?? organisation_id,
    })),
    shares: split.makers.map(({ member_id, share_bps, amount_rupiah }, position) => ({
      member_id,
      share_bps,
      amount_rupiah,
      member_name: makers[position]?.member_name ?? member_id,
    })),
  })
}
