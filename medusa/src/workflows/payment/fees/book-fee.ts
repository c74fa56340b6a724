import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { readFeeRules } from '../../../config/payment-fees'
import { feeKey } from '../../../domain/payment/fees/build-fee-posting'
import { gatewayFee } from '../../../domain/payment/fees/gateway-fee'
import { paidMethod } from '../../../domain/payment/fees/paid-method'
import { shareFee } from '../../../domain/payment/fees/share-fee'
import { knexSql, type Sql } from '../../../modules/ledger/sql'
import { type FeeGround, readFeeGround } from '../../../queries/payment/read-fee-ground'
import { isolate } from '../../isolate'
import { writeFee } from './write-fee'

/**
 * Books what the gateway keeps of a payment in the transaction that captured it. Should that alone be impossible, the payment still
 * counts: `bookMissedFees` tries again.
 */
export async function bookFee(sql: Knex.Transaction, logger: Logger, session_id: string): Promise<void> {
  const error = await isolate(sql, (nested) => writeDownFee(knexSql(nested), session_id))
  if (error) logger.error(`The gateway's fee of ${session_id} could not be booked yet: ${error.message}`)
}

/** Once per payment, by the rates and the policy of now: nothing recomputes it later. */
export async function writeDownFee(sql: Sql, session_id: string): Promise<void> {
  const ground = await readFeeGround(sql, session_id)
  if (!ground || ground.gateway === 'desk' || ground.gateway === 'system') return
  const { order_id, gateway, amount_rupiah, captured_at, lines, network } = ground
  if (!network) throw new Error('there is no organisation that could bear it')
  const rules = readFeeRules()
  const method = methodOf(ground)
  const fee =
    method && gatewayFee(rules.rates, { method, amount_rupiah, at: captured_at, merchant: rules.merchant })
  const id = await insertFee(sql, ground, method, fee ?? null, rules.bearer)
  if (id === undefined || !fee) return
  const posting_id = await writeFee(sql, {
    gateway,
    key: feeKey(session_id),
    order_id,
    occurred_at: captured_at,
    memo: `Biaya ${gateway}, ${method}`,
    corrects_posting_id: null,
    borne: shareFee(fee.total_rupiah, rules.bearer, lines, network),
  })
  if (posting_id !== null) await sql('update payment_fee set posting_id = $2 where id = $1', [id, posting_id])
}

function methodOf({ attempt_method, paid_by }: FeeGround) {
  const { method = null, instruction = null } = paid_by
  const issuer = instruction?.issuer
  const told =
    issuer === undefined ? null : { kind: 'store_code' as const, issuer, number: '-', biller_code: null }
  return paidMethod(attempt_method, { method, instruction: told })
}

/** Undefined when it is written down already. */
async function insertFee(
  sql: Sql,
  ground: FeeGround,
  method: string | null,
  fee: ReturnType<typeof gatewayFee>,
  bearer: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    `insert into payment_fee (id, payment_session_id, order_id, gateway, method, amount_rupiah, rate_bps, percent_rupiah,
       fixed_rupiah, vat_rupiah, fee_rupiah, back_with_refund, bearer, charged_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (payment_session_id) do nothing returning id`,
    [
      generateEntityId(undefined, 'pfee'),
      ground.session_id,
      ground.order_id,
      ground.gateway,
      method,
      ground.amount_rupiah,
      fee?.rate.rate_bps ?? 0,
      fee?.percent_rupiah ?? 0,
      fee?.fixed_rupiah ?? 0,
      fee?.vat_rupiah ?? 0,
      fee?.total_rupiah ?? 0,
      fee?.rate.back_with_refund ?? false,
      bearer,
      ground.captured_at,
    ],
  )
  return row?.id
}
