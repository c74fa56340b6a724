import type { Quote, QuoteLine, QuoteParcel } from '#contracts/quote'

export type ParcelGroup = {
  organisation_id: string
  organisation: QuoteLine['organisation']
  place?: string
  lines: QuoteLine[]
  /** Missing while nothing of it can be bought. */
  parcel?: QuoteParcel
}

/** All lines by where they are sent from, also those with a problem, in the order of the basket. */
export function groupByOrigin(quote: Quote): ParcelGroup[] {
  const groups = new Map<string, ParcelGroup>()
  for (const line of quote.lines) {
    const group = groups.get(line.organisation_id) ?? newGroup(line, quote)
    group.lines.push(line)
    groups.set(line.organisation_id, group)
  }
  return [...groups.values()]
}

function newGroup(line: QuoteLine, quote: Quote): ParcelGroup {
  const parcel = quote.parcels.find((one) => one.organisation_id === line.organisation_id)
  const group: ParcelGroup = {
    organisation_id: line.organisation_id,
    organisation: line.organisation,
    lines: [],
  }
  if (parcel !== undefined) group.parcel = parcel
  if (parcel?.place !== undefined) group.place = parcel.place
  return group
}
