import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MessageKind } from '../../domain/message/message-kinds'
import { sayMoment, sayRupiah, sayWay } from '../../domain/message/message-words'
import type { WhatsAppData } from '../../providers/notification-whatsapp/service'
import {
  type OrderNews,
  readCodeNews,
  readOrderNews,
  readParcelNews,
  readRefundNews,
  readTransferNews,
} from '../../queries/message/read-news'

export type Composed = { to: string; data: WhatsAppData }

/** What is to be said now; undefined when it has become untrue or pointless. */
export async function composeMessage(
  sql: Knex,
  kind: MessageKind,
  subject_id: string,
): Promise<Composed | undefined> {
  switch (kind) {
    case 'login_code':
      return composeCode(sql, subject_id)
    case 'parcel_sent':
      return composeSent(sql, subject_id)
    case 'transfer_refused':
      return composeRefused(sql, subject_id)
    case 'account_noted':
      return composeAccount(sql, subject_id)
    case 'account_wanted':
    case 'money_back':
      return composeRefund(sql, kind, subject_id)
    default: {
      const order = await readOrderNews(sql, subject_id)
      const words = order && wordsOfOrder(kind, order)
      return order && words && { to: order.phone, data: { language: order.locale, ...words } }
    }
  }
}

async function composeCode(sql: Knex, challenge: string): Promise<Composed | undefined> {
  const news = await readCodeNews(sql, challenge)
  return news && { to: news.phone, data: { language: news.locale, challenge } }
}

async function composeSent(sql: Knex, parcel_id: string): Promise<Composed | undefined> {
  const news = await readParcelNews(sql, parcel_id)
  if (news?.state !== 'handed_over' || news.status !== 'paid') return undefined
  const { phone, locale: language, seller, number, token } = news
  return {
    to: phone,
    data: { language, body: [seller, String(number), sayWay(language, news)], button: token },
  }
}

async function composeRefused(sql: Knex, desk_payment_id: string): Promise<Composed | undefined> {
  const news = await readTransferNews(sql, desk_payment_id)
  if (news?.state !== 'refused' || !['placed', 'expired'].includes(news.status)) return undefined
  return composeSum(news, news.asked_rupiah)
}

/** What her bank has taken back itself is no news to her. */
async function composeRefund(
  sql: Knex,
  kind: 'account_wanted' | 'money_back',
  refund_id: string,
): Promise<Composed | undefined> {
  const news = await readRefundNews(sql, refund_id)
  if (!news) return undefined
  const isTrue =
    kind === 'money_back'
      ? news.state === 'done' && news.cause !== 'taken_back'
      : news.state === 'manual' && !news.has_account
  return isTrue ? composeSum(news, news.refund_rupiah) : undefined
}

/** The end of the number only: enough to know one's own account by. */
async function composeAccount(sql: Knex, refund_id: string): Promise<Composed | undefined> {
  const news = await readRefundNews(sql, refund_id)
  if (!news?.account_end || !news.state.startsWith('manual')) return undefined
  const { phone, locale: language, number, account_end, token } = news
  return { to: phone, data: { language, body: [String(number), account_end], button: token } }
}

const composeSum = ({ phone, locale, number, token }: OrderNews, rupiah: number): Composed => ({
  to: phone,
  data: { language: locale, body: [String(number), sayRupiah(locale, rupiah)], button: token },
})

function wordsOfOrder(kind: MessageKind, order: OrderNews): { body: string[]; button: string } | undefined {
  const { number, amount_rupiah, status, token, locale, expires_at, has_unreviewed } = order
  if (kind === 'order_received') {
    if (status !== 'placed' || !expires_at) return undefined
    return {
      body: [String(number), sayRupiah(locale, amount_rupiah), sayMoment(locale, expires_at)],
      button: token,
    }
  }
  if (kind === 'order_expired')
    return status === 'expired' ? { body: [String(number)], button: token } : undefined
  if (status !== 'paid') return undefined
  if (kind === 'order_paid')
    return { body: [String(number), sayRupiah(locale, amount_rupiah)], button: token }
  return has_unreviewed ? { body: [String(number)], button: `${token}/ulasan` } : undefined
}
