import type { MidtransConfig } from '../../config/midtrans'
import type {
  AttemptReference,
  ChangeAnswer,
  ChargeAnswer,
  ChargeOrder,
  GatewayTrouble,
  PaymentGateway,
  StatusAnswer,
} from '../../domain/payment/gateway-answer'
import { readMoneyState } from '../../domain/payment/read-money-state'
import { readGatewayRupiah } from '../../domain/payment/read-rupiah'
import { readTransaction } from '../../domain/payment/read-transaction'
import type { GatewayTransaction } from '../../domain/payment/types'
import { makeChargeRequest } from './charge-request'
import { readCharge } from './read-charge'
import { type GatewayReply, sendRequest } from './send-request'
import { makeSnapRequest } from './snap-request'

/** Midtrans: Core API for the ways that our own page shows, Snap for cards and where the operator wants it for all. */
export function openGateway(config: MidtransConfig): PaymentGateway {
  const core = ({ session_id }: AttemptReference, action: string) =>
    `${config.apiUrl}/${encodeURIComponent(session_id)}/${action}`

  return {
    charge: (order) => (isPage(order) ? chargeByPage(order) : chargeByCore(order)),

    async readStatus(attempt): Promise<StatusAnswer> {
      const reply = await sendRequest(config, { method: 'get', url: core(attempt, 'status') })
      if (reply.kind === 'answer') {
        const transaction = readTransaction(reply.body)
        if (transaction.ok) return { kind: 'found', transaction: transaction.value }
        if (reply.code === 404) return { kind: 'absent' }
      }
      return readTrouble(reply)
    },

    cancel: (attempt, key) => change(core(attempt, 'cancel'), key),

    expire: (attempt, key) => change(core(attempt, 'expire'), key),

    /** The same `refund_key` may be sent again and again: it is one refund. */
    refund: (attempt, refund) => change(core(attempt, 'refund'), refund.refund_key, refund),

    judge: (attempt, verdict, key) => change(core(attempt, verdict), key),
  }

  /** While no method has been picked, the same reference makes a new page and closes the old one. */
  async function chargeByPage(order: ChargeOrder): Promise<ChargeAnswer> {
    const body = makeSnapRequest({ ...order, only_cards: order.method === 'card' })
    const reply = await sendRequest(config, { method: 'post', url: `${config.snapUrl}/transactions`, body })
    if (reply.kind === 'silence' || reply.code >= 300) return readTrouble(reply)
    const { redirect_url } = reply.body
    if (typeof redirect_url !== 'string') return { kind: 'unknown', cause: 'Snap answered without a page' }
    return { kind: 'charged', gateway_ref: null, instruction: null, redirect_url, expires_at: null }
  }

  /** Within five minutes the same key brings the same answer again; later the reference is a duplicate, and that is a refusal. */
  async function chargeByCore(order: ChargeOrder): Promise<ChargeAnswer> {
    const reply = await sendRequest(config, {
      method: 'post',
      url: `${config.apiUrl}/charge`,
      idempotencyKey: `${order.session_id}-charge`,
      body: makeChargeRequest(order),
    })
    if (reply.kind === 'silence' || reply.code !== 201) return readTrouble(reply)
    return readCharge(reply.body, order)
  }

  async function change(url: string, idempotencyKey: string, body?: object): Promise<ChangeAnswer> {
    const reply = await sendRequest(config, { method: 'post', url, idempotencyKey, body })
    if (reply.kind === 'answer' && (reply.code < 300 || reply.code === 407)) {
      const transaction = readTransaction(reply.body)
      // 202 is both "still at it" and the code of a transaction that has just been cancelled.
      const isOver = transaction.ok && readMoneyState(transaction.value) === 'ended'
      if (reply.code !== 202 || isOver) {
        return { kind: 'done', transaction: transaction.ok ? transaction.value : null }
      }
      if (transaction.ok && isDenied(transaction.value)) return refuse(reply)
    }
    return readTrouble(reply)
  }
}

const isPage = ({ method }: ChargeOrder) => method === 'card' || method === 'snap'

/** 4xx is a clear no, except "try later" and "still at it"; everything else may or may not have been done. */
function readTrouble(reply: GatewayReply): GatewayTrouble {
  if (reply.kind === 'silence') return { kind: 'unknown', cause: reply.cause }
  const { code } = reply
  const refusal = refuse(reply)
  if (code >= 400 && code < 500 && code !== 408 && code !== 429) return refusal
  return { kind: 'unknown', cause: `gateway answered ${code} ${refusal.messages.join('; ')}`.trim() }
}

function refuse({ code, body }: Extract<GatewayReply, { kind: 'answer' }>) {
  const messages = [body.error_messages, body.validation_messages, body.status_message]
    .flat()
    .filter((message): message is string => typeof message === 'string')
  return { kind: 'refused' as const, code, messages }
}

/** The bank's no to a refund has no code of its own: the payment stands as it did, and says that nothing of it was given back. */
const isDenied = ({ refund_amount }: GatewayTransaction): boolean =>
  refund_amount !== null && readGatewayRupiah(refund_amount) === 0
