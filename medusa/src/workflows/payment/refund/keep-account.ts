import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../../domain/failure'
import { type BankAccount, readBankAccount } from '../../../domain/payment/bank-account'
import { recordEvent } from '../../../gateways/record-event'
import { markAccount } from '../../../queries/refund/mark-account'
import { tellAccount } from '../../message/order-news'
import { inOneTransaction } from '../../one-transaction'

type Row = { id: string; account: BankAccount | null }

/** Where the money is to go: typed by the desk, or by the buyer for all that waits of her order. She hears of it in either case. */
export function keepAccount(
  container: MedusaContainer,
  { order_id, refund_id, member_id }: { order_id: string; refund_id?: string; member_id?: string },
  typed: BankAccount,
): Promise<Result<true>> {
  return inOneTransaction(container, async ({ sql }) => {
    const read = readBankAccount(typed)
    if (!read.ok) return read
    await sql('checkout').where({ order_id }).forUpdate().select('id')
    const waiting = await sql('gateway_refund')
      .where({ order_id, state: 'manual', ...(refund_id && { id: refund_id }) })
      .orderBy('id')
      .forUpdate()
      .select<Row[]>('id', 'account')
    if (waiting.length === 0) {
      return refuse('no_refund', 'Tidak ada pengembalian yang menunggu nomor rekening.')
    }
    const mark = markAccount(read.value)
    const [first, ...others] = waiting.filter(({ account }) => !account || markAccount(account) !== mark)
    if (!first) return ok(true as const)
    await sql('gateway_refund')
      .whereIn(
        'id',
        [first, ...others].map(({ id }) => id),
      )
      .update({
        account: JSON.stringify(read.value),
        account_given_by: member_id ?? 'buyer',
        updated_at: sql.fn.now(),
      })
    await recordEvent(sql, {
      order_id,
      kind: 'person',
      what: 'refund_account',
      detail: { by: member_id ? 'desk' : 'buyer' },
      ...(member_id && { member_id }),
    })
    await tellAccount(sql, first.id, generateEntityId(undefined, 'change'))
    return ok(true as const)
  })
}
