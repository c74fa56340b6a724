import { expect, test } from 'vitest'
import { sayVoucher } from './say-voucher'
import { cleanVoucher } from './voucher.server'

test('a code is kept as it was typed, but for what nobody typed', () => {
  expect(cleanVoucher('  purna10\r\n')).toBe('purna10')
  expect(cleanVoucher('a'.repeat(90))).toHaveLength(40)
})

test('what became of a code is one sentence', () => {
  expect(sayVoucher(undefined)).toBeUndefined()
  expect(sayVoucher({ code: 'PURNA10', amount_rupiah: 5_000 })).toMatchObject({ isGood: true })
  expect(sayVoucher({ code: 'ONGKIR', amount_rupiah: 0, waits_for_delivery: true })?.text).toContain('ONGKIR')
  const problem = { code: 'ended', message: 'Masa berlaku voucher ini sudah habis.' } as const
  expect(sayVoucher({ code: 'LAMA', amount_rupiah: 0, problem })).toEqual({
    text: problem.message,
    lang: undefined,
    isGood: false,
  })
})
