import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  AttemptReference,
  ChangeAnswer,
  ChargeAnswer,
  GatewayTrouble,
  PaymentGateway,
} from '../../domain/payment/gateway-answer'
import { openDeskPayment } from './open-desk-payment'
import { type DeskRow, readDeskRow, tellInstruction, tellTransaction } from './read-row'

/**
 * The organisations' own people as a gateway: cash at their place and transfers to their account. Its truth is our table, which only
 * somebody with the right to confirms; asking it costs one small read and never fails by silence.
 */
export function openDesk(knex: Knex): PaymentGateway {
  return {
    async charge(order): Promise<ChargeAnswer> {
      const row = await openDeskPayment(knex, order)
      if (row === 'not_offered') return refused(404, 'This order cannot be paid at a desk.')
      if (row === 'all_taken') return refused(409, 'Every ending of an amount is waited for at this account.')
      if (row.state !== 'waiting') return refused(406, `This payment is ${row.state}.`)
      return {
        kind: 'charged',
        gateway_ref: row.id,
        instruction: tellInstruction(row),
        redirect_url: null,
        expires_at: row.expires_at.toISOString(),
      }
    },

    async readStatus({ session_id }) {
      const row = await readDeskRow(knex, session_id)
      return row ? { kind: 'found', transaction: tellTransaction(row) } : { kind: 'absent' }
    },

    cancel: (attempt) => end(attempt, 'cancelled'),

    expire: (attempt) => end(attempt, 'expired'),

    refund: async () => refused(418, 'People give this money back, by hand.'),
  }

  /** What somebody has confirmed meanwhile stays so. */
  async function end(
    { session_id }: AttemptReference,
    state: 'cancelled' | 'expired',
  ): Promise<ChangeAnswer> {
    await knex('desk_payment')
      .where({ payment_session_id: session_id, state: 'waiting' })
      .update({ state, ended_at: knex.fn.now(), updated_at: knex.fn.now() })
    const row: DeskRow | undefined = await readDeskRow(knex, session_id)
    if (row?.state === 'confirmed') return refused(412, 'This payment is confirmed.')
    return { kind: 'done', transaction: row ? tellTransaction(row) : null }
  }
}

const refused = (code: number, message: string): GatewayTrouble => ({
  kind: 'refused',
  code,
  messages: [message],
})
