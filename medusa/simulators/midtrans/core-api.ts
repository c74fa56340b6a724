import type { Answer } from './answer.ts'
import { describeCharge, actionsOf } from './charge/describe-charge.ts'
import { readCharge } from './charge/read-charge.ts'
import type { Environment } from './environment.ts'
import { type Refusal, answerRefusal, invalid, isRefusal, refusal } from './errors.ts'
import type { Gateway } from './gateway.ts'
import { readRefundWish } from './refund.ts'
import type { Transaction } from './records.ts'
import { describe, sign, statusCode } from './transactions.ts'
import { rupiah } from './values.ts'

type Body = Record<string, unknown> | null
type Changed = { transaction: Transaction; words: string; code?: string; more?: object }

const NOT_FOUND = refusal(404, 'The requested resource is not found.')

/** `POST /v2/charge`. */
export function answerCharge(
  gateway: Gateway,
  environment: Environment,
  body: Body,
  notification_urls: string[] | undefined,
): Answer {
  const wish = readCharge(body, gateway.settings, notification_urls)
  const charged = isRefusal(wish) ? wish : gateway.charge(wish)
  if (isRefusal(charged)) return answerRefusal(gateway.settings, charged)
  return { status: 200, isDone: true, body: describeCharge(charged, environment.address) }
}

/** `GET /v2/ID/status`, `POST /v2/ID/ACTION` and `POST /v2/capture`. */
export function answerCore(
  gateway: Gateway,
  environment: Environment,
  path: { id: string; action: string; isPost: boolean },
  body: Body,
): Answer {
  const { settings } = gateway
  if (path.isPost !== (path.action !== 'status')) return answerRefusal(settings, refusal(405))
  const transaction = gateway.find(path.id)
  if (!transaction) return answerRefusal(settings, refusal(404))
  if (path.action === 'status') return answerStatus(gateway, environment, transaction)
  const changed = act(gateway, transaction, path.action, body)
  if (isRefusal(changed)) return answerRefusal(settings, changed)
  const code = changed.code ?? statusCode(changed.transaction)
  return {
    status: 200,
    isDone: code !== '202',
    body: {
      ...signed(changed.transaction, code, environment),
      status_message: changed.words,
      ...changed.more,
    },
  }
}

function answerStatus(gateway: Gateway, environment: Environment, transaction: Transaction): Answer {
  const isWaiting = transaction.method === 'shopeepay' && transaction.status === 'pending'
  const shouts = isWaiting && gateway.settings.shopeepay_shouts
  const code = transaction.status === 'expire' ? '407' : shouts ? '200' : statusCode(transaction)
  return {
    status: 200,
    isDone: true,
    body: {
      ...signed(transaction, code, environment),
      status_message: 'Success, transaction is found',
      ...(shouts && { transaction_status: 'PENDING' }),
      // Of all methods with links, ShopeePay alone tells its link again.
      ...(isWaiting && { actions: actionsOf(transaction, environment.address) }),
    },
  }
}

function signed(transaction: Transaction, status_code: string, { serverKey }: Environment) {
  const { order_id, amount } = transaction
  const signature_key = sign(order_id, status_code, rupiah(amount), serverKey)
  return { ...describe(transaction), status_code, signature_key }
}

function act(gateway: Gateway, transaction: Transaction, action: string, body: Body): Changed | Refusal {
  switch (action) {
    case 'cancel':
      return say(gateway.move(transaction, 'cancel'), 'Success, transaction is canceled', '200')
    case 'expire':
      return say(gateway.move(transaction, 'expire'), 'Success, transaction has expired', '407')
    case 'approve':
      return say(gateway.judge(transaction, true), 'Success, transaction is approved', '200')
    case 'deny':
      return say(gateway.judge(transaction, false), 'Success, transaction is denied', '200')
    case 'capture':
      return capture(gateway, transaction, body)
    case 'refund':
    case 'refund/online/direct':
      return refund(gateway, transaction, body)
    default:
      return NOT_FOUND
  }
}

const say = (answer: Transaction | Refusal, words: string, code: string): Changed | Refusal =>
  isRefusal(answer) ? answer : { transaction: answer, words, code }

function capture(gateway: Gateway, transaction: Transaction, body: Body): Changed | Refusal {
  if (transaction.status !== 'authorize') return refusal(412)
  const amount = body?.gross_amount ?? transaction.amount
  if (amount !== transaction.amount) return invalid(['gross_amount must be the amount that was authorized'])
  return say(
    gateway.move(transaction, 'capture'),
    'Success, Credit Card capture transaction is successful',
    '200',
  )
}

function refund(gateway: Gateway, transaction: Transaction, body: Body): Changed | Refusal {
  const wish = readRefundWish(body, transaction)
  if (isRefusal(wish)) return wish
  const { settings, state } = gateway
  const isKnown = transaction.refunds.some(({ refund_key }) => refund_key === wish.key)
  if (settings.deny_refunds > 0 && !isKnown) {
    settings.deny_refunds -= 1
    state.saveSettings(settings)
    const more = {
      refund_chargeback_id: transaction.refunds.length + 1,
      refund_amount: '0.00',
      refund_key: wish.key,
    }
    return { transaction, words: 'Refund denied by the bank', code: '202', more }
  }
  const refunded = gateway.refund(transaction, wish)
  if (isRefusal(refunded)) return refunded
  const one = refunded.refunds.find(({ refund_key }) => refund_key === wish.key)
  const more = { refund_chargeback_id: one?.refund_chargeback_id, refund_key: wish.key }
  return { transaction: refunded, words: 'Success, refund request is approved by the bank', more }
}
