import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'

const systemProvider = 'pp_system_default'

type Collection = { id: string; status: string }

/**
 * Books the cash in Medusa's own payment tables, so that the order is shown as paid everywhere. Each step looks
 * first whether it was done, so that it can be taken up again after a crash.
 */
export async function ensureCashPayment(
  container: MedusaContainer,
  order_id: string,
  amount_rupiah: number,
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const collection = await findOrCreateCollection(container, order_id, amount_rupiah)
  if (collection.status === 'completed' || amount_rupiah === 0) return
  const known = await knex<{ id: string; captured_at: Date | null }>('payment')
    .where({ payment_collection_id: collection.id })
    .first('id', 'captured_at')
  const payment = known ?? (await authorise(container, collection.id, amount_rupiah))
  if (payment.captured_at) return
  await container.resolve(Modules.PAYMENT).capturePayment({ payment_id: payment.id, amount: amount_rupiah })
}

async function findOrCreateCollection(
  container: MedusaContainer,
  order_id: string,
  amount: number,
): Promise<Collection> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const linked = await knex<Collection>('payment_collection')
    .join(
      'order_payment_collection',
      'order_payment_collection.payment_collection_id',
      'payment_collection.id',
    )
    .where('order_payment_collection.order_id', order_id)
    .first<Collection | undefined>('payment_collection.id', 'payment_collection.status')
  if (linked) return linked
  const created = await container
    .resolve(Modules.PAYMENT)
    .createPaymentCollections({ currency_code: 'idr', amount, metadata: { order_id } })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
    [Modules.PAYMENT]: { payment_collection_id: created.id },
  })
  return created
}

async function authorise(container: MedusaContainer, collectionId: string, amount: number) {
  const payments = container.resolve(Modules.PAYMENT)
  const [known] = await payments.listPaymentSessions({ payment_collection_id: collectionId })
  const session =
    known ??
    (await payments.createPaymentSession(collectionId, {
      provider_id: systemProvider,
      currency_code: 'idr',
      amount,
      data: {},
    }))
  const payment = await payments.authorizePaymentSession(session.id, {})
  if (!payment) throw new Error(`cash payment of collection ${collectionId} was not authorised`)
  return payment
}
