import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startMidtrans, wishFor, type Body } from '../fixtures/midtrans-simulator.ts'

let gateway: Awaited<ReturnType<typeof startMidtrans>>
beforeAll(async () => {
  gateway = await startMidtrans()
})
afterAll(() => gateway?.stop())
beforeEach(() => gateway.reset())

const idOf = (wish: { transaction_details: { order_id: string } }) => wish.transaction_details.order_id
const is = (status: string) => (body: Body) => body.transaction_status === status
const key = (text: string) => ({ 'idempotency-key': text })

async function paid(method: string, amount?: number): Promise<{ id: string; transaction_id: string }> {
  const wish = wishFor(method, amount)
  const { body } = await gateway.charge(wish)
  const transaction_id = String(body.transaction_id)
  await gateway.submit(`/bayar/${transaction_id}`, { act: 'pay' })
  return { id: idOf(wish), transaction_id }
}

describe('Idempotency-Key', () => {
  it('brings the first answer again, whatever is asked and wherever', async () => {
    const first = await gateway.charge(wishFor('qris'), key('k1'))
    expect((await gateway.charge(wishFor('bca_va'), key('k1'))).body).toEqual(first.body)
    const elsewhere = await gateway.call('POST', `/v2/${String(first.body.order_id)}/cancel`, {}, key('k1'))
    expect(elsewhere.body).toEqual(first.body)
    expect((await gateway.status(String(first.body.order_id))).transaction_status).toBe('pending')
  })

  it('keeps no failure', async () => {
    await gateway.set({ down_methods: ['qris'] })
    const wish = wishFor('qris')
    expect((await gateway.charge(wish, key('k2'))).body.status_code).toBe('503')
    await gateway.set({ down_methods: [] })
    expect((await gateway.charge(wish, key('k2'))).body.status_code).toBe('201')
  })

  it('is 202 while the first call is at work', async () => {
    await gateway.set({ slow_ms: 600 })
    const wish = wishFor('qris')
    const both = await Promise.all([gateway.charge(wish, key('k3')), gateway.charge(wish, key('k3'))])
    expect(new Set(both.map(({ status, body }) => `${status} ${String(body.status_code)}`))).toEqual(
      new Set(['200 201', '202 202']),
    )
  })

  it('counts neither when it is too long nor with methods that do not know it', async () => {
    const long = 'x'.repeat(47)
    const wish = wishFor('qris')
    await gateway.charge(wish, key(long))
    expect((await gateway.charge(wish, key(long))).body.status_code).toBe('406')
    await gateway.set({ long_idempotency_key: 'refuse' })
    expect((await gateway.charge(wishFor('qris'), key(long))).body.status_code).toBe('400')
    for (const method of ['permata_va', 'indomaret']) {
      const other = wishFor(method)
      await gateway.charge(other, key(method))
      expect((await gateway.charge(other, key(method))).body.status_code).toBe('406')
    }
  })

  it('finds the answer that was lost after the work, also after a kill', async () => {
    await gateway.set({ lose_next: 1, lose_below: '/charge' })
    const wish = wishFor('qris')
    expect((await gateway.call('GET', '/v2/nobody/status')).body.status_code).toBe('404')
    await expect(gateway.charge(wish, key('k4'))).rejects.toThrow()
    await gateway.killAndStart()
    const again = await gateway.charge(wish, key('k4'))
    expect(again.body).toMatchObject({ status_code: '201', order_id: idOf(wish) })
    expect(again.body.transaction_id).toBe((await gateway.status(idOf(wish))).transaction_id)
  })
})

