import { expect, test } from 'vitest'
import { nameAccount, nameEntry } from './name-account'

test('the accounts of one owner have names of their own', () => {
  const owner_name = 'Koperasi Contoh'
  const names = ['fee', 'delivery', 'payable', 'returning', 'cash', 'cost'].map((kind) =>
    nameAccount({ id: `organisation:org_1:${kind}`, kind, owner_name }),
  )
  names.push(nameAccount({ id: 'organisation:org_1:digits', kind: 'cost', owner_name }))
  expect(new Set(names).size).toBe(7)
  for (const name of names) expect(name).toMatch(/.+ Koperasi Contoh$/)
})

test('every entry says what it is for', () => {
  const line = { attribution_id: 'a', product_title: 'Kopi', quantity: 2, net_rupiah: 50_000 }
  expect(nameEntry('fee', { line, memo: null })).toBe('2 × Kopi')
  expect(nameEntry('delivery', { line: null, memo: null })).toBe('Ongkos kirim paket')
  expect(nameEntry('delivery', { line: null, memo: 'Paket hilang' })).toBe('Paket hilang')
  expect(nameEntry('payable', { line: null, memo: null })).not.toBe('')
})
