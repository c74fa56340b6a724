import { expect, it } from 'vitest'
import { newId } from './new-id'

it('ids are as Medusa makes them: of one form, all different, in the order of time', async () => {
  const ids = Array.from({ length: 20_000 }, () => newId('prod'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^prod_[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))).toBe(true)
  const before = newId('prod')
  await new Promise((resolve) => setTimeout(resolve, 3))
  expect(newId('prod') > before).toBe(true)
})

it('the time can be read back', () => {
  const [, text = ''] = newId('prod').split('_')
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const time = [...text.slice(0, 10)].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0)
  expect(Math.abs(Date.now() - time)).toBeLessThan(5_000)
})
