// Comparing gateway, payments, orders and ledger of 10,000 payments made in SQL, all of which agree but 20; then again, with a status
// of the gateway for every one of the last hundred. BENCH_PAYMENTS=1000 makes a small run of it.
import { memberToken } from '../tests/fixtures/tokens.ts'
import { addMember, addMembership } from '../tests/fixtures/cooperative-rows.ts'
import { setTruth } from '../tests/integration/checkout/gateway-desk.ts'
import { startStack, type Stack } from '../tests/harness/stack.ts'
import { peakMegabytesAt } from './peak-memory.ts'

const PAYMENTS = Number(process.env.BENCH_PAYMENTS ?? 10_000)
const ASKED = 100
const WRONG = 20
const AMOUNT = 100_000

const stack = await startStack({
  demo: true,
  simulator: true,
  snapOnly: true,
  env: { PAYMENT_RECONCILE_SECONDS: '3600' },
})
try {
  await makePayments()
  // Of what differs the gateway is asked.
  for (let n = PAYMENTS - WRONG + 1; n <= PAYMENTS; n += 1) await payThere(n)
  const token = await treasurerToken(stack)
  const first = await compare(token)
  report('books alone', first)
  for (let n = 1; n <= ASKED; n += 1) await payThere(n)
  await stack.sql(
    `update payment set captured_at = now() where id in (select 'pay_bench_' || n from generate_series(1, ${ASKED}) n)`,
  )
  report(`with ${ASKED} statuses of the gateway`, await compare(token))
  console.log(
    `  peak memory of the backend ${peakMegabytesAt(Number(new URL(stack.backendUrl).port))} MB since its start`,
  )
  if (first.open !== WRONG || first.orders !== PAYMENTS) {
    console.error(`${first.open} differences of ${first.orders} orders are open instead of ${WRONG}.`)
    process.exitCode = 1
  }
} finally {
  await stack.stop()
}

