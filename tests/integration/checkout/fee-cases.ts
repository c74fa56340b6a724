import { beforeAll, describe, expect, it } from 'vitest'
import type { LedgerBalances } from '#contracts/ledger'
import type { PaymentComparison, PaymentDecisionAnswer, PaymentTasks } from '#contracts/payment-task'
import type { SettlementImport } from '#contracts/settlement'
import { memberToken } from '../../fixtures/tokens.ts'
import type { Stack } from '../../harness/stack.ts'
import { booksOf, faultsOf, feeOf, variantByTitle } from './books.ts'
import { ask, look, placed, quoteOf } from './buyer.ts'
import { type Clerk, claim, clerkOf, refundsAt, sendersOf, step } from './desk.ts'
import { fillIn, pay, setTruth, transactionsAt } from './gateway-desk.ts'

type Account = { id: string; amount: number }

/** What gateways keep, what their reports say, and what is left for people when the books differ. */
export function feeCases(stackOf: () => Stack): void {
  let stack: Stack
  let treasurer: Clerk
  let cooperative: Clerk
  let edamame: string
  let total: number

  beforeAll(async () => {
    stack = stackOf()
    edamame = await variantByTitle(stack, 'Edamame')
    total = (await quoteOf(stack, { [edamame]: 1 })).totals.total_rupiah
    const organisations = await stack.sql<{ id: string; is_root: boolean }>(
      'select id, parent_id is null as is_root from organisation order by created_at',
    )
    const idOf = (wanted: boolean) => organisations.find(({ is_root }) => is_root === wanted)?.id ?? ''
    treasurer = await clerkOf(stack, idOf(true), 'treasurer')
    cooperative = await clerkOf(stack, idOf(false), 'treasurer')
    // Whoever keeps the money of all: there may be more than one network.
    for (const { id, is_root } of organisations) {
      if (is_root && id !== idOf(true)) {
        await stack.sql(
          `insert into membership (id, member_id, organisation_id, role, started_at) values ($1, $2, $3, 'treasurer', now())`,
          [`mship_fee_${id}`, treasurer.id, id],
        )
      }
    }
  })

  const paid = async (method: string) => {
    const { token, redirect_url } = await placed(stack, { [edamame]: 1 }, total)
    await pay(redirect_url ?? '', method)
    await expect.poll(async () => (await look(stack, token)).state, { timeout: 20_000 }).toBe('paid')
    const { order_id, session_id, amount } = await booksOf(stack, token)
    return { token, order_id, amount, session_id: session_id ?? '' }
  }

  const balances = async (order_id: string) => {
    const rows = await stack.sql<Account>(
      `select regexp_replace(e.account_id, '^organisation:[^:]+', 'organisation') as id, sum(e.amount_rupiah)::float8 as amount
         from ledger_entry e join ledger_posting p on p.id = e.posting_id
        where p.order_id = $1 and p.kind in ('gateway_fee', 'settlement') group by 1 having sum(e.amount_rupiah) <> 0`,
      [order_id],
    )
    return Object.fromEntries(rows.map(({ id, amount }) => [id, amount]))
  }

  /** The organisation above all others of who sends the order. */
  const networkOf = async (order_id: string) => {
    const [row] = await stack.sql<{ id: string }>(
      `select coalesce(o.parent_id, o.id) as id from parcel p join organisation o on o.id = p.organisation_id
       where p.order_id = $1`,
      [order_id],
    )
    return row?.id
  }

  /** As if setting it aside had failed when the order was cancelled. */
  const forgetReturning = (order_id: string) =>
    stack.sql(`set session_replication_role = replica;
      delete from ledger_entry where posting_id in
        (select id from ledger_posting where order_id = '${order_id}' and kind = 'returning');
      delete from ledger_posting where order_id = '${order_id}' and kind = 'returning';
      set session_replication_role = origin`)

  const send = async (report: string): Promise<SettlementImport> => {
    const response = await fetch(`${stack.backendUrl}/manage/settlements?name=laporan.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await memberToken(stack, treasurer.id)}` },
      body: Buffer.from(report),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as SettlementImport
  }

  /** What the gateway reports of one payment, as its file has it. */
  const reportOf = async (session_id: string): Promise<string> => {
    const response = await fetch(`${stack.simulatorUrl}/simulator/settlement-report`)
    const [head, ...lines] = (await response.text()).split(/\r?\n/)
    return [head, ...lines.filter((line) => line.includes(session_id))].join('\n')
  }

  describe("what a gateway keeps, and the gateway's report", () => {
    it('refuses a report whose quotes do not close in words, as it is built too', async () => {
      const open = 'Date & Time,Order ID,Transaction Type,Amount,Fee\n"2026-11-21,payses_1,Payment,1,0\n'
      const refused = await send(open)
      expect(refused).toMatchObject({ state: 'refused', added: 0 })
      expect(refused.issues[0]?.message).toContain('tanda kutip ganda')
    })

    it('is booked with the payment, settled, and corrected once', async () => {
      const { order_id, session_id, amount } = await paid('bca_va')
      expect(await feeOf(stack, order_id)).toEqual({
        'gateway:midtrans:fee': -4440,
        [`organisation:${await networkOf(order_id)}:gateway`]: 4440,
      })
      expect(await balances(order_id)).toEqual({
        'gateway:midtrans:fee': -4440,
        'organisation:gateway': 4440,
      })

      const report = (await reportOf(session_id))
        .replace(',4000.00,440.00,4440.00,', ',3000.00,330.00,3330.00,')
        .replace(`${amount - 4440}.00`, `${amount - 3330}.00`)
      expect(await send(report)).toMatchObject({
        state: 'imported',
        added: 1,
        corrected: 1,
        fee_rupiah: 3330,
      })
      const settled = {
        'gateway:midtrans:clearing': -amount,
        'gateway:midtrans:settled': amount - 3330,
        'organisation:gateway': 3330,
      }
      expect(await balances(order_id)).toEqual(settled)
      expect(await send(report)).toMatchObject({ state: 'imported', added: 0, known: 1, corrected: 0 })
      expect(await balances(order_id)).toEqual(settled)

      const odd = report.replace(`${amount}.00`, `${amount + 1}.00`).replace(`${amount - 3330}.00`, '')
      expect(await send(odd)).toMatchObject({ state: 'refused', issues: [{ line: 2, column: 'Amount' }] })
      expect(await balances(order_id)).toEqual(settled)
    })

    it('takes in nothing of a file in which one line is unknown', async () => {
      const { order_id, session_id } = await paid('gopay')
      const report = await reportOf(session_id)
      const unknown = report.split('\n').at(-1)?.replace(session_id, 'payses_of_another_shop') ?? ''
      expect(await send(`${report}\n${unknown}`)).toMatchObject({
        state: 'refused',
        added: 0,
        issues: [{ line: 3, column: 'Order ID', value: 'payses_of_another_shop' }],
      })
      expect(await balances(order_id)).not.toHaveProperty('gateway:midtrans:settled')
    })

    it('comes back with the money of a wallet', async () => {
      const { token, order_id, session_id } = await paid('gopay')
      expect(await balances(order_id)).toHaveProperty('organisation:gateway')
      await setTruth(stack, session_id, { status: 'refund', notify: true })
      await expect.poll(async () => (await look(stack, token)).state, { timeout: 20_000 }).toBe('refunded')
      expect(await balances(order_id)).toEqual({})
      expect(await send(await reportOf(session_id))).toMatchObject({ state: 'imported', corrected: 0 })
    })
  })

  it('of what was paid twice nothing is left in the end but what the gateway kept', async () => {
    const { token, redirect_url } = await placed(stack, { [edamame]: 1 }, total)
    const { order_id, amount, session_id: first } = await booksOf(stack, token)
    await fillIn(redirect_url ?? '', { method: 'credit_card' })
    await fillIn(redirect_url ?? '', { act: 'fail' })
    const session = async () => (await booksOf(stack, token)).session_id
    await expect.poll(session, { timeout: 20_000 }).not.toBe(first)
    const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${token}/payment`, {})
    await pay(link.body.redirect_url)
    await expect.poll(async () => (await look(stack, token)).state, { timeout: 20_000 }).toBe('paid')
    await setTruth(stack, first ?? '', { status: 'settlement', notify: true })
    await expect.poll(async () => (await booksOf(stack, token)).refunded, { timeout: 20_000 }).toBe(amount)
    for (const session_id of [first, await session()]) {
      expect(await send(await reportOf(session_id ?? ''))).toMatchObject({ state: 'imported' })
    }
    const left = await stack.sql<Account>(
      `select e.account_id as id, sum(e.amount_rupiah)::float8 as amount from ledger_entry e
         join ledger_posting p on p.id = e.posting_id
        where p.order_id = $1 and e.account_id like 'gateway:%' group by 1 having sum(e.amount_rupiah) <> 0`,
      [order_id],
    )
    const { 'organisation:gateway': kept = 0 } = await balances(order_id)
    expect(left).toEqual([{ id: 'gateway:midtrans:settled', amount: amount - kept }])
  })

  it('what people give back by hand leaves what the gateway has paid over', async () => {
    const { token, order_id, session_id, amount } = await paid('bca_va')
    await send(await reportOf(session_id))
    const waiting = async () =>
      (await treasurer.get<LedgerBalances>('/ledger/balances')).body.returning_rupiah
    const before = await waiting()
    const [sender = ''] = await sendersOf(stack, order_id)
    const [one, other] = [await clerkOf(stack, sender, 'manager'), await clerkOf(stack, sender, 'treasurer')]
    expect((await one.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })).status).toBe(
      200,
    )
    const manual = async () => {
      const { refunds } = (await refundsAt(one, order_id)).body
      return refunds.find(({ state }) => state === 'manual')?.id ?? ''
    }
    await expect.poll(manual, { timeout: 20_000 }).not.toBe('')
    const refund_id = await manual()
    expect(await booksOf(stack, token)).toMatchObject({ clearing: 0, aside: amount })
    expect(await waiting()).toBe(before + amount)
    await forgetReturning(order_id)
    await expect.poll(async () => (await booksOf(stack, token)).aside, { timeout: 20_000 }).toBe(amount)
    const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }
    const path = `/shop/orders/${token}/refund-account`
    expect((await ask(stack, path, { ...account, phone: '0812 3456 7890' })).status).toBe(200)
    await claim(one, order_id, refund_id, 'TRX-1')
    expect((await step(other, order_id, { refund_id, step: 'confirmed' })).status).toBe(200)
    await expect
      .poll(() => balances(order_id), { timeout: 20_000 })
      .toEqual({ 'gateway:midtrans:settled': -4440, 'organisation:gateway': 4440 })
    expect(await booksOf(stack, token)).toMatchObject({ refunded: amount, clearing: 0, aside: 0 })
    expect(await waiting()).toBe(before)
  })

  describe('comparing all books', () => {
    const compare = async () => {
      const { status, body } = await treasurer.post<PaymentComparison>('/payment-comparisons', {})
      expect(status).toBe(200)
      return body
    }
    const tasksOf = async (wanted: string) =>
      (await treasurer.get<PaymentTasks>('/payment-tasks')).body.tasks.filter(
        ({ order_id }) => order_id === wanted,
      )

    it('mends what a lost notification left', async () => {
      const { token, session_id } = await paid('qris')
      // The job may have seen the money first: its notification must not come after the refund, and find that.
      const heard = () =>
        stack.sql(
          `select 1 from gateway_notification
           where order_ref = $1 and state = 'handled' and raw_body::jsonb ->> 'transaction_status' = 'settlement'`,
          [session_id],
        )
      await expect.poll(heard, { timeout: 20_000 }).toHaveLength(1)
      await setTruth(stack, session_id, { status: 'refund' })
      expect((await compare()).repaired).toBeGreaterThan(0)
      expect(await booksOf(stack, token)).toMatchObject({ status: 'cancelled', clearing: 0 })
      expect(faultsOf(await booksOf(stack, token))).toEqual([])
    })

    it('puts money that belongs to no order before the treasurer, who gives it back with one click', async () => {
      const { token, order_id, session_id, amount } = await paid('qris')
      // As if somebody had closed the order past all our workflows.
      await stack.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [order_id])
      await stack.sql(`update checkout set status = 'cancelled', closed_at = now() where order_id = $1`, [
        order_id,
      ])
      await stack.sql(
        `update reservation_item set deleted_at = now() where line_item_id in (select item_id from order_item where order_id = $1)`,
        [order_id],
      )
      await compare()
      const [task] = await tasksOf(order_id)
      expect(task).toMatchObject({ kind: 'money_without_order', choices: ['give_back', 'ask_again', 'seen'] })

      const decide = (who: Clerk, choice: string) =>
        who.post<PaymentDecisionAnswer>(`/payment-tasks/${task?.id}/decision`, { choice })
      expect((await decide(cooperative, 'give_back')).status).toBe(403)
      expect((await decide(treasurer, 'burn')).status).toBe(400)
      expect(await decide(treasurer, 'give_back')).toMatchObject({ status: 200, body: { is_closed: true } })
      expect((await decide(treasurer, 'give_back')).status).toBe(409)
      await expect.poll(async () => (await booksOf(stack, token)).refunded, { timeout: 20_000 }).toBe(amount)
      const there = (await transactionsAt(stack)).find(({ order_id: id }) => id === session_id)
      expect(there?.status).toBe('refund')
      await compare()
      expect(await tasksOf(order_id)).toEqual([])
      expect(faultsOf(await booksOf(stack, token))).toEqual([])
    })

    it('is for whoever keeps the money of all', async () => {
      expect((await cooperative.get('/payment-tasks')).status).toBe(403)
      expect((await cooperative.post('/payment-comparisons', {})).status).toBe(403)
    })
  })
}
