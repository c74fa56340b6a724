import { splitLine } from '#domain/attribution/split-line'
import { wordFee } from '#domain/attribution/word-fee'
import type { FeeRule, SellingPlaces } from '#contracts/member-product'
import { rupiah } from '../../i18n/format'
import { member } from '../../i18n/id/member'

export type OwnPart = { own_rupiah: number; fees: (FeeRule & { amount_rupiah: number })[] }

/** What she receives of one piece, and what is kept by whom: computed by the ledger's own rule. */
export function ownPart(price_rupiah: number, fees: readonly FeeRule[]): OwnPart {
  const split = splitLine({
    net_rupiah: price_rupiah,
    quantity: 1,
    fees,
    makers: [{ member_id: 'self', share_bps: 10_000 }],
  })
  return {
    own_rupiah: split.makers_rupiah,
    fees: fees.map((fee, index) => ({ ...fee, amount_rupiah: split.fees[index]?.amount_rupiah ?? 0 })),
  }
}

export type ToldPart = { sentence: string; fees: { words: string; amount: string }[] }
type Fees = Pick<SellingPlaces['places'][number], 'fees' | 'stand_fees'>

const fill = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap)

/** Her part as the page tells it, and the script while she types: once, or for shop and stand where they differ. */
export function tellParts(price_rupiah: number, { fees, stand_fees }: Fees): ToldPart[] {
  const online = tell(ownPart(price_rupiah, fees), member['split.you'])
  const stand = tell(ownPart(price_rupiah, stand_fees), member['split.you'])
  if (JSON.stringify(online) === JSON.stringify(stand)) return [online]
  return [
    tell(ownPart(price_rupiah, fees), member['split.you_online']),
    tell(ownPart(price_rupiah, stand_fees), member['split.you_stand']),
  ]
}

function tell(part: OwnPart, sentence: string): ToldPart {
  return {
    sentence: fill(sentence, { amount: rupiah(part.own_rupiah) }),
    fees: part.fees.map((fee) => ({
      words: fill(member['split.fee'], { name: fee.organisation_name, rule: wordFee(fee, part.fees) }),
      amount: rupiah(fee.amount_rupiah),
    })),
  }
}
