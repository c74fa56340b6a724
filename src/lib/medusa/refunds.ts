import type { PaymentStory } from '#contracts/payment-story'
import type {
  OrderRefunds,
  PaymentDesk,
  RefundPreview,
  RefundPreviewBody,
  RefundWishBody,
} from '#contracts/refund'
import { callBackend } from './client'

const path = (order_id: string, rest: string) => `/manage/orders/${encodeURIComponent(order_id)}/${rest}`

export const readRefunds = (token: string, order_id: string) =>
  callBackend<OrderRefunds>({ path: path(order_id, 'refunds'), token })

export const readStory = (token: string, order_id: string) =>
  callBackend<PaymentStory>({ path: path(order_id, 'payment-story'), token })

export const readPaymentDesk = (token: string) =>
  callBackend<PaymentDesk>({ path: '/manage/payment-desk', token })

const send = <T>(token: string, order_id: string, rest: string, body: object) =>
  callBackend<T>({ path: path(order_id, rest), method: 'POST', body, token })

export const previewRefund = (token: string, order_id: string, body: RefundPreviewBody) =>
  send<RefundPreview>(token, order_id, 'refund-preview', body)

export const askRefund = (token: string, order_id: string, body: RefundWishBody) =>
  send<OrderRefunds>(token, order_id, 'refunds', body)

export const takeStep = (token: string, order_id: string, body: Record<string, string>) =>
  send<OrderRefunds>(token, order_id, 'refund-steps', body)

export const cancelOrder = (token: string, order_id: string, reason: string) =>
  send<OrderRefunds>(token, order_id, 'cancellation', { reason })

export const decideTask = (token: string, order_id: string, body: { task_id: string; decision: string }) =>
  send<OrderRefunds>(token, order_id, 'payment-decisions', body)

export const judgeCard = (
  token: string,
  order_id: string,
  body: { task_id: string; verdict: 'approve' | 'deny' },
) => send<OrderRefunds>(token, order_id, 'card-verdict', body)
