import fc from 'fast-check'
import { expect, it } from 'vitest'
import { soldSince, subtractSold, type TillSale } from './stock-left'

const onTable = 10_000
type Kept = TillSale & { lines: [{ variant_id: string; quantity: number }] }

/** The server and one till: what happens between them, one event a second. */
function world() {
  let second = 0
  let inStock = onTable
  const taken = new Map<Kept, string>()
  const sales: Kept[] = []
  const now = () => new Date(Date.UTC(2026, 10, 21) + second * 1000).toISOString()
  let catalogue = { stock: inStock, read_at: now() }
  const take = (sale: Kept) => {
    if (taken.has(sale)) return
    taken.set(sale, now())
    inStock -= sale.lines[0].quantity
  }
  return {
    tick: () => (second += 1),
    sell: (quantity: number) => sales.push({ state: 'unsent', lines: [{ variant_id: 'v', quantity }] }),
    send: (answerArrives: boolean) => {
      for (const sale of sales.filter(({ state }) => state === 'unsent')) {
        take(sale)
        if (answerArrives) Object.assign(sale, { state: 'sent', stock_taken_at: taken.get(sale) })
      }
    },
    load: () => (catalogue = { stock: inStock, read_at: now() }),
    shown: () =>
      subtractSold([{ variant_id: 'v', stock: catalogue.stock }], soldSince(catalogue.read_at, sales))[0]
        ?.stock,
    sold: () => sales.reduce((sum, sale) => sum + sale.lines[0].quantity, 0),
  }
}

type Event = { kind: 'sell'; pieces: number } | { kind: 'send' | 'lose answer' | 'load' }
const sell = fc.integer({ min: 1, max: 9 }).map((pieces): Event => ({ kind: 'sell', pieces }))
const events = (...kinds: ('send' | 'lose answer' | 'load')[]) =>
  fc.array(fc.oneof(sell, fc.constantFrom(...kinds.map((kind): Event => ({ kind })))), { maxLength: 30 })

function play(happenings: readonly Event[], afterEach: (till: ReturnType<typeof world>) => void = () => {}) {
  const till = world()
  for (const event of happenings) {
    till.tick()
    if (event.kind === 'sell') till.sell(event.pieces)
    else if (event.kind === 'load') till.load()
    else till.send(event.kind === 'send')
    afterEach(till)
  }
  return till
}

it('shows at every moment what lies on the table, however selling, sending and loading follow one another', () => {
  fc.assert(
    fc.property(events('send', 'load'), (happenings) => {
      play(happenings, (till) => expect(till.shown()).toBe(onTable - till.sold()))
    }),
  )
})

it('subtracts no piece twice, once every sale is answered for, though answers were lost', () => {
  fc.assert(
    fc.property(events('send', 'lose answer', 'load'), (happenings) => {
      const till = play([...happenings, { kind: 'send' }])
      expect(till.shown()).toBe(onTable - till.sold())
    }),
  )
})

it('counts nothing below zero, nothing that is made to order, and nothing that was refused', () => {
  const refused: TillSale = { state: 'refused', lines: [{ variant_id: 'v', quantity: 2 }] }
  expect(soldSince('2026-11-21T00:00:00Z', [refused])).toEqual(new Map())
  const sold = new Map([
    ['v', 3],
    ['w', 3],
  ])
  const products = [
    { variant_id: 'v', stock: 2 },
    { variant_id: 'w', stock: null },
  ]
  expect(subtractSold(products, sold)).toEqual([
    { variant_id: 'v', stock: 0 },
    { variant_id: 'w', stock: null },
  ])
})
