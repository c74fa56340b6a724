import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { readMidtrans } from '../../config/midtrans'
import { readNotification } from '../../domain/payment/read-notification'
import { checkSignature } from '../../providers/payment-midtrans/check-signature'
import { handleNotification } from './handle-notification'

export type Received = { status: number; verdict: string }

const KEPT_OF_REFUSED = 4_000

/**
 * A call at the notification route: stored word for word first, then checked, then acted on, then answered. What is forged or makes
 * no sense is kept as refused, unless one sender brings too much of it, and changes nothing.
 */
export async function receiveNotification(
  container: MedusaContainer,
  raw: string,
  mayKeepRefused: () => Promise<boolean>,
): Promise<Received> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = readNotification(raw)
  const refuse = async (received: Received, order_ref?: string) => {
    if (await mayKeepRefused()) await storeRefused(knex, raw, received, order_ref)
    return received
  }
  if (!read.ok) return refuse({ status: 400, verdict: read.failure.code })
  const { transaction, signature } = read.value
  if (!checkSignature(transaction, signature, readMidtrans().serverKey)) {
    return refuse({ status: 403, verdict: 'forged' }, transaction.order_ref)
  }
  const id = generateEntityId(undefined, 'gnot')
  await store(knex, { id, order_ref: transaction.order_ref, raw_body: raw, signature_ok: true })
  return handleNotification(container, { id, transaction })
}

async function storeRefused(knex: Knex, raw: string, received: Received, order_ref?: string) {
  await store(knex, {
    id: generateEntityId(undefined, 'gnot'),
    order_ref: order_ref ?? null,
    // PostgreSQL's texts hold every character but this one.
    raw_body: raw.slice(0, KEPT_OF_REFUSED).replaceAll('\u0000', '\uFFFD'),
    signature_ok: false,
    state: 'refused',
    verdict: received.verdict,
    handled_at: knex.fn.now(),
  })
}

async function store(knex: Knex, row: Record<string, unknown>): Promise<void> {
  await knex('gateway_notification').insert({ gateway: 'midtrans', attempts: 0, ...row })
}
