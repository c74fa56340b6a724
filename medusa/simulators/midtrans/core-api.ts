import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from './environment.ts'
import { type Gateway, type Refusal, isRefusal } from './gateway.ts'
import { isAuthorised, parseObject, readBody, sendJson } from '../http.ts'
import type { Transaction } from './state.ts'
import { describe, rupiah, sign, statusCode } from './transactions.ts'

const WORDS: Record<string, string> = {
  status: 'Success, transaction is found',
  cancel: 'Success, transaction is canceled',
  expire: 'Success, transaction has expired',
  refund: 'Success, refund request is approved',
}

export async function answerCore(
  gateway: Gateway,
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
  path: { id: string; action: string },
): Promise<void> {
  const refuse = ({ code, message }: Refusal) => {
    const http = gateway.settings.errors_as === 'http' ? code : 200
    sendJson(response, http, { status_code: String(code), status_message: message, id: randomUUID() })
  }
  if (!isAuthorised(request, environment.serverKey)) {
    return refuse({
      code: 401,
      message: 'Transaction cannot be authorized with the current client/server key.',
    })
  }
  const text = await readBody(request)
  const transaction = gateway.find(path.id)
  if (!transaction) return refuse({ code: 404, message: "Transaction doesn't exist." })
  const answer = act(gateway, transaction, path.action, parseObject(text))
  if (isRefusal(answer)) return refuse(answer)

  const code = answer.status === 'expire' ? '407' : statusCode(answer)
  sendJson(response, 200, {
    ...describe(answer),
    status_code: code,
    status_message: WORDS[path.action.split('/')[0] ?? ''] ?? 'Success',
    signature_key: sign(answer.order_id, code, rupiah(answer.amount), environment.serverKey),
  })
}

function act(
  gateway: Gateway,
  transaction: Transaction,
  action: string,
  body: Record<string, unknown> | null,
): Transaction | Refusal {
  switch (action) {
    case 'status':
      return transaction
    case 'cancel':
      return gateway.move(transaction, 'cancel')
    case 'expire':
      return gateway.move(transaction, 'expire')
    case 'refund':
    case 'refund/online/direct':
      return gateway.refund(transaction, {
        key: String(body?.refund_key ?? randomUUID()),
        amount: Number(body?.amount ?? transaction.amount),
        reason: String(body?.reason ?? ''),
      })
    default:
      return { code: 404, message: 'The requested resource is not found.' }
  }
}
