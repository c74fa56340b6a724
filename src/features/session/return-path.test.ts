import { expect, test } from 'vitest'
import { returnPath } from './return-path'

test.each(['/anggota', '/kelola/keuangan', '/stan'])('%s is a door of ours', (path) => {
  expect(returnPath(path)).toBe(path)
})

test.each([
  'https://jahat.contoh',
  '//jahat.contoh',
  '/\\jahat.contoh',
  '/anggota//jahat',
  '/anggotaku',
  '',
  null,
  undefined,
])('%s leads to the own page', (path) => {
  expect(returnPath(path)).toBe('/anggota')
})
