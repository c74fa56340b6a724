type Bought = { is_paid: boolean; parcel_state: string | null }

/** `open`, or what is still missing. */
export type ReviewStage = 'open' | 'unpaid' | 'on_its_way_out'

const left = ['handed_over', 'picked_up']

/**
 * When a buyer may say how a thing of hers was: it was paid, and has left the seller. That it has arrived nobody tells
 * us; the page asks her to wait for that.
 */
export function reviewStage({ is_paid, parcel_state }: Bought): ReviewStage {
  if (!is_paid) return 'unpaid'
  return parcel_state !== null && left.includes(parcel_state) ? 'open' : 'on_its_way_out'
}
