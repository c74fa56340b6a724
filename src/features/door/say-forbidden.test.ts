import { expect, test } from 'vitest'
import { sayForbidden } from './say-forbidden'

test('a manager is not told to ask the manager', () => {
  const said = sayForbidden('treasurer', [{ role: 'manager' }, { role: 'manager' }])
  expect(said).toContain('untuk bendahara, sedangkan Anda masuk sebagai pengurus.')
  expect(said).not.toContain('minta pengurus')
})

test('whoever else is sent to her manager', () => {
  expect(sayForbidden('manager', [{ role: 'producer' }, { role: 'booth' }])).toMatch(
    /sebagai perajin, penjaga stan\. .*minta pengurus koperasi/,
  )
  expect(sayForbidden('desk', [])).toContain('pengurus atau bendahara')
})
