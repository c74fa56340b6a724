import { expect, test } from 'vitest'
import { id } from './id'
import { t } from './texts'

test('gaps are filled, each as often as it stands there', () => {
  expect(t('common.pagination.state', { page: 2, pages: 5 })).toBe('Halaman 2 dari 5')
  expect(t('shop.cart.parcels_note', { count: 3 })).not.toContain('{')
  expect(t('shop.list.title_search', { query: '{page}$&' })).toContain('{page}$&')
})

test('no text is empty or carries markup', () => {
  for (const area of Object.values(id)) {
    for (const [key, text] of Object.entries(area)) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/<|&\w+;/)
    }
  }
})
