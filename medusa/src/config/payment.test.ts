import { afterEach, describe, expect, it, vi } from 'vitest'
import { METHODS, methodById } from '../domain/payment/methods'
import { checkPaymentSettings, readAllowedMethods, readMethodMinutes, readUnpaidOrders } from './payment'

afterEach(() => vi.unstubAllEnvs())

describe('what may be offered', () => {
  it('is everything that needs nobody’s further choice', () => {
    const allowed = readAllowedMethods()
    for (const id of ['qris', 'gopay', 'bca_va', 'indomaret', 'card'] as const)
      expect(allowed.has(id)).toBe(true)
    for (const id of ['snap', 'transfer', 'pickup'] as const) expect(allowed.has(id)).toBe(false)
  })

  it('is Midtrans’ page alone by the switch', () => {
    vi.stubEnv('MIDTRANS_SNAP_ONLY', 'true')
    expect([...readAllowedMethods()]).toEqual(['snap'])
  })

  it('is what the operator names, in our order', () => {
    vi.stubEnv('PAYMENT_METHODS', 'bca_va, qris')
    expect([...readAllowedMethods()]).toEqual(['qris', 'bca_va'])
  })

  it('a name that is none is refused at the start, with those that there are', () => {
    vi.stubEnv('PAYMENT_METHODS', 'qris,qriss')
    expect(checkPaymentSettings).toThrow(/"qriss".*qris, gopay/s)
  })
})

describe('time to pay', () => {
  const qris = methodById('qris') ?? METHODS[0]

  it('is the method’s own, unless told', () => {
    if (!qris) throw new Error('There is no QRIS.')
    expect(readMethodMinutes(qris)).toBe(15)
    vi.stubEnv('PAYMENT_MINUTES_QRIS', '30')
    expect(readMethodMinutes(qris)).toBe(30)
  })

  it('that is none is refused at the start', () => {
    vi.stubEnv('PAYMENT_MINUTES_BCA_VA', 'besok')
    expect(checkPaymentSettings).toThrow('PAYMENT_MINUTES_BCA_VA must be a number greater than 0.')
  })
})

describe('unpaid orders of one number', () => {
  it('are five, another number, or any', () => {
    expect(readUnpaidOrders()).toBe(5)
    vi.stubEnv('UNPAID_ORDERS_PER_PHONE', '0')
    expect(readUnpaidOrders()).toBe(0)
    vi.stubEnv('UNPAID_ORDERS_PER_PHONE', '2.5')
    expect(checkPaymentSettings).toThrow('UNPAID_ORDERS_PER_PHONE must be a whole number')
  })
})
