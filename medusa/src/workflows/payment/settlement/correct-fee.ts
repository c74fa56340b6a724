import { feeBackKey, feeKey } from '../../../domain/payment/fees/build-fee-posting'
import { scaleParts, shareFee, type BornePart } from '../../../domain/payment/fees/share-fee'
import type { Sql } from '../../../modules/ledger/sql'
import {
  type BookedFee,
  readBookedFee,
  refundedByHand,
  sumParts,
} from '../../../queries/payment/read-booked-fee'
import { readFeeGround } from '../../../queries/payment/read-fee-ground'
import { writeDownFee } from '../fees/book-fee'
import { writeFee } from '../fees/write-fee'

type Reported = {
  /** What the gateway kept of the payment; null while no report has its line. */
  charged: number | null
  returned: number
  /** What went back to the buyer through the gateway, as reported and as booked. */
  back_rupiah: number
  booked_back_rupiah: number
  latest_key: string
  latest_at: Date
}

/**
 * Makes the booked fee of a payment what the reports say, by a posting that points at the first one. What was given back of the fee is
 * compared only when the reports know of as much money gone back as our books do: a report in between would be corrected twice.
 * True when there was something to correct.
 */
export async function correctFee(sql: Sql, session_id: string): Promise<boolean> {
  await writeDownFee(sql, session_id)
  const fee = await readBookedFee(sql, session_id)
  if (!fee) return false
  const reported = await readReported(sql, session_id)
  const charged = reported.charged === null ? 0 : reported.charged - sumParts(fee.charged)
  const isWhole = reported.back_rupiah === reported.booked_back_rupiah
  const returned = isWhole ? reported.returned - sumParts(fee.returned) : 0
  if (charged !== 0)
    await correct(sql, fee, feeKey(session_id), sumParts(fee.charged), charged, reported, fee.charged)
  if (returned !== 0) {
    const ratio = [...fee.returned, ...fee.charged]
    await correct(sql, fee, feeBackKey(session_id), sumParts(fee.returned), returned, reported, ratio)
  }
  return charged !== 0 || returned !== 0
}

async function correct(
  sql: Sql,
  fee: BookedFee,
  family: string,
  booked: number,
  difference: number,
  { latest_key, latest_at }: Reported,
  ratio: readonly BornePart[],
): Promise<void> {
  const { gateway, order_id, posting_id } = fee
  await writeFee(sql, {
    gateway,
    // From what to what: corrected again after something else was posted, it is another correction.
    key: `${family}:report:${latest_key}:${booked}:${booked + difference}`,
    order_id,
    occurred_at: latest_at,
    memo: `Pembetulan biaya menurut laporan ${gateway}`,
    corrects_posting_id: posting_id,
    borne: await share(sql, fee, difference, ratio),
  })
}

/** As the fee itself was shared; where there was none, by the policy that was written down with it. */
async function share(
  sql: Sql,
  fee: BookedFee,
  amount: number,
  ratio: readonly BornePart[],
): Promise<BornePart[]> {
  const parts = ratio.map((part) => ({ ...part, amount_rupiah: Math.abs(part.amount_rupiah) }))
  if (parts.length > 0) return scaleParts(amount, parts)
  const ground = await readFeeGround(sql, fee.session_id)
  if (!ground?.network) throw new Error(`Nobody can bear the fee of ${fee.session_id}.`)
  const shared = shareFee(Math.abs(amount), fee.bearer, ground.lines, ground.network)
  return amount < 0 ? scaleParts(amount, shared) : shared
}

async function readReported(sql: Sql, session_id: string): Promise<Reported> {
  const [row] = await sql<Reported>(
    `select sum(fee_rupiah) filter (where movement = 'payment')::float8 as charged,
            coalesce(sum(fee_rupiah) filter (where movement <> 'payment'), 0)::float8 as returned,
            coalesce(-sum(amount_rupiah) filter (where movement <> 'payment'), 0)::float8 as back_rupiah,
            coalesce((select sum(r.amount) from refund r join payment p on p.id = r.payment_id and p.deleted_at is null
                       where p.payment_session_id = $1 and r.deleted_at is null), 0)::float8
              - ${refundedByHand('$1')}::float8 as booked_back_rupiah,
            (array_agg(line_key order by created_at desc, moved_at desc, line_key))[1] as latest_key,
            max(moved_at) as latest_at
       from settlement_line where payment_session_id = $1`,
    [session_id],
  )
  if (!row) throw new Error('A sum answers one row always')
  return row
}
