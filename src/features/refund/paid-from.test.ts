import { expect, it } from 'vitest'
import { paidFromSentence } from './paid-from'

const organisation = 'Koperasi Contoh'

it('says where the money of a refund by hand lies', () => {
  expect(paidFromSentence({ kind: 'gateway', gateway: 'midtrans' })).toMatch(/jaringan.*Midtrans/)
  expect(paidFromSentence({ kind: 'cash', organisation })).toMatch(/^Kas Koperasi Contoh/)
  const bank = { bank_name: 'BRI', account_number: '0123456789', account_holder: 'Bu Sri (contoh)' }
  expect(paidFromSentence({ kind: 'bank', organisation, ...bank })).toMatch(
    /^Rekening Koperasi Contoh.*BRI 0123 4567 89, Bu Sri/,
  )
})
