const day = 24 * 60 * 60 * 1000
const longestOffline = 60 * day

/**
 * When a stand sale counts as made. A device's clock is believed as long as it can be right: not later than the
 * moment the sale arrived, and not longer before it than a device stays without a network.
 */
export function saleInstant(sold_at: Date, received_at: Date): Date {
  const age = received_at.getTime() - sold_at.getTime()
  return age >= 0 && age <= longestOffline ? sold_at : received_at
}
