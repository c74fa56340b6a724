import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { readShopUrl } from '../../../config/addresses'
import { pagePrefix } from '../../../domain/language/page-prefix'
import { MIDTRANS_PROVIDER_ID } from '../../../providers/payment-midtrans/names'
import { type Payable, readPayable } from '../../../queries/order/read-payable'
import { isPaymentWriter } from '../../checkout/module-writers'
import { nameSession } from '../../checkout/name-session'
import { inOneTransaction } from '../../one-transaction'
import { gatewayOf } from '../../../gateways/gateway-of'

/**
 * Where the operator wants Midtrans' own page for every way to pay: asks for the page where an open order can be paid and keeps its address; null when there is none to be had now. While
 * no method has been picked, the gateway gives a new page for the same reference and closes the old one; afterwards it refuses, and
 * the page that is known goes on to be the right one.
 */
export async function makePaymentLink(container: MedusaContainer, order_id: string): Promise<string | null> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const payable = await readPayable(knex, order_id)
  if (payable?.status !== 'placed') return null
  const minutes = Math.ceil((payable.expires_at.getTime() - Date.now()) / 60_000)
  if (minutes < 1) return null
  const session_id = payable.payment_session_id ?? (await openSession(container, payable))
  if (session_id === null) return null

  const answer = await gatewayOf(container, MIDTRANS_PROVIDER_ID).charge({
    session_id,
    method: 'snap',
    amount_rupiah: payable.amount_rupiah,
    items: payable.items,
    customer: payable.customer,
    finish_url: orderPage(payable),
    locale: payable.locale,
    now: new Date(),
    minutes,
  })
  if (answer.kind !== 'charged' || answer.redirect_url === null) {
    const words =
      answer.kind === 'refused' ? answer.messages.join('; ') : answer.kind === 'unknown' ? answer.cause : ''
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`No payment link for ${order_id}: ${words}`)
    return payable.redirect_url
  }
  await keepLink(knex, session_id, answer.redirect_url)
  return answer.redirect_url
}

function orderPage({ locale, order_token }: Payable): string {
  return `${readShopUrl()}${pagePrefix(locale)}/pesanan/${order_token}`
}

async function keepLink(knex: Knex, session_id: string, redirect_url: string): Promise<void> {
  await knex.raw(
    `with kept as (
       update payment_session set data = data || jsonb_build_object('redirect_url', :redirect_url::text),
         updated_at = now()
       where id = :session_id
     )
     update checkout set redirect_url = :redirect_url, updated_at = now()
     where payment_session_id = :session_id and status = 'placed'`,
    { session_id, redirect_url },
  )
}

/** The last attempt came to its end: a new one for the same order. Null when somebody else was faster. */
async function openSession(container: MedusaContainer, payable: Payable): Promise<string | null> {
  const payments: unknown = container.resolve(Modules.PAYMENT)
  if (!isPaymentWriter(payments)) throw new Error('Medusa has changed its payment module.')
  return inOneTransaction(container, async ({ sql, within, flush }) => {
    const [open] = await sql('checkout')
      .where({ id: payable.checkout_id, status: 'placed' })
      .whereNull('payment_session_id')
      .forUpdate()
      .select('id')
    if (!open) return null
    const session = await payments.createPaymentSession_(
      payable.payment_collection_id,
      { provider_id: MIDTRANS_PROVIDER_ID, amount: payable.amount_rupiah, currency_code: 'idr', data: {} },
      within(payments),
    )
    await flush()
    await nameSession(sql, session.id)
    await sql('checkout')
      .where({ id: payable.checkout_id })
      .update({ payment_session_id: session.id, redirect_url: null, updated_at: sql.fn.now() })
      .increment('revision', 1)
    return session.id
  })
}
