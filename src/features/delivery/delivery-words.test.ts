import { expect, test } from 'vitest'
import { deliveryDays } from './delivery-words'

const courier = { mode: 'courier', name: 'Kurir', delivery_rupiah: 9_000 } as const

test('days are said as a span, or as one number where both ends are the same', () => {
  expect(deliveryDays({ ...courier, eta_days_min: 2, eta_days_max: 4 })).toBe(
    'Tiba 2 sampai 4 hari setelah dikirim',
  )
  expect(deliveryDays({ ...courier, eta_days_min: 3, eta_days_max: 3 })).toBe('Tiba 3 hari setelah dikirim')
  expect(deliveryDays({ ...courier, eta_days_max: 5 })).toBe('Tiba 5 hari setelah dikirim')
  expect(deliveryDays(courier)).toBeUndefined()
})
