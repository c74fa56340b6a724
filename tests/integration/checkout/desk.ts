import type { OrderRefunds, RefundPreview, RefundWishBody } from '#contracts/refund'
import type { Role } from '../../../medusa/src/domain/access/rules'
import { addMember, addMembership } from '../../fixtures/cooperative-rows'
import { memberToken } from '../../fixtures/tokens'
import type { Stack } from '../../harness/stack'
import { aKey } from './buyer.ts'

export type Answer<T> = { status: number; body: T & { code?: string } }

/** A person of an organisation, who may be asked to do things at the desk. */
export type Clerk = {
  id: string
  get<T>(path: string): Promise<Answer<T>>
  post<T = OrderRefunds>(path: string, body: object): Promise<Answer<T>>
}

export async function clerkOf(stack: Stack, organisation: string, role: Role): Promise<Clerk> {
  const id = await addMember(stack)
  await addMembership(stack, id, organisation, role)
  const token = await memberToken(stack, id)
  const send = async <T>(method: string, path: string, body?: object): Promise<Answer<T>> => {
    const response = await fetch(`${stack.backendUrl}/manage${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as T & { code?: string } }
  }
  return {
    id,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
  }
}

/** The organisations that send parcels of an order. */
export async function sendersOf(stack: Stack, order_id: string): Promise<string[]> {
  const rows = await stack.sql<{ organisation_id: string }>(
    'select distinct organisation_id from parcel where order_id = $1 order by 1',
    [order_id],
  )
  return rows.map(({ organisation_id }) => organisation_id)
}

export const refundsAt = (clerk: Clerk, order_id: string) =>
  clerk.get<OrderRefunds>(`/orders/${order_id}/refunds`)

/** Says to have transferred it to the account that the desk shows now. */
export async function claim(
  clerk: Clerk,
  order_id: string,
  refund_id: string | undefined,
  reference: string,
) {
  const { body } = await refundsAt(clerk, order_id)
  const account_mark = body.refunds.find(({ id }) => id === refund_id)?.account_mark ?? ''
  return step(clerk, order_id, { refund_id, step: 'transferred', reference, account_mark })
}

export const previewAt = (
  clerk: Clerk,
  order_id: string,
  wish: Pick<RefundWishBody, 'amount_by_line' | 'delivery_rupiah'>,
) => clerk.post<RefundPreview>(`/orders/${order_id}/refund-preview`, wish)

export const refund = (clerk: Clerk, order_id: string, wish: Partial<RefundWishBody>) =>
  clerk.post(`/orders/${order_id}/refunds`, {
    key: aKey(),
    amount_by_line: {},
    delivery_rupiah: 0,
    reason: 'Barangnya rusak di jalan',
    ...wish,
  })

export const step = (clerk: Clerk, order_id: string, body: object) =>
  clerk.post(`/orders/${order_id}/refund-steps`, body)
