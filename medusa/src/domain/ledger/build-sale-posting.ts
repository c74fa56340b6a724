import { memberPayable, organisationDelivery, organisationFee, type Account } from './accounts'
import type { Entry, PostingDraft } from './types'

type Part = { id: string; name: string; amount_rupiah: number }

export type SaleLine = { attribution_id: string; fees: readonly Part[]; makers: readonly Part[] }

export type Sale = {
  order_id: string
  occurred_at: Date
  /** Where the shopper's money is now. */
  receiving: Account
  lines: readonly SaleLine[]
  /** What the shopper paid for the parcels of each organisation. */
  deliveries: readonly Part[]
}

export const saleKey = (order_id: string): string => `sale:${order_id}`

/**
 * The posting of one paid order, line by line, so that each line can be reversed by itself. Nothing where all was free.
 */
export function buildSalePosting(sale: Sale): PostingDraft | null {
  const accounts = new Map<string, Account>()
  const use = (account: Account): string => {
    accounts.set(account.id, account)
    return account.id
  }
  const receive = (amount_rupiah: number, attribution_id: string | null): Entry =>
    entry(use(sale.receiving), amount_rupiah, attribution_id)

  const entries = [
    ...sale.lines.flatMap(({ attribution_id, fees, makers }) => [
      receive(total([...fees, ...makers]), attribution_id),
      ...given(fees).map((part) => entry(use(organisationFee(part)), -part.amount_rupiah, attribution_id)),
      ...given(makers).map((part) => entry(use(memberPayable(part)), -part.amount_rupiah, attribution_id)),
    ]),
    receive(total(sale.deliveries), null),
    ...given(sale.deliveries).map((part) =>
      entry(use(organisationDelivery(part)), -part.amount_rupiah, null),
    ),
  ].filter(({ amount_rupiah }) => amount_rupiah !== 0)
  if (entries.length === 0) return null

  const posting = {
    kind: 'sale' as const,
    idempotency_key: saleKey(sale.order_id),
    order_id: sale.order_id,
    reverses_posting_id: null,
    occurred_at: sale.occurred_at,
    memo: null,
    entries,
  }
  return { posting, accounts: [...accounts.values()] }
}

function entry(account_id: string, amount_rupiah: number, attribution_id: string | null): Entry {
  return { account_id, amount_rupiah, attribution_id, reverses_entry_id: null, memo: null }
}

function given(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.amount_rupiah !== 0)
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.amount_rupiah, 0)
}
