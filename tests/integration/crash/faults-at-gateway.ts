import type { Stack } from '../../harness/stack.ts'
import { readTruths } from '../payment-life/gateway-truth.ts'

type Row = { id: string; session_id: string; amount: number; state: string }

/** Whether each refund that was asked for was done once at the gateway, and each charge is one of ours. Empty when it is so. */
export async function faultsAtGateway(stack: Stack, asked: number, part: number): Promise<string[]> {
  const truths = await readTruths(stack)
  const rows = await stack.sql<Row>(
    `select id, payment_session_id as session_id, amount_rupiah::float8 as amount, state from gateway_refund`,
  )
  const attempts = await stack.sql<{ session_id: string }>(
    'select payment_session_id as session_id from payment_attempt',
  )
  const known = new Set(attempts.map(({ session_id }) => session_id))
  const faults: string[] = []
  const check = (isFine: boolean, words: string, of: unknown) => {
    if (!isFine) faults.push(`${words}: ${JSON.stringify(of)}`)
  }
  check(rows.length === asked, `${asked} refunds were asked for`, rows)
  for (const row of rows) {
    const given = truths.get(row.session_id)?.refunds.map(({ refund_amount }) => Number(refund_amount)) ?? []
    check(row.state === 'done' && row.amount === part, 'a refund is not done', row)
    const own = rows.filter(({ session_id }) => session_id === row.session_id)
    check(given.length === own.length, 'the gateway gave back otherwise than was asked', { row, given })
    check(
      given.every((amount) => amount === part),
      'another sum went back',
      { row, given },
    )
  }
  for (const [id, truth] of truths)
    check(known.has(id), 'the gateway was asked for money without a record', truth)
  return faults
}
