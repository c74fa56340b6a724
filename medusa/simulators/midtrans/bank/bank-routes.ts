import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, redirect, sendPage } from '../../http.ts'
import { isRefusal } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { findByReference } from '../qr-image.ts'
import type { Transaction } from '../records.ts'
import { inJakarta } from '../values.ts'
import { askPage, billPage } from './bank-page.ts'
import { callbackAddress } from './callback.ts'
import { findPayment } from './find-payment.ts'

const WALLETS = ['/gopay/ui/checkout', '/shopeepay/ui/checkout']
const UNKNOWN = 'Nomor atau kode ini tidak dikenal. Salin sekali lagi dari halaman toko.'

export const isBankPath = (path: string): boolean =>
  path === '/bayar' || path.startsWith('/bayar/') || WALLETS.includes(path)

/** The other side of a payment, for whoever tries the shop out. Forms only: it works without JavaScript. */
export async function answerBank(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const isPost = request.method === 'POST'
  const form = new URLSearchParams(isPost ? await readBody(request) : '')
  if (url.pathname === '/bayar')
    return answerAsk(gateway, response, form.get('nomor') ?? url.searchParams.get('nomor'))

  const isWallet = WALLETS.includes(url.pathname)
  const id = isWallet
    ? url.searchParams.get('referenceid')
    : decodeURIComponent(url.pathname.slice('/bayar/'.length))
  const transaction = findByReference(gateway, id ?? '')
  if (!transaction) return sendPage(response, 404, askPage(UNKNOWN))
  if (!isPost) return sendPage(response, 200, billPage(transaction, gateway.settings.merchant.name))
  const answer = act(gateway, transaction, form.get('act'))
  const here = `/bayar/${encodeURIComponent(transaction.transaction_id)}`
  redirect(response, (answer && !isRefusal(answer) && callbackAddress(answer)) || here)
}

function answerAsk(gateway: Gateway, response: ServerResponse, typed: string | null): void {
  if (typed === null) return sendPage(response, 200, askPage())
  const transaction = findPayment(gateway, typed)
  if (!transaction) return sendPage(response, 404, askPage(UNKNOWN, typed))
  redirect(response, `/bayar/${encodeURIComponent(transaction.transaction_id)}`)
}

function act(gateway: Gateway, transaction: Transaction, wish: string | null) {
  if (wish === 'pay') return gateway.pay(transaction)
  if (wish === 'fail') return gateway.move(transaction, 'deny')
  if (wish === 'expire') return gateway.move(transaction, 'expire')
  const isReversible = wish === 'reverse' && transaction.status === 'settlement'
  return isReversible ? gateway.move(transaction, 'deny', { reversed_at: inJakarta(new Date()) }) : null
}
