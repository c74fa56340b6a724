import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskPayments, DeskVerdict, TransferProofs } from '#contracts/desk'
import type { TransferInstruction } from '#domain/payment/read-instruction'
import { addMember, addMembership } from '../../fixtures/cooperative-rows.ts'
import { gpsChunk, makePng } from '../../fixtures/png.ts'
import { memberToken } from '../../fixtures/tokens.ts'
import type { Stack } from '../../harness/stack.ts'
import { booksOf, faultsOf, leave, setStock, variantByTitle } from '../checkout/books.ts'
import { ask, look, placed, quoteOf } from '../checkout/buyer.ts'
import { claim, clerkOf, previewAt, refund, refundsAt, step } from '../checkout/desk.ts'
import { setTruth } from '../checkout/gateway-desk.ts'
import { agreeOnAccount } from './account-cases.ts'
import { type Refused, choose, chosen, openSession, until } from './pay.ts'

const ACCOUNT = { bank_name: 'BRI', account_number: '0123-4567-89', account_holder: 'Koperasi (contoh)' }

/** What an organisation's own people take: transfers to its account, cash when the goods are fetched. */
export function deskCases(stackOf: () => Stack): void {
  describe('people who take money themselves', () => {
    cases(stackOf)
  })
}

function cases(stackOf: () => Stack): void {
  let stack: Stack
  let edamame: string
  let total: number
  let organisation: string
  let treasurer: string
  let manager: string
  let stranger: string

  const person = async (role: 'treasurer' | 'manager', place: string) => {
    const member = await addMember(stack)
    await addMembership(stack, member, place, role)
    return memberToken(stack, member)
  }

  beforeAll(async () => {
    stack = stackOf()
    edamame = await variantByTitle(stack, 'Edamame')
    const quote = await quoteOf(stack, { [edamame]: 1 })
    total = quote.totals.total_rupiah
    organisation = quote.parcels[0]?.organisation_id ?? ''
    const [other] = await stack.sql<{ id: string }>(
      `select id from organisation o where o.id <> $1 and o.parent_id is not null
       and not exists (select from organisation below where below.parent_id = o.id) limit 1`,
      [organisation],
    )
    treasurer = await person('treasurer', organisation)
    manager = await person('manager', organisation)
    stranger = await person('treasurer', other?.id ?? '')
  })
  afterAll(() => stack.sql('update payment_choice set is_on = false'))

  async function desk<T>(token: string, path: string, body?: unknown) {
    const response = await fetch(`${stack.backendUrl}/manage/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as T & Refused }
  }
  const setChoice = (method: string, is_on: boolean, note: string | null = null) =>
    desk(treasurer, `payment-choices/${organisation}`, { method, is_on, note })
  const listed = async (token: string, state = 'waiting') =>
    (await desk<DeskPayments>(token, `desk-payments?state=${state}`)).body.payments
  const order = async () => (await placed(stack, { [edamame]: 1 }, total)).token
  const waysOf = async (token: string) => (await look(stack, token)).payment.ways.map(({ id }) => id)

  async function transfer(from?: string) {
    const token = from ?? (await order())
    const { payment } = await chosen(stack, token, 'transfer')
    const { id } = await rowOf(token)
    return { token, id, instruction: payment.attempt?.instruction as TransferInstruction }
  }
  async function rowOf(token: string) {
    const [row] = await stack.sql<{ id: string; state: string; payment_session_id: string }>(
      `select d.id, d.state, d.payment_session_id from desk_payment d join checkout c on c.order_id = d.order_id
       where c.order_token = $1 order by d.created_at desc limit 1`,
      [token],
    )
    if (!row) throw new Error('Nothing was asked for at a desk.')
    return row
  }
  const confirm = (id: string, received_rupiah: number, step = 'confirmation', who = treasurer) =>
    desk<DeskVerdict>(who, `desk-payments/${id}/${step}`, { received_rupiah })
  const ledgerOf = async (token: string) => {
    const rows = await stack.sql<{ account: string; sum: number }>(
      `select split_part(e.account_id, ':', 3) as account, sum(e.amount_rupiah)::float8 as sum
       from ledger_entry e join ledger_posting p on p.id = e.posting_id join checkout c on c.order_id = p.order_id
       where c.order_token = $1 and e.account_id ~ '^organisation:[^:]+:(cash|bank|digits)$' group by 1`,
      [token],
    )
    return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]))
  }
  const expire = (token: string) =>
    stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [token])

  describe('what an organisation takes itself', () => {
    it('is off until its treasurer turns it on, with an account that two have agreed on', async () => {
      const token = await order()
      expect(await waysOf(token)).not.toContain('transfer')
      expect((await choose(stack, token, 'transfer')).body.code).toBe('no_such_way')
      expect((await setChoice('transfer', true)).body).toMatchObject({ code: 'desk_account_missing' })
      await agreeOnAccount(stack, organisation, ACCOUNT)
      expect(await waysOf(token)).not.toContain('transfer')
      expect((await setChoice('transfer', true)).status).toBe(200)
      expect((await setChoice('pickup', true, 'Senin sampai Jumat')).status).toBe(200)
      const ways = await waysOf(token)
      expect(ways).toContain('transfer')
      // This one is sent to her.
      expect(ways).not.toContain('pickup')
      const far = await variantByTitle(stack, 'Kopi Menoreh')
      const two = (await placed(stack, { [edamame]: 1, [far]: 1 })).token
      expect((await look(stack, two)).parcels).toHaveLength(2)
      expect(await waysOf(two)).not.toContain('transfer')
    })

    it('is not hers to change who keeps the books elsewhere', async () => {
      const answer = await desk(stranger, `payment-choices/${organisation}`, {
        method: 'transfer',
        is_on: false,
      })
      expect(answer.status).toBe(403)
    })
  })

  describe('a transfer', () => {
    it('asks for an ending of its own, and the rupiah it takes off are booked to the organisation', async () => {
      const first = await transfer()
      const { amount_rupiah, code_rupiah } = first.instruction
      const others = await Promise.all([1, 2, 3].map(() => transfer()))
      const endings = [first, ...others].map(({ instruction }) => instruction.amount_rupiah % 1000)
      expect(new Set(endings).size).toBe(4)
      expect(first.instruction).toMatchObject({ kind: 'transfer', bank: 'BRI', account_number: '0123456789' })
      expect(amount_rupiah + code_rupiah).toBe(total)
      expect((await transfer(first.token)).instruction).toEqual(first.instruction)

      const answers = await Promise.all([1, 2, 3].map(() => confirm(first.id, amount_rupiah)))
      for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { outcome: 'paid' } })
      await until(stack, first.token, 'paid')
      expect(await ledgerOf(first.token)).toEqual({ bank: amount_rupiah, digits: code_rupiah })
      const paid = (await look(stack, first.token)).payment
      expect(paid).toMatchObject({ method: 'transfer', is_simulator: false })
      const [done] = (await listed(treasurer, 'done')).filter(({ id }) => id === first.id)
      // Her page's secret address is not the desk's; the receipt it has all the same.
      expect(JSON.stringify(done)).not.toContain(first.token)
      const receipt = await fetch(`${stack.backendUrl}/manage/desk-payments/${first.id}/receipt`, {
        headers: { authorization: `Bearer ${treasurer}` },
      })
      expect([receipt.status, receipt.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(done).toMatchObject({ received_rupiah: amount_rupiah, asked_rupiah: amount_rupiah })
    })

    it('is settled by the whole amount too, and by no other', async () => {
      const { id, token } = await transfer()
      expect(await confirm(id, total - 500)).toMatchObject({ status: 422, body: { code: 'other_amount' } })
      expect(await confirm(id, total)).toMatchObject({ status: 200, body: { outcome: 'paid' } })
      await until(stack, token, 'paid')
      expect(await ledgerOf(token)).toEqual({ bank: total })
    })

    it('gives back what came of it, and not what its digits took off: account, payments and ledger agree', async () => {
      const { id, token, instruction } = await transfer()
      const { amount_rupiah: came, code_rupiah } = instruction
      await confirm(id, came)
      await until(stack, token, 'paid')
      const { order_id } = await booksOf(stack, token)
      const [one, two] = [
        await clerkOf(stack, organisation, 'treasurer'),
        await clerkOf(stack, organisation, 'treasurer'),
      ]
      const account = { bank: 'BRI', number: '123456789012', holder: 'Siti Aminah (contoh)' }
      const sendBack = async () => {
        const { refunds } = (await refundsAt(one, order_id)).body
        const refund_id = refunds.find(({ state }) => state === 'manual')?.id
        await step(one, order_id, { refund_id, step: 'account', ...account })
        await claim(one, order_id, refund_id, 'TRX-2')
        const { body } = await step(two, order_id, { refund_id, step: 'confirmed' })
        return body.refunds.find((refund) => refund.id === refund_id)
      }
      const line_id = (await refundsAt(one, order_id)).body.units[0]?.line_id ?? ''
      await refund(one, order_id, { amount_by_line: { [line_id]: 1_000 } })
      expect(await sendBack()).toMatchObject({ state: 'done', amount_rupiah: 1_000, digits_rupiah: 0 })
      expect(await ledgerOf(token)).toEqual({ bank: came - 1_000, digits: code_rupiah })

      const { units } = (await refundsAt(one, order_id)).body
      const rest = units.find((unit) => unit.line_id === line_id)?.left_rupiah ?? 0
      const delivery_rupiah = units.find((unit) => unit.line_id === null)?.left_rupiah ?? 0
      const wish = { amount_by_line: { [line_id]: rest }, delivery_rupiah }
      const parts = { amount_rupiah: came - 1_000, digits_rupiah: code_rupiah }
      expect((await previewAt(one, order_id, wish)).body).toMatchObject(parts)
      await refund(one, order_id, wish)
      expect(await sendBack()).toMatchObject({ state: 'done', ...parts })
      await until(stack, token, 'cancelled')
      expect(await ledgerOf(token)).toEqual({ bank: 0, digits: 0 })
      const books = await booksOf(stack, token)
      expect([faultsOf(books), books.captured - books.refunded, books.clearing]).toEqual([[], 0, 0])
      const told = (await look(stack, token)).payment.refunds
      expect(told.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)).toBe(came)
    })

    it('is confirmed by who keeps the books of that organisation, and seen by nobody else', async () => {
      const { id, token, instruction } = await transfer()
      expect((await confirm(id, instruction.amount_rupiah, 'confirmation', stranger)).status).toBe(403)
      expect((await confirm(id, instruction.amount_rupiah, 'confirmation', manager)).status).toBe(403)
      expect((await listed(treasurer)).map((row) => row.id)).toContain(id)
      expect(JSON.stringify(await listed(stranger))).not.toContain(id)
      expect((await look(stack, token)).payment.state).toBe('open')
    })

    it('is not confirmed by the treasurer who has bought it herself, nor is her refund by hand', async () => {
      const { id, token, instruction } = await transfer()
      const buyer = await clerkOf(stack, organisation, 'treasurer')
      const setPhone = (phone: string | null) =>
        stack.sql('update member set phone = $2 where id = $1', [buyer.id, phone])
      await setPhone('+6281234567890')
      const said = { received_rupiah: instruction.amount_rupiah }
      const refused = await buyer.post(`/desk-payments/${id}/confirmation`, said)
      expect([refused.status, refused.body.code]).toEqual([422, 'own_purchase'])
      const { payments } = (await buyer.get<DeskPayments>('/desk-payments')).body
      expect(payments.find((payment) => payment.id === id)?.is_own).toBe(true)
      expect((await listed(treasurer)).find((payment) => payment.id === id)?.is_own).toBe(false)
      expect((await confirm(id, instruction.amount_rupiah)).body.outcome).toBe('paid')
      await until(stack, token, 'paid')

      const { order_id } = await booksOf(stack, token)
      const other = await clerkOf(stack, organisation, 'treasurer')
      const line_id = (await refundsAt(other, order_id)).body.units[0]?.line_id ?? ''
      const asked = await refund(other, order_id, { amount_by_line: { [line_id]: 1_000 } })
      const refund_id = asked.body.refunds[0]?.id
      const account = { bank: 'BRI', number: '123456789012', holder: 'Siti Aminah (contoh)' }
      await step(other, order_id, { refund_id, step: 'account', ...account })
      await claim(other, order_id, refund_id, 'TRX-9')
      expect((await refundsAt(buyer, order_id)).body.refunds[0]?.may.confirm).toBe(false)
      for (const answer of ['confirmed', 'not_sent'])
        expect((await step(buyer, order_id, { refund_id, step: answer })).body.code).toBe('own_purchase')
      await setPhone(null)
      expect((await step(buyer, order_id, { refund_id, step: 'confirmed' })).body.refunds).toMatchObject([
        { state: 'done', paid_from: { kind: 'bank', account_number: '0123456789' } },
      ])
      expect(await ledgerOf(token)).toMatchObject({ bank: instruction.amount_rupiah - 1_000 })
    })

    it('that has not come is refused with a reason; coming after all, it counts', async () => {
      const { id, token, instruction } = await transfer()
      const said = await desk(treasurer, `desk-payments/${id}/refusal`, {
        reason: 'Belum terlihat di rekening',
      })
      expect(said.status).toBe(200)
      const { payment } = await look(stack, token)
      expect(payment).toMatchObject({
        state: 'open',
        attempt: { state: 'declined', method: 'transfer', refused_because: 'Belum terlihat di rekening' },
      })
      const { body } = await ask<TransferProofs>(stack, `/shop/orders/${token}/transfer-proofs`)
      expect(body).toMatchObject({ refused_because: 'Belum terlihat di rekening', may_send: true })
      expect((await listed(treasurer, 'late')).map((row) => row.id)).toContain(id)
      expect((await confirm(id, instruction.amount_rupiah)).body.outcome).toBe('paid')
      await until(stack, token, 'paid')
      const again = await desk(treasurer, `desk-payments/${id}/refusal`, { reason: 'Salah lihat' })
      expect(again.body.code).toBe('transfer_confirmed')
    })

    it('that comes late counts while the goods are there, and goes back by hand when they are gone', async () => {
      const [inTime, tooLate] = [await transfer(), await transfer()]
      for (const { token } of [inTime, tooLate]) {
        await expire(token)
        await until(stack, token, 'expired')
      }
      expect((await rowOf(inTime.token)).state).toBe('expired')
      expect((await confirm(inTime.id, inTime.instruction.amount_rupiah)).body.outcome).toBe('paid')
      await until(stack, inTime.token, 'paid')
      await leave(stack, edamame, 0)
      expect((await confirm(tooLate.id, tooLate.instruction.amount_rupiah)).body.outcome).toBe('give_back')
      await setStock(stack, edamame, 10_000)
      const { payment_session_id } = await rowOf(tooLate.token)
      await expect
        .poll(
          () =>
            stack.sql('select state, digits_rupiah from gateway_refund where payment_session_id = $1', [
              payment_session_id,
            ]),
          { timeout: 15_000 },
        )
        .toEqual([{ state: 'manual', digits_rupiah: tooLate.instruction.code_rupiah }])

      const { amount_rupiah: bank, code_rupiah: digits } = tooLate.instruction
      expect(await ledgerOf(tooLate.token)).toEqual({ bank, digits })
      expect(await booksOf(stack, tooLate.token)).toMatchObject({ clearing: total, aside: total })
      // She pays again, and the first money waits on.
      await chosen(stack, tooLate.token, 'qris')
      const session_id = await openSession(stack, tooLate.token)
      await setTruth(stack, session_id, { status: 'settlement', notify: true })
      await until(stack, tooLate.token, 'paid')
      expect(await ledgerOf(tooLate.token)).toEqual({ bank, digits })
      const books = await booksOf(stack, tooLate.token)
      expect([faultsOf(books), books.clearing, books.aside]).toEqual([[], 2 * total, total])
    })

    it('that was confirmed just before a process died is booked by the next look', async () => {
      const { id, token, instruction } = await transfer()
      await stack.sql(
        `update desk_payment set state = 'confirmed', confirmed_at = now() - interval '1 minute', received_rupiah = $2
         where id = $1`,
        [id, instruction.amount_rupiah],
      )
      await until(stack, token, 'paid')
      expect(await ledgerOf(token)).toMatchObject({ bank: instruction.amount_rupiah })
    })

    it('makes room for another way; what was sent meanwhile is given back', async () => {
      const { id, token, instruction } = await transfer()
      await chosen(stack, token, 'qris')
      expect((await rowOf(token)).state).toBe('cancelled')
      await setTruth(stack, await openSession(stack, token), { status: 'settlement', notify: true })
      await until(stack, token, 'paid')
      expect((await confirm(id, instruction.amount_rupiah)).body.outcome).toBe('give_back')
    })
  })

  describe('a picture of a transfer', () => {
    const send = (token: string, body: Buffer) =>
      fetch(`${stack.backendUrl}/shop/orders/${token}/transfer-proofs`, {
        method: 'POST',
        body: new Uint8Array(body),
      })

    it('is drawn anew, seen by the treasurer alone, and can be deleted', async () => {
      const { id, token } = await transfer()
      const sent = await send(token, makePng({ width: 320, height: 480, more: [gpsChunk()] }))
      expect(sent.status).toBe(201)
      const proof = (await sent.json()) as { id: string }
      const place = `${stack.backendUrl}/manage/desk-payments/${id}/proofs/${proof.id}`
      const seen = (who: string) => fetch(place, { headers: { authorization: `Bearer ${who}` } })
      const picture = await seen(treasurer)
      expect(picture.headers.get('content-type')).toBe('image/jpeg')
      expect(picture.headers.get('cache-control')).toContain('no-store')
      const bytes = Buffer.from(await picture.arrayBuffer()).toString('latin1')
      expect(bytes).not.toContain('Kamera Contoh')
      for (const who of [stranger, manager]) expect((await seen(who)).status).toBe(403)
      expect((await fetch(`${stack.backendUrl}/gambar/${proof.id}/1080.jpg`)).status).toBe(404)
      const [row] = await stack.sql<{ file_key: string }>(
        'select file_key from transfer_proof where id = $1',
        [proof.id],
      )
      expect((await fetch(`${stack.backendUrl}/static/${row?.file_key}`)).status).toBe(404)

      const path = `/shop/orders/${token}/transfer-proofs`
      expect((await ask<TransferProofs>(stack, path)).body.proofs).toHaveLength(1)
      expect((await ask(stack, `${path}/${proof.id}/removal`, {})).status).toBe(200)
      expect((await ask<TransferProofs>(stack, path)).body.proofs).toEqual([])
      expect((await seen(treasurer)).status).toBe(404)
    })

    it('by which a transfer was confirmed is not taken away by the buyer, and by nobody without a trace', async () => {
      const { id, token, instruction } = await transfer()
      const [first, second] = await Promise.all(
        [1, 2].map(async (red) => {
          const sent = await send(token, makePng({ width: 40, height: 40, colour: [red, 0, 0] }))
          return ((await sent.json()) as { id: string }).id
        }),
      )
      const path = `/shop/orders/${token}/transfer-proofs`
      expect((await ask(stack, `${path}/${second}/removal`, {})).status).toBe(200)
      await confirm(id, instruction.amount_rupiah)
      expect((await ask<Refused>(stack, `${path}/${first}/removal`, {})).body.code).toBe('proof_kept')
      expect((await desk(treasurer, `desk-payments/${id}/proofs/${first}/removal`, {})).status).toBe(200)
      const told = await stack.sql<{ by: string; is_named: boolean }>(
        `select e.detail ->> 'by' as by, e.member_id is not null as is_named from payment_event e
         join checkout c on c.order_id = e.order_id
         where c.order_token = $1 and e.what = 'proof_removed' order by e.happened_at`,
        [token],
      )
      expect(told).toEqual([
        { by: 'buyer', is_named: false },
        { by: 'desk', is_named: true },
      ])
    })

    it('is refused when it is none, when there are enough, and where nothing is asked for', async () => {
      const { token } = await transfer()
      expect((await send(token, Buffer.from('bukan foto'))).status).toBe(422)
      const shades = [10, 20, 30].map((shade) => makePng({ width: 40, height: 40, colour: [shade, 0, 0] }))
      const atOnce = [...shades, makePng({ width: 40, height: 40, colour: [40, 0, 0] })]
      const answers = await Promise.all(atOnce.map((shade) => send(token, shade)))
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 201, 422])
      const more = await send(token, makePng({ width: 40, height: 40, colour: [99, 0, 0] }))
      expect(await more.json()).toMatchObject({ code: 'proof_not_needed' })
      expect((await send(await order(), shades[0] ?? Buffer.alloc(0))).status).toBe(404)
    })
  })

  describe('cash when it is fetched', () => {
    it('is offered to who fetches it, and its receipt follows from one touch of the cooperative', async () => {
      const { token } = await fetched()
      expect(await waysOf(token)).toEqual(expect.arrayContaining(['pickup', 'transfer']))
      const { payment } = await chosen(stack, token, 'pickup')
      const { amount } = await amountOf(token)
      const { attempt } = payment
      expect(attempt?.instruction).toMatchObject({
        kind: 'cash',
        amount_rupiah: amount,
        note: 'Senin sampai Jumat',
      })
      expect(Date.parse(attempt?.expires_at ?? '')).toBeGreaterThan(Date.now() + 2.9 * 24 * 3_600_000)
      const { id } = await rowOf(token)
      const rows = await desk<{ parcels: { cash_rupiah: number | null }[] }>(
        manager,
        'orders?state=waiting_payment',
      )
      expect(rows.body.parcels.map(({ cash_rupiah }) => cash_rupiah)).toContain(amount)
      expect((await confirm(id, amount, 'confirmation')).body.code).toBe('not_found')
      const answers = await Promise.all([1, 2].map(() => confirm(id, amount, 'cash', manager)))
      for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { outcome: 'paid' } })
      await until(stack, token, 'paid')
      expect(await ledgerOf(token)).toEqual({ cash: amount })
      const paper = await fetch(`${stack.backendUrl}/shop/orders/${token}/papers/receipt`)
      expect(paper.headers.get('content-type')).toBe('application/pdf')
    })

    async function fetched() {
      const parcels = { [organisation]: 'pickup' as const }
      const items = [{ variant_id: edamame, quantity: 1 }]
      const quote = await ask<{ totals: { total_rupiah: number } }>(stack, '/shop/quote', { items, parcels })
      const answer = await ask<{ token: string }>(stack, '/shop/checkouts', {
        idempotency_key: `pickup-${Date.now()}-0000`,
        items,
        contact: { name: 'Siti Aminah (contoh)', phone: '0812 3456 7890' },
        parcels,
        expected_total_rupiah: quote.body.totals.total_rupiah,
      })
      expect(answer.status).toBe(201)
      return answer.body
    }
    async function amountOf(token: string) {
      const [row] = await stack.sql<{ amount: number }>(
        'select amount_rupiah as amount from checkout where order_token = $1',
        [token],
      )
      if (!row) throw new Error('There is no such order.')
      return row
    }
  })
}
