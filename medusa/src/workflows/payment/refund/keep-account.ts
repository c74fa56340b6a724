import type { MedusaContainer } from '@medusajs/framework/types'
import { type Result, ok, refuse } from '../../../domain/failure'
import { type BankAccount, readBankAccount } from '../../../domain/payment/bank-account'
import { recordEvent } from '../../../gateways/record-event'
import { inOneTransaction } from '../../one-transaction'

/** Where the money is to go: typed by the desk, or by the buyer for all that waits of her order. */
export function keepAccount(
  container: MedusaContainer,
  { order_id, refund_id, member_id }: { order_id: string; refund_id?: string; member_id?: string },
  typed: BankAccount,
): Promise<Result<true>> {
  return inOneTransaction(container, async ({ sql }) => {
    const account = readBankAccount(typed)
    if (!account.ok) return account
    await sql('checkout').where({ order_id }).forUpdate().select('id')
    const kept = await sql('gateway_refund')
      .where({ order_id, state: 'manual', ...(refund_id && { id: refund_id }) })
      .update({
        account: JSON.stringify(account.value),
        account_given_by: member_id ?? 'buyer',
        updated_at: sql.fn.now(),
      })
    if (kept === 0) return refuse('no_refund', 'Tidak ada pengembalian yang menunggu nomor rekening.')
    await recordEvent(sql, {
      order_id,
      kind: 'person',
      what: 'refund_account',
      detail: { by: member_id ? 'desk' : 'buyer' },
      ...(member_id && { member_id }),
    })
    return ok(true as const)
  })
}
