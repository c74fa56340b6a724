import { generateEntityId } from '@medusajs/framework/utils'
import { ok, type Result } from '../../domain/failure'
import { buildSalePosting, type SaleLine } from '../../domain/ledger/build-sale-posting'
import { orderedIds } from '../../modules/ledger/ordered-ids'
import type { AttributionRecord, LedgerItem } from '../../modules/ledger/records'
import { attributeLine } from './attribute-line'
import type { SaleRules } from './read-sale-rules'
import type { PaidOrder } from './read-sales'

/** A paid order as it goes into the ledger: all of its lines, or a refusal that names the line in the way. */
export function toLedgerItem(order: PaidOrder, rules: SaleRules): Result<LedgerItem> {
  const attributions: AttributionRecord[] = []
  const ids = orderedIds('attr', order.lines.length)
  for (const [index, line] of order.lines.entries()) {
    const attributed = attributeLine(ids[index] ?? '', order, line, rules)
    if (!attributed.ok) return attributed
    attributions.push(attributed.value)
  }
  const draft = buildSalePosting({
    order_id: order.order_id,
    occurred_at: order.sale_at,
    receiving: order.receiving,
    lines: attributions.map(toSaleLine),
    deliveries: order.deliveries.map(({ organisation_id, organisation_name, amount_rupiah }) => ({
      id: organisation_id,
      name: organisation_name,
      amount_rupiah,
    })),
  })
  const keyed = draft && {
    id: generateEntityId(undefined, 'post'),
    input_hash: order.input_hash,
    posting: draft.posting,
  }
  return ok({ keyed, accounts: draft?.accounts ?? [], attributions })
}

function toSaleLine({ id, fees, shares }: AttributionRecord): SaleLine {
  return {
    attribution_id: id,
    fees: fees.map((fee) => ({
      id: fee.organisation_id,
      name: fee.organisation_name,
      amount_rupiah: fee.amount_rupiah,
    })),
    makers: shares.map((share) => ({
      id: share.member_id,
      name: share.member_name,
      amount_rupiah: share.amount_rupiah,
    })),
  }
}
