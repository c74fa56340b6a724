import { beforeAll, describe, expect, it } from 'vitest'
import type { Quote, QuoteRequest } from '#contracts/quote'
import { insertMaker, insertOrganisation, insertProduct, type ProductIds } from '../../fixtures/shop-rows'
import { stack } from './ground.ts'

const JEMBER = '35.09.14.2001'
const ACEH = '11.01.01.2001'

let java: string
let kupang: string
let maker: string

async function quote(request: QuoteRequest): Promise<Quote> {
  const answer = await post(request)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return (await answer.json()) as Quote
}

const post = (body: unknown) =>
  fetch(`${stack.backendUrl}/shop/quote`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const offer = (
  handle: string,
  more: Partial<Parameters<typeof insertProduct>[1]> = {},
): Promise<ProductIds> =>
  insertProduct(stack.sql, {
    handle,
    organisation_id: java,
    makers: [{ member_id: maker, share_bps: 10_000 }],
    ...more,
  })

export function quoteCases(): void {
  beforeAll(async () => {
    java = await insertOrganisation(stack.sql, {
      handle: 'jawa',
      area_code: '35.09',
      address: 'Jalan Kopi 1',
    })
    kupang = await insertOrganisation(stack.sql, { handle: 'kupang', area_code: '53.71' })
    maker = await insertMaker(stack.sql, { handle: 'pembuat', organisation_id: java })
  })

  describe('a quote', () => {
    it('makes one parcel for each origin, charged by zone and whole kilograms', async () => {
      const coffee = await offer('kopi', { price_rupiah: 45_000, weight_gram: 600 })
      const cloth = await offer('tenun', { price_rupiah: 350_000, weight_gram: 400, organisation_id: kupang })
      const answer = await quote({
        items: [
          { variant_id: coffee.variant_id, quantity: 2 },
          { variant_id: cloth.variant_id, quantity: 1 },
        ],
        destination: { area_code: JEMBER },
      })
      expect(
        answer.parcels.map((parcel) => [parcel.organisation.handle, parcel.weight_gram, parcel.chosen]),
      ).toEqual([
        [
          'jawa',
          1200,
          expect.objectContaining({ mode: 'courier', delivery_rupiah: 24_000, eta_days_min: 2 }),
        ],
        ['kupang', 400, expect.objectContaining({ mode: 'courier', delivery_rupiah: 12_000 })],
      ])
      expect(answer.totals).toEqual({
        items_rupiah: 440_000,
        discount_rupiah: 0,
        delivery_rupiah: 36_000,
        total_rupiah: 476_000,
        quantity: 3,
      })
      expect(answer.complete).toBe(true)
      expect(answer.destination?.name).toBe('Pakis, Panti, Kabupaten Jember, Jawa Timur')
    })

    it('lets each parcel be fetched instead, where there is a door to fetch it from', async () => {
      const one = await offer('ambil-jawa')
      const other = await offer('ambil-kupang', { organisation_id: kupang })
      const items = [one, other].map(({ variant_id }) => ({ variant_id, quantity: 1 }))
      const answer = await quote({
        items,
        destination: { area_code: ACEH },
        parcels: { [java]: 'pickup', [kupang]: 'pickup' },
      })
      const [fromJava, fromKupang] = answer.parcels
      expect(fromJava?.chosen).toMatchObject({
        mode: 'pickup',
        delivery_rupiah: 0,
        address: expect.stringContaining('Jalan Kopi 1'),
      })
      expect(fromKupang).toMatchObject({ problem: { code: 'no_pickup' } })
      expect(fromKupang?.chosen).toBeUndefined()
      expect(answer.complete).toBe(false)
      const mixed = await quote({ items, destination: { area_code: ACEH }, parcels: { [java]: 'pickup' } })
      expect(mixed.totals.delivery_rupiah).toBe(26_000)
      expect(mixed.complete).toBe(true)
    })

    it('sends what a group below sells from the stock above it', async () => {
      const group = await insertOrganisation(stack.sql, {
        handle: 'regu',
        kind: 'group',
        parent_id: java,
        has_stock: false,
      })
      const own = await offer('dari-jawa')
      const below = await offer('dari-regu', { organisation_id: group })
      const answer = await quote({
        items: [own, below].map(({ variant_id }) => ({ variant_id, quantity: 1 })),
        destination: { area_code: JEMBER },
      })
      expect(answer.parcels).toHaveLength(1)
      expect(answer.parcels[0]?.organisation_id).toBe(java)
      expect(answer.lines.map((line) => [line.organisation.handle, line.origin_organisation_id])).toEqual([
        ['jawa', java],
        ['regu', java],
      ])
      const place = answer.parcels[0]?.place
      expect(place).toBeDefined()
      expect(answer.lines.map((line) => line.origin)).toEqual(
        [1, 2].map(() => ({ handle: 'jawa', name: answer.parcels[0]?.organisation.name, place })),
      )
    })

    it('asks for an address before it names a price for sending', async () => {
      const { variant_id } = await offer('tanpa-alamat')
      const items = [{ variant_id, quantity: 1 }]
      const answer = await quote({ items })
      expect(answer.parcels[0]?.problem?.code).toBe('destination_missing')
      expect(answer.complete).toBe(false)
      const unknown = await quote({ items, destination: { area_code: '99.99' } })
      expect(unknown.parcels[0]?.problem?.code).toBe('destination_unknown')
    })
  })

  describe('lines that cannot be bought', () => {
    it('come back with a sentence and the quantity that is possible, and count towards nothing', async () => {
      const few = await offer('tinggal-dua', { title: 'Sambal roa', stock: 2, price_rupiah: 20_000 })
      const none = await offer('habis', { stock: 0 })
      const draft = await offer('ditarik', { status: 'draft' })
      const fine = await offer('ada', { stock: 5, price_rupiah: 7_500 })
      const answer = await quote({
        items: [
          { variant_id: few.variant_id, quantity: 3 },
          { variant_id: none.variant_id, quantity: 1 },
          { variant_id: draft.variant_id, quantity: 1 },
          { variant_id: 'variant_tidak_ada', quantity: 1 },
          { variant_id: fine.variant_id, quantity: 2 },
        ],
        destination: { area_code: JEMBER },
      })
      expect(answer.lines.map((line) => line.problem?.code)).toEqual(['not_enough', 'sold_out', undefined])
      expect(answer.lines[0]?.problem).toEqual({
        code: 'not_enough',
        message: '“Sambal roa” tinggal 2. Kurangi jumlahnya menjadi 2.',
        possible_quantity: 2,
      })
      expect(answer.unknown_lines.map((line) => line.problem.code)).toEqual(['not_for_sale', 'unknown'])
      expect(answer.totals).toMatchObject({ items_rupiah: 15_000, quantity: 2 })
      expect(answer.parcels[0]?.variant_ids).toEqual([fine.variant_id])
      expect(answer.complete).toBe(false)
    })

    it('counts a variant that is named twice as one line', async () => {
      const { variant_id } = await offer('dua-kali', { stock: 3 })
      const twice = await quote({
        items: [
          { variant_id, quantity: 2 },
          { variant_id, quantity: 2 },
        ],
      })
      expect(twice.lines).toHaveLength(1)
      expect(twice.lines[0]).toMatchObject({
        quantity: 4,
        problem: { code: 'not_enough', possible_quantity: 3 },
      })
    })

    it('takes orders for what is made to order, and says how long that takes', async () => {
      const { variant_id } = await offer('dipesan', { stock: 1, made_to_order_days: 10 })
      const answer = await quote({ items: [{ variant_id, quantity: 4 }], destination: { area_code: JEMBER } })
      expect(answer.lines[0]).toMatchObject({ made_to_order_days: 10 })
      expect(answer.lines[0]?.problem).toBeUndefined()
      expect(answer.complete).toBe(true)
    })

    it('an empty cart is no fault, and no order either', async () => {
      expect(await quote({ items: [] })).toMatchObject({
        lines: [],
        parcels: [],
        complete: false,
        totals: { total_rupiah: 0 },
      })
    })

    it.each([
      [{}],
      [{ items: 'x' }],
      [{ items: [{ variant_id: 'a', quantity: 0 }] }],
      [{ items: [{ variant_id: 'a', quantity: 1.5 }] }],
      [{ items: [{ variant_id: 'a', quantity: 1e9 }] }],
      [{ items: [{ variant_id: 'a'.repeat(65), quantity: 1 }] }],
      [{ items: Array.from({ length: 101 }, () => ({ variant_id: 'a', quantity: 1 })) }],
      [{ items: [], parcels: { a: 'drone' } }],
    ])('refuses what is no basket: %j', async (body) => {
      const answer = await post(body)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ code: 'invalid_input', message: expect.any(String) })
    })
  })
}
