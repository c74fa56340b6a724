import type { Quote, QuoteLine } from '#contracts/quote'

export type ParcelGroup = {
  organisation_id: string
  /** Who sends it, which need not be who sells it. */
  origin: QuoteLine['origin']
  lines: QuoteLine[]
}

/** All lines by where they are sent from, also those with a problem, in the order of the basket. */
export function groupByOrigin(quote: Quote): ParcelGroup[] {
  const groups = new Map<string, ParcelGroup>()
  for (const line of quote.lines) {
    const { origin, origin_organisation_id: organisation_id } = line
    const group = groups.get(organisation_id) ?? { organisation_id, origin, lines: [] }
    group.lines.push(line)
    groups.set(organisation_id, group)
  }
  return [...groups.values()]
}
