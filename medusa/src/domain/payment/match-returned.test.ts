import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReturnedNews, matchReturned } from './match-returned'

const part = (key: string, amount_rupiah: number) => ({ key, amount_rupiah, confirmed_at: null })
const news = (told: Partial<ReturnedNews>): ReturnedNews => ({
  news_rupiah: 0,
  parts: [],
  booked_keys: new Set(),
  asked: [],
  ...told,
})
const whose = (told: Partial<ReturnedNews>) =>
  matchReturned(news(told)).map(({ refund_id, amount_rupiah }) => [refund_id, amount_rupiah])

describe('matchReturned', () => {
  it('knows a refund of ours by its key', () => {
    const asked = [{ id: 'gref_1', amount_rupiah: 500 }]
    expect(whose({ news_rupiah: 500, parts: [part('gref_1', 500)], asked })).toEqual([['gref_1', 500]])
  })

  it('does not take two equal refunds for one', () => {
    const asked = [
      { id: 'gref_1', amount_rupiah: 500 },
      { id: 'gref_2', amount_rupiah: 500 },
    ]
    const parts = [part('gref_1', 500), part('gref_2', 500)]
    expect(whose({ news_rupiah: 1000, parts, asked })).toEqual([
      ['gref_1', 500],
      ['gref_2', 500],
    ])
    expect(whose({ news_rupiah: 500, parts: parts.slice(1), asked })).toEqual([['gref_2', 500]])
  })

  it('leaves out what stands in the books', () => {
    const parts = [part('gref_1', 500), part('by hand', 300)]
    expect(whose({ news_rupiah: 300, parts, booked_keys: new Set(['gref_1']) })).toEqual([[null, 300]])
  })

  it('finds ours in a sum without pieces, the rest is somebody else’s', () => {
    const asked = [
      { id: 'gref_1', amount_rupiah: 500 },
      { id: 'gref_2', amount_rupiah: 900 },
    ]
    expect(whose({ news_rupiah: 500, asked })).toEqual([['gref_1', 500]])
    expect(whose({ news_rupiah: 600, asked })).toEqual([
      ['gref_1', 500],
      [null, 100],
    ])
  })

  const amount = fc.integer({ min: 1, max: 1_000_000 })
  const pieces = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), amount_rupiah: amount }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })

  it('books exactly the news, and no refund or piece twice', () => {
    fc.assert(
      fc.property(
        pieces,
        pieces,
        fc.nat({ max: 3_000_000 }),
        fc.array(fc.nat()),
        (asked, told, sum, known) => {
          const parts = told.map(({ id, amount_rupiah }) => part(id, amount_rupiah))
          const booked_keys = new Set(known.flatMap((index) => parts[index % (parts.length || 1)]?.key ?? []))
          const matched = matchReturned({ news_rupiah: sum, parts, booked_keys, asked })
          expect(matched.reduce((total, { amount_rupiah }) => total + amount_rupiah, 0)).toBe(sum)
          expect(matched.every(({ amount_rupiah }) => amount_rupiah > 0)).toBe(true)
          for (const name of ['refund_id', 'key'] as const) {
            const named = matched.flatMap((one) => one[name] ?? [])
            expect(new Set(named).size).toBe(named.length)
          }
          for (const { key } of matched) expect(key !== null && booked_keys.has(key)).toBe(false)
        },
      ),
    )
  })
})
