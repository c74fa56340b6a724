import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, redirect, sendPage } from '../http.ts'
import { isRefusal } from './errors.ts'
import type { Gateway } from './gateway.ts'
import { choosePage, endPage, finishAddress, payPage, unknownPage } from './page.ts'
import { END_WORDS } from './page-parts.ts'
import type { SnapSession, Transaction } from './records.ts'

/** The page that the buyer is sent to. Forms only: it works without JavaScript. */
export async function answerPage(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const session = gateway.state.session.get(token)
  if (!session || session.is_replaced) return sendPage(response, 404, unknownPage())
  const transaction = gateway.find(session.order_id) ?? null
  if (request.method === 'POST') {
    const form = new URLSearchParams(await readBody(request))
    return answerForm(gateway, response, session, transaction, form)
  }
  if (transaction?.status === 'pending') return sendPage(response, 200, payPage(session, transaction))
  if (transaction) {
    const words = END_WORDS[transaction.status] ?? 'Pembayaran selesai'
    return sendPage(response, 200, endPage(session, transaction, words))
  }
  if (Date.parse(session.expires_at) <= Date.now()) {
    return sendPage(response, 200, endPage(session, null, 'Waktu bayar sudah habis'))
  }
  sendPage(response, 200, choosePage(session, gateway.methodsFor(session)))
}

function answerForm(
  gateway: Gateway,
  response: ServerResponse,
  session: SnapSession,
  transaction: Transaction | null,
  form: URLSearchParams,
): void {
  const here = `/snap/v4/redirection/${session.token}`
  if (transaction === null) {
    if (Date.parse(session.expires_at) > Date.now()) gateway.choose(session, form.get('method') ?? '')
    return redirect(response, here)
  }
  const answer = act(gateway, transaction, form.get('act'))
  redirect(response, (answer && !isRefusal(answer) && finishAddress(session, answer)) || here)
}

function act(gateway: Gateway, transaction: Transaction, wish: string | null) {
  if (wish === 'pay') return gateway.pay(transaction)
  if (wish === 'fail') return gateway.move(transaction, 'deny')
  if (wish === 'expire') return gateway.move(transaction, 'expire')
  return null
}
