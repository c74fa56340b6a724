import { describe, expect, test } from 'vitest'
import { orderOf } from '../../design/examples'
import { makePage } from '../../i18n/here.server'
import { findLanguage } from '../../i18n/languages'
import { cancelReasons, checkCancellation, readCancellation, sayReason } from './cancellation'
import { changeFormOf, checkChange, readChangeForm, toChangeRequest } from './change-form'

const order = {
  ...orderOf('paid'),
  area_code: '35.09.12.2004',
  address: { street: 'Jalan Watu Ulo 7', area_name: 'Sumberejo', postal_code: null },
}
const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('cancelling', () => {
  test('a reason and the number are needed', () => {
    expect(Object.keys(checkCancellation(readCancellation(form({}))))).toEqual(['reason', 'phone'])
    const whole = readCancellation(form({ reason: 'late', phone: '081234567890', words: ' sudah seminggu ' }))
    expect(checkCancellation(whole)).toEqual({})
    expect(whole).toMatchObject({ reason: 'Terlalu lama menunggu', words: 'sudah seminggu' })
  })

  test('its buyer reads the reason in the language of the page', () => {
    const inEnglish = (stored: string) =>
      makePage({ ...findLanguage('/en'), path: '/', search: '' }, () => sayReason(stored))
    for (const reason of cancelReasons) {
      const stored = readCancellation(form({ reason })).reason
      expect(sayReason(stored)).toBe(stored)
      expect(inEnglish(stored)).not.toContain(stored)
    }
    expect(inEnglish('Alasan lain: too salty')).toBe('Another reason: too salty')
    expect(inEnglish('Stok rusak')).toBe('Stok rusak')
  })

  test('a reason that is none of ours is none', () => {
    expect(readCancellation(form({ reason: '<script>' }))).toMatchObject({ choice: '', reason: '' })
    expect(cancelReasons).toContain('else')
  })
})

describe('changing', () => {
  test('begins with what the order says, without the number', () => {
    const typed = changeFormOf(order)
    expect(typed).toMatchObject({
      province: '35',
      regency: '35.09',
      district: '35.09.12',
      village: '35.09.12.2004',
      street: 'Jalan Watu Ulo 7',
      phone: '',
    })
  })

  test('keeps the number that confirms it unless another is written', () => {
    const typed = { ...changeFormOf(order), confirm: '0812 3456 7890' }
    expect(checkChange(typed, order)).toEqual({})
    expect(toChangeRequest(typed, order)).toMatchObject({
      phone: '0812 3456 7890',
      contact: { phone: '0812 3456 7890' },
      address: { area_code: '35.09.12.2004' },
    })
    expect(toChangeRequest({ ...typed, phone: '0813' }, order).contact.phone).toBe('0813')
    expect(Object.keys(checkChange({ ...typed, phone: '0813' }, order))).toEqual(['phone'])
  })

  test('without the number it says so beside that field', () => {
    expect(Object.keys(checkChange(changeFormOf(order), order))).toEqual(['confirm'])
  })

  test('another province takes what was below it along', () => {
    const read = readChangeForm(
      form({ province: '33', regency: '35.09', village: '35.09.12.2004', token: 'x' }),
    )
    expect(read).toMatchObject({ regency: '', village: '', token: 'x' })
  })
})
