import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { GatewayTransaction } from '../../../domain/payment/types'
import type { Situation } from '../../../queries/order/read-situation'
import { raiseTask } from '../task/raise-task'

/** Charged, but the gateway finds it suspicious and waits for a person's word. */
export const isHeldCard = ({ status, fraud }: GatewayTransaction): boolean =>
  status === 'capture' && fraud === 'challenge'

export async function tellHeld(sql: Knex, { order_id, session_id, amount_rupiah }: Situation): Promise<void> {
  await raiseTask(sql, {
    key: `challenge:${session_id}`,
    kind: 'challenge',
    order_id,
    payment_session_id: session_id,
    words: { amount_rupiah },
  })
}
