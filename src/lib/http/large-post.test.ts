import { expect, test } from 'vitest'
import { isLargePost } from './large-post'

const post = (length?: string) =>
  new Request('http://toko.contoh/masuk', {
    method: 'POST',
    body: 'x',
    ...(length === undefined ? {} : { headers: { 'content-length': length } }),
  })

test('reading brings nothing', () => {
  expect(isLargePost(new Request('http://toko.contoh/'))).toBe(false)
})

test.each(['0', '900', '262144'])('%s bytes are a form', (length) => {
  expect(isLargePost(post(length))).toBe(false)
})

test.each(['262145', '12000000', 'NaN', undefined])('%s bytes need a reason', (length) => {
  expect(isLargePost(post(length))).toBe(true)
})