describe('switches', () => {
  it('429 says when to come back, for real or in the body', async () => {
    await gateway.set({ fail_next: { count: 1, status: 429, retry_after: 7 } })
    const real = await gateway.charge(wishFor('qris'))
    expect([real.status, real.headers.get('retry-after')]).toEqual([429, '7'])
    await gateway.set({ fail_next: { count: 1, status: 500, as: 'body' } })
    expect(await gateway.charge(wishFor('qris'))).toMatchObject({ status: 200, body: { status_code: '500' } })
    await gateway.set({ charges_per_minute: 1 })
    await gateway.charge(wishFor('qris'))
    const limited = await gateway.charge(wishFor('qris'))
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  it('outlive a kill', async () => {
    await gateway.set({ down_methods: ['bca_va'], fail_next: { count: 3, status: 500 } })
    await gateway.charge(wishFor('qris'))
    await gateway.killAndStart()
    const { body } = await gateway.call('GET', '/simulator/settings')
    expect(body).toMatchObject({ down_methods: ['bca_va'], fail_next: { count: 2 } })
  })

  it('a message held back to turn the order is not lost by a kill', async () => {
    await gateway.set({ reorder_window: 2 })
    const wish = wishFor('bri_va')
    await gateway.charge(wish)
    await gateway.killAndStart()
    expect(gateway.told).toHaveLength(0)
    await gateway.call('POST', `/v2/${idOf(wish)}/cancel`, {})
    for (const status of ['pending', 'cancel']) await gateway.toldOf(idOf(wish), is(status))
  })

  it('chaos is the same for the same seed', async () => {
    const run = async () => {
      await gateway.set({ chaos: { seed: 5, fail_rate: 0.3, lose_rate: 0.2 } })
      const outcomes: string[] = []
      for (let call = 0; call < 20; call += 1) {
        const outcome = gateway.charge(wishFor('qris')).then(
          ({ status }) => String(status),
          () => 'lost',
        )
        outcomes.push(await outcome)
      }
      return outcomes
    }
    const first = await run()
    expect(new Set(first)).toEqual(new Set(['200', '503', 'lost']))
    expect(await run()).toEqual(first)
  })

  it('messages go elsewhere, or elsewhere as well', async () => {
    const wishes = [wishFor('qris'), wishFor('qris')] as const
    await gateway.charge(wishes[0], {
      'x-override-notification': `${gateway.listenerUrl}/a, ${gateway.listenerUrl}/b`,
    })
    await gateway.charge(wishes[1], { 'x-append-notification': `${gateway.listenerUrl}/c` })
    const pathsOf = (id: string) =>
      gateway.told.filter(({ body }) => body.order_id === id).map(({ path }) => path)
    await expect.poll(() => pathsOf(idOf(wishes[0])).toSorted()).toEqual(['/a', '/b'])
    await expect.poll(() => pathsOf(idOf(wishes[1])).toSorted()).toEqual(['/c', '/told'])
  })
})

describe('states', () => {
  it('a bank may take a payment back, by itself or by hand', async () => {
    await gateway.set({ reverse_next: 1 })
    const { id } = await paid('indomaret')
    for (const status of ['pending', 'settlement', 'deny']) await gateway.toldOf(id, is(status))
    const byHand = await paid('bri_va')
    await gateway.submit(`/bayar/${byHand.transaction_id}`, { act: 'reverse' })
    expect((await gateway.status(byHand.id)).transaction_status).toBe('deny')
  })

  it.each(['approve', 'deny'])('a challenged card waits for a person: %s', async (verdict) => {
    await gateway.set({ challenge_cards: true })
    const wish = wishFor('qris')
    const { body } = await gateway.call('POST', '/snap/v1/transactions', {
      ...wish,
      enabled_payments: ['credit_card'],
    })
    const page = String(body.redirect_url)
    expect(await gateway.page(page)).not.toContain('QRIS')
    await gateway.submit(page, { method: 'credit_card' })
    await gateway.submit(page, { act: 'pay' })
    const challenged = { status_code: '201', transaction_status: 'capture', fraud_status: 'challenge' }
    expect(await gateway.status(idOf(wish))).toMatchObject(challenged)
    const judged = await gateway.call('POST', `/v2/${idOf(wish)}/${verdict}`, {})
    expect(judged.body).toMatchObject(
      verdict === 'approve'
        ? { status_code: '200', transaction_status: 'capture', fraud_status: 'accept' }
        : { status_code: '200', transaction_status: 'deny', fraud_status: 'deny' },
    )
  })

  it('a refund that the bank denies changes nothing, and its key may be used again', async () => {
    const { id } = await paid('qris')
    await gateway.set({ deny_refunds: 1 })
    const refund = () => gateway.call('POST', `/v2/${id}/refund`, { refund_key: 'r', amount: 5_000 })
    expect((await refund()).body).toMatchObject({
      status_code: '202',
      transaction_status: 'settlement',
      refund_amount: '0.00',
      refund_key: 'r',
    })
    expect((await refund()).body).toMatchObject({ status_code: '200', transaction_status: 'partial_refund' })
  })

  it('the bank confirms a refund although the gateway was killed before', async () => {
    await gateway.set({ bank_confirms_after_ms: 500 })
    const { id } = await paid('gopay')
    await gateway.call('POST', `/v2/${id}/refund`, { refund_key: 'r' })
    await gateway.killAndStart()
    const isConfirmed = ({ refunds }: Body) => JSON.stringify(refunds ?? '').includes('bank_confirmed_at')
    const [told] = await gateway.toldOf(id, isConfirmed)
    expect(told).toMatchObject({ transaction_status: 'refund', refunds: [{ refund_key: 'r' }] })
  })

  it('chargebacks, whole and in part, and what was authorised, come out of the blue', async () => {
    const { id } = await paid('qris')
    await gateway.put(id, { status: 'partial_chargeback', amount: 4_000, notify: true })
    const [taken] = await gateway.toldOf(id, is('partial_chargeback'))
    expect(taken).toMatchObject({ refund_amount: '4000.00' })
    const other = wishFor('qris')
    const { body } = await gateway.charge(other)
    await gateway.put(idOf(other), { status: 'authorize' })
    const captured = await gateway.call('POST', '/v2/capture', { transaction_id: body.transaction_id })
    expect(captured.body.transaction_status).toBe('capture')
  })
})

describe('the bank', () => {
  it('finds a payment by its number, its code or a link, lists nothing, and asks again for others', async () => {
    const chargeOf = async (method: string) => (await gateway.charge(wishFor(method))).body
    const [bca, bill, store, qris] = [
      await chargeOf('bca_va'),
      await chargeOf('echannel'),
      await chargeOf('alfamart'),
      await chargeOf('qris'),
    ]
    const [account] = bca.va_numbers as { va_number: string }[]
    const [picture] = qris.actions as { url: string }[]
    const va = account?.va_number ?? ''
    const known: [string, unknown][] = [
      [`${va.slice(0, 4)} ${va.slice(4)}`, bca.transaction_id],
      [`70012-${String(bill.bill_key)}`, bill.transaction_id],
      [String(store.payment_code), store.transaction_id],
      [String(qris.qr_string), qris.transaction_id],
      [picture?.url ?? '', qris.transaction_id],
    ]
    for (const [nomor, id] of known)
      expect(await gateway.submit('/bayar', { nomor })).toBe(`/bayar/${String(id)}`)
    const page = await gateway.page('/bayar')
    expect(page).toContain('SIMULATOR')
    expect(page).not.toMatch(/<script|payses_core/)
    expect(page).not.toContain(va)
    expect(await gateway.page('/bayar?nomor=<b>')).toContain('&#60;b&#62;')
    const demand = await gateway.page(`/bayar/${String(bca.transaction_id)}`)
    expect(demand).toMatch(/Virtual account BCA[^]*Rp\s25\.000[^]*Gagalkan[^]*kedaluwarsa/)
    expect(demand).not.toContain('Siti')
  })

  it.each([
    ['pay', 'success', 'settlement'],
    ['fail', 'failure', 'deny'],
  ])('a wallet opens by its link and leads back to the shop: %s', async (act, result, status) => {
    const wish = wishFor('gopay')
    const { body } = await gateway.charge(wish)
    const link = (body.actions as { name: string; url: string }[]).find(
      ({ name }) => name === 'deeplink-redirect',
    )
    expect(await gateway.page(link?.url ?? '')).toContain('GoPay')
    const back = new URL(await gateway.submit(`/bayar/${String(body.transaction_id)}`, { act }))
    expect(back.origin + back.pathname).toBe('http://shop.test/pesanan/abc')
    expect(Object.fromEntries(back.searchParams)).toEqual({ x: '1', order_id: idOf(wish), result })
    expect((await gateway.status(idOf(wish))).transaction_status).toBe(status)
  })
})

describe('the settlement report', () => {
  it('holds payments, refunds and reversals with their fees, as CSV and as XLSX', async () => {
    const va = await paid('bca_va', 100_000)
    const wallet = await paid('gopay', 100_000)
    await gateway.charge(wishFor('qris'))
    await gateway.call('POST', `/v2/${wallet.id}/refund`, { refund_key: 'r1', amount: 40_000 })
    await gateway.submit(`/bayar/${va.transaction_id}`, { act: 'reverse' })
    const response = await fetch(`${gateway.url}/simulator/settlement-report`)
    const [head = '', ...lines] = (await response.text()).trimEnd().split('\r\n')
    const names = head.split(',')
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])),
    )
    const shown = rows.map((row) => [
      row['Order ID'],
      row.Status,
      row.Amount,
      row.Fee,
      row['Net Amount'],
      row['Refund Key'],
    ])
    expect(shown).toEqual(
      expect.arrayContaining([
        [va.id, 'Settlement', '100000.00', '4440.00', '95560.00', ''],
        [va.id, 'Reversal', '-100000.00', '-4440.00', '-95560.00', ''],
        [wallet.id, 'Settlement', '100000.00', '2220.00', '97780.00', ''],
        [wallet.id, 'Refund', '-40000.00', '0.00', '-40000.00', 'r1'],
      ]),
    )
    expect(shown).toHaveLength(4)
    const workbook = await fetch(`${gateway.url}/simulator/settlement-report?format=xlsx`)
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('covers a month at the most', async () => {
    const ask = (query: string) => gateway.call('GET', `/simulator/settlement-report?${query}`)
    expect((await ask('from=2026-01-01&to=2026-02-01')).status).toBe(400)
    expect((await ask('from=2026-02-02&to=2026-02-01')).status).toBe(400)
    expect((await ask('format=pdf')).status).toBe(400)
  })
})