/** A page at the gateway, paid. */
async function payThere(n: number): Promise<void> {
  const order_id = `payses_bench_${n}`
  const made = await fetch(`${stack.simulatorUrl}/snap/v1/transactions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${stack.simulatorKey}:`).toString('base64')}`,
    },
    body: JSON.stringify({ transaction_details: { order_id, gross_amount: AMOUNT } }),
  })
  if (!made.ok) throw new Error(`${made.status} ${await made.text()}`)
  await setTruth(stack, order_id, { status: 'settlement', method: 'qris', notify: false })
}

type Compared = {
  orders: number
  payments: number
  asked: number
  repaired: number
  open: number
  seconds: number
}

async function compare(token: string): Promise<Compared> {
  const started = performance.now()
  const response = await fetch(`${stack.backendUrl}/manage/payment-comparisons`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  const compared = (await response.json()) as Omit<Compared, 'seconds'>
  return { ...compared, seconds: (performance.now() - started) / 1000 }
}

function report(what: string, { orders, payments, asked, open, seconds }: Compared): void {
  const rate = Math.round(payments / seconds)
  console.log(
    `${orders} orders, ${payments} payments, ${what}: ${seconds.toFixed(1)} s, ${rate} payments/s, ${asked} asked, ${open} left to people`,
  )
}

async function treasurerToken(shop: Stack): Promise<string> {
  const member = await addMember(shop)
  const roots = await shop.sql<{ id: string }>('select id from organisation where parent_id is null')
  for (const { id } of roots) await addMembership(shop, member, id, 'treasurer')
  return memberToken(shop, member)
}

/** Straight into the tables: making them is not what is measured. Of the last ones the ledger lacks the sale. */
async function makePayments(): Promise<void> {
  const from = (first: number, last: number) => `from generate_series(${first}, ${last}) n`
  const all = from(1, PAYMENTS)
  const raw = `jsonb_build_object('value', '${AMOUNT}', 'precision', 20)`
  const paid = `now() - interval '20 days'`
  const statements = [
    `insert into "order" (id, currency_code, created_at) select 'order_bench_' || n, 'idr', ${paid} ${all}`,
    `insert into payment_collection (id, currency_code, amount, raw_amount, status)
       select 'pay_col_bench_' || n, 'idr', ${AMOUNT}, ${raw}, 'completed' ${all}`,
    `insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, status, payment_collection_id)
       select 'payses_bench_' || n, 'idr', ${AMOUNT}, ${raw}, 'pp_midtrans_midtrans', '{"method": "qris"}', 'authorized',
              'pay_col_bench_' || n ${all}`,
    `insert into payment (id, amount, raw_amount, currency_code, provider_id, data, captured_at, payment_collection_id, payment_session_id)
       select 'pay_bench_' || n, ${AMOUNT}, ${raw}, 'idr', 'pp_midtrans_midtrans', '{}', ${paid}, 'pay_col_bench_' || n,
              'payses_bench_' || n ${all}`,
    `insert into capture (id, amount, raw_amount, payment_id) select 'capt_bench_' || n, ${AMOUNT}, ${raw}, 'pay_bench_' || n ${all}`,
    `insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code, reference, reference_id)
       select 'ordtrx_bench_' || n, 'order_bench_' || n, 1, ${AMOUNT}, ${raw}, 'idr', 'capture', 'capt_bench_' || n ${all}`,
    `insert into checkout (id, idempotency_key, request_hash, status, order_id, order_token, payment_collection_id, payment_session_id,
                           amount_rupiah, request, contact_phone, discounts, paid_at, attributed_at)
       select 'chk_bench_' || n, 'bench_' || n, 'x', 'paid', 'order_bench_' || n, 'bench_' || n, 'pay_col_bench_' || n,
              'payses_bench_' || n, ${AMOUNT}, '{}', '+6281200000000', '[]', ${paid}, ${paid} ${all}`,
    `insert into payment_fee (id, payment_session_id, order_id, gateway, method, amount_rupiah, rate_bps, percent_rupiah, fixed_rupiah,
                              vat_rupiah, fee_rupiah, back_with_refund, bearer, charged_at)
       select 'pfee_bench_' || n, 'payses_bench_' || n, 'order_bench_' || n, 'midtrans', 'qris', ${AMOUNT}, 0, 0, 0, 0, 0, true,
              'network', ${paid} ${all}`,
    `insert into ledger_account (id, kind, normal_side, owner_type, owner_id, name) values
       ('gateway:bench:clearing', 'clearing', 'debit', 'gateway', 'bench', 'Bench'),
       ('member:bench:payable', 'payable', 'credit', 'member', 'bench', 'Bench')`,
    `with posting as (
       insert into ledger_posting (id, idempotency_key, input_hash, kind, order_id, occurred_at, entry_count)
         select 'post_bench_' || n, 'sale:order_bench_' || n, 'x', 'sale', 'order_bench_' || n, ${paid}, 2
         ${from(1, PAYMENTS - WRONG)} returning id)
     insert into ledger_entry (id, posting_id, account_id, amount_rupiah)
       select posting.id || side.name, posting.id, side.account, side.amount
         from posting, (values ('a', 'gateway:bench:clearing', ${AMOUNT}), ('b', 'member:bench:payable', -${AMOUNT}))
                side (name, account, amount)`,
    `with attributed as (
       insert into attribution (id, line_id, order_id, order_display_id, product_id, variant_id, product_title, quantity,
           unit_price_rupiah, gross_rupiah, discount_rupiah, net_rupiah, channel, organisation_id, organisation_name, sale_at,
           posting_id, part_count)
         select 'attr_bench_' || n, 'ordli_bench_' || n, 'order_bench_' || n, n, 'prod_bench', 'variant_bench', 'Barang', 1,
                ${AMOUNT}, ${AMOUNT}, 0, ${AMOUNT}, 'online', 'org_bench', 'Bench', ${paid}, 'post_bench_' || n, 1
         ${from(1, PAYMENTS - WRONG)} returning id)
     insert into attribution_share (id, attribution_id, member_id, member_name, share_bps, amount_rupiah, position)
       select id || 's', id, 'bench', 'Bench', 10000, ${AMOUNT}, 0 from attributed`,
    'analyze',
  ]
  for (const statement of statements) await stack.sql(statement)
}
