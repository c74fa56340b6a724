import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MessageKind } from '../../domain/message/message-kinds'
import { sayMoment, sayRupiah, sayWay } from '../../domain/message/message-words'
import type { WhatsAppData } from '../../providers/notification-whatsapp/service'
import { readCodeNews, readOrderNews, readParcelNews, type OrderNews } from '../../queries/message/read-news'

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

function wordsOfOrder(kind: MessageKind, order: OrderNews): { body: string[]; button: string } | undefined {
  const { number, amount_rupiah, status, token, locale, expires_at, has_unreviewed } = order
  if (kind === 'order_received') {
    if (status !== 'placed' || !expires_at) return undefined
    return {
      body: [String(number), sayRupiah(locale, amount_rupiah), sayMoment(locale, expires_at)],
      button: token,
    }
  }
  if (status !== 'paid') return undefined
  if (kind === 'order_paid')
    return { body: [String(number), sayRupiah(locale, amount_rupiah)], button: token }
  return has_unreviewed ? { body: [String(number)], button: `${token}/ulasan` } : undefined
}
