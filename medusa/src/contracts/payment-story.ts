import type { StoryKind } from '../domain/payment/story-words'

/** One moment in the life of an order's payments, for whoever has to find out what happened. */
export type StoryMoment = {
  at: string
  kind: StoryKind
  what: string
  /** Which attempt to pay it is of: the gateway's order number. */
  session_id: string | null
  by: string | null
  /** Facts without secrets, card numbers and persons. */
  detail: Record<string, unknown>
  /** Of what a gateway told: was it really the gateway, what we made of it, and its words as they came, less what nobody needs. */
  message: { is_signed: boolean; verdict: string | null; body: string } | null
}

/** `GET /manage/orders/:id/payment-story` and `GET /admin/orders/:id/payment-story`: the oldest first. */
export type PaymentStory = { moments: StoryMoment[] }
