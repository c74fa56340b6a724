import type { MidtransConfig } from '../../config/midtrans'
import { readMoneyState } from '../../domain/payment/read-money-state'
import { readTransaction } from '../../domain/payment/read-transaction'
import type { ChangeAnswer, GatewayTrouble, SnapAnswer, StatusAnswer } from './gateway-answer'
import { type GatewayReply, sendRequest } from './send-request'
import type { SnapRequest } from './snap-request'

/** The gateway as the shop sees it: typed, with a timeout, and with trouble as an answer instead of an exception. */
export type Gateway = ReturnType<typeof openGateway>

export function openGateway(config: MidtransConfig) {
  const core = (id: string, action: string) => `${config.apiUrl}/${encodeURIComponent(id)}/${action}`

  return {
    async createSnap(request: SnapRequest): Promise<SnapAnswer> {
      const url = `${config.snapUrl}/transactions`
      const reply = await sendRequest(config, { method: 'post', url, body: request })
      if (reply.kind === 'silence' || reply.code >= 300) return readTrouble(reply)
      const { token, redirect_url } = reply.body
      if (typeof token !== 'string' || typeof redirect_url !== 'string') {
        return { kind: 'unknown', cause: 'Snap answered without token' }
      }
      return { kind: 'created', token, redirect_url }
    },

    async readStatus(id: string): Promise<StatusAnswer> {
      const reply = await sendRequest(config, { method: 'get', url: core(id, 'status') })
      if (reply.kind === 'answer') {
        const transaction = readTransaction(reply.body)
        if (transaction.ok) return { kind: 'found', transaction: transaction.value }
        if (reply.code === 404) return { kind: 'absent' }
      }
      return readTrouble(reply)
    },

    cancel: (id: string, key: string) => change(core(id, 'cancel'), key),

    expire: (id: string, key: string) => change(core(id, 'expire'), key),

    /** The same `refund_key` may be sent again and again: it is one refund. */
    refund: (id: string, refund: { refund_key: string; amount: number; reason: string }) =>
      change(core(id, 'refund'), refund.refund_key, refund),
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
    }
    return readTrouble(reply)
  }
}

/** 4xx is a clear no, except "try later" and "still at it"; everything else may or may not have been done. */
function readTrouble(reply: GatewayReply): GatewayTrouble {
  if (reply.kind === 'silence') return { kind: 'unknown', cause: reply.cause }
  const { code, body } = reply
  const messages = [body.error_messages, body.validation_messages, body.status_message]
    .flat()
    .filter((message): message is string => typeof message === 'string')
  if (code >= 400 && code < 500 && code !== 408 && code !== 429) return { kind: 'refused', code, messages }
  return { kind: 'unknown', cause: `gateway answered ${code} ${messages.join('; ')}`.trim() }
}
