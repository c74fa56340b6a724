import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makerNames } from './maker-names'
import { splitBar } from '../../ui/split-bar'
import { stockBadge, stockSentence } from './stock-words'
import { whatsappLink } from './whatsapp-link'

test('makers are named as people say it', () => {
  const named = (...names: string[]) => makerNames(names.map((name) => ({ name })))
  expect(named()).toBe('')
  expect(named('Ibu Melati')).toBe('Ibu Melati')
  expect(named('Ibu Melati', 'Ibu Sari')).toBe('Ibu Melati dan Ibu Sari')
  expect(named('Ibu Melati', 'Ibu Sari', 'Pak Budi')).toBe('Ibu Melati dan 2 lainnya')
})

test('stock is said in words', () => {
  expect(stockBadge({ availability: 'in_stock' })).toBeUndefined()
  expect(stockBadge({ availability: 'sold_out' })?.text).toBe('Habis')
  expect(stockSentence({ availability: 'few', stock: 3 })).toBe('Tinggal 3')
  expect(stockSentence({ availability: 'made_to_order', made_to_order_days: 7 })).toContain('7 hari')
})

test('a WhatsApp link has digits only and carries the text whole', () => {
  const link = new URL(whatsappLink('+62 812-0000-0001', 'Halo & apa "kabar"?'))
  expect(link.pathname).toBe('/6281200000001')
  expect(link.searchParams.get('text')).toBe('Halo & apa "kabar"?')
})

test('the pieces of the bar stand end to end and fill it', () => {
  const amounts = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(amounts, (list) => {
      fc.pre(list.some((amount) => amount > 0))
      const bar = splitBar(list)
      const last = bar.at(-1)
      expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 5)
      for (const piece of bar) expect(piece.width).toBeGreaterThanOrEqual(0)
    }),
  )
})
