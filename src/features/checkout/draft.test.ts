import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft, fieldErrorsOf } from './check-draft'
import { newDraft, parcelField, parseDraft, readDraftForm, settleArea, withNewKey } from './draft'

const filled = {
  ...newDraft(),
  name: 'Sari',
  phone: '0812 3456 7890',
  province: '35',
  regency: '35.09',
  district: '35.09.12',
  village: '35.09.12.2004',
  street: 'Jl. Watu Ulo 7',
}

test('a form reads back whole, with the way of each parcel', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(filled)) if (typeof value === 'string') form.set(name, value)
  form.set(parcelField('org_1'), 'pickup')
  form.set(parcelField('org_2'), 'courier')
  expect(readDraftForm(form)).toEqual({ ...filled, parcels: { org_1: 'pickup', org_2: 'courier' } })
})

test('another province takes what was below the old one along', () => {
  expect(settleArea({ ...filled, province: '33' })).toMatchObject({ regency: '', district: '', village: '' })
  expect(settleArea({ ...filled, district: '35.09.13' })).toMatchObject({ regency: '35.09', village: '' })
  expect(settleArea({ ...filled, province: '3' })).toMatchObject({ regency: '' })
  expect(settleArea(filled)).toEqual(filled)
})

test('whatever is sent, a draft comes out, and nothing in it is longer than it may be', () => {
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom('key', 'name', 'street', 'village', 'parcel.x', 'parcel.<b>', 'other'),
      fc.string({ maxLength: 400 }),
    ),
  )
  fc.assert(
    fc.property(pairs, (sent) => {
      const form = new FormData()
      for (const [name, value] of sent) form.append(name, value)
      const draft = readDraftForm(form)
      expect(draft.key).toMatch(/^[\w-]{16,64}$/)
      expect(draft.street.length).toBeLessThanOrEqual(240)
      expect(parseDraft(draft)).toEqual(draft)
    }),
  )
})

test('a spoiled way of delivery loses nothing that was typed', () => {
  const form = new FormData()
  form.set('key', filled.key)
  form.set('name', 'Sari')
  form.set('parcel.org_1', 'merpati pos')
  expect(readDraftForm(form)).toMatchObject({ name: 'Sari', parcels: {} })
})

test('a new key changes nothing else', () => {
  const renewed = withNewKey(filled)
  expect(renewed.key).not.toBe(filled.key)
  expect({ ...renewed, key: filled.key }).toEqual(filled)
})

test('who fetches everything needs no address', () => {
  expect(checkDraft({ ...newDraft(), name: 'Sari', phone: '081234567890' }, false)).toEqual({})
  expect(Object.keys(checkDraft(newDraft(), true))).toEqual(['name', 'phone', 'village', 'street'])
  expect(checkDraft({ ...filled, postal_code: '681' }, true)).toHaveProperty('postal_code')
  expect(checkDraft(filled, true)).toEqual({})
})

test("the backend's refusals find their fields", () => {
  expect(
    fieldErrorsOf({ 'contact.phone': 'Nomor belum benar.', 'address.street': 'Isi jalan.', other: 'x' }),
  ).toEqual({
    phone: 'Nomor belum benar.',
    street: 'Isi jalan.',
  })
})
