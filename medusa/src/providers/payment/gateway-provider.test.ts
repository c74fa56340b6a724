import { describe, expect, it, vi } from 'vitest'
import type { PaymentGateway } from '../../domain/payment/gateway-answer'
import type { GatewayTransaction } from '../../domain/payment/types'
import { withConfirmedAnswer } from './confirmed-answer'
import { GatewayProvider } from './gateway-provider'

const session_id = 'payses_1'
const data = { session_id, gateway_ref: 'cs_1' }
const attempt = { session_id, gateway_ref: 'cs_1' }
const tell = (status: string): GatewayTransaction => ({
  order_ref: session_id,
  status,
  fraud: null,
  status_code: '200',
  gross_amount: '44000.00',
  currency: 'IDR',
  method: 'qris',
  transaction_id: 'tx-1',
  refund_amount: null,
  settled_at: null,
  expires_at: null,
  instruction: null,
})

class Provider extends GatewayProvider {
  static override identifier = 'imagined'
  constructor(gateway: PaymentGateway) {
    super({}, { gateway, speaker: 'Imagined', method: 'snap' })
  }
}

function open(answers: Partial<PaymentGateway>) {
  const refused = async () => ({ kind: 'refused' as const, code: 412, messages: ['No.'] })
  const gateway = {
    charge: vi.fn<PaymentGateway['charge']>(answers.charge ?? refused),
    readStatus: vi.fn<PaymentGateway['readStatus']>(
      answers.readStatus ?? (async () => ({ kind: 'absent' as const })),
    ),
    cancel: vi.fn<PaymentGateway['cancel']>(answers.cancel ?? refused),
    expire: vi.fn<PaymentGateway['expire']>(answers.expire ?? refused),
    refund: vi.fn<PaymentGateway['refund']>(answers.refund ?? refused),
  }
  return { gateway, provider: new Provider(gateway) }
}
const standing = (status: string): Partial<PaymentGateway> => ({
  readStatus: async () => ({ kind: 'found', transaction: tell(status) }),
})
const context = { idempotency_key: 'ref_1' }

describe('a gateway as Medusa knows it', () => {
  it.each([
    ['pending', 'pending_authorization'],
    ['settlement', 'captured'],
    ['expire', 'canceled'],
    ['refund', 'canceled'],
    ['odd', 'error'],
  ])('%s is %s', async (status, told) => {
    const { provider } = open(standing(status))
    expect(await provider.authorizePayment({ data })).toMatchObject({ status: told, data })
    expect((await open({}).provider.authorizePayment({ data })).status).toBe('pending_authorization')
  })

  it('books what has been confirmed without asking, and only for the session that it is about', async () => {
    const { provider, gateway } = open(standing('pending'))
    const books = () => provider.authorizePayment({ data })
    const told = { session_id, transaction: tell('settlement') }
    const booked = await withConfirmedAnswer(told, books)
    expect(booked).toMatchObject({ status: 'captured', data: { ...data, transaction_status: 'settlement' } })
    await withConfirmedAnswer({ session_id, is_refunded: true }, () =>
      provider.refundPayment({ data, amount: 1_000, context }),
    )
    expect(gateway.readStatus).not.toHaveBeenCalled()
    expect(gateway.refund).not.toHaveBeenCalled()
    expect((await withConfirmedAnswer({ ...told, session_id: 'payses_2' }, books)).status).toBe(
      'pending_authorization',
    )
  })

  it('gives nothing back without a key, nor when the gateway refuses', async () => {
    const { provider, gateway } = open(standing('settlement'))
    await expect(provider.refundPayment({ data, amount: 1_000 })).rejects.toThrow('needs a key')
    await expect(provider.refundPayment({ data, amount: 0.5, context })).rejects.toThrow('whole amount')
    expect(gateway.refund).not.toHaveBeenCalled()
    await expect(provider.refundPayment({ data, amount: 1_000, context })).rejects.toThrow('Imagined: No.')
    expect(gateway.refund).toHaveBeenCalledWith(attempt, expect.objectContaining({ refund_key: 'ref_1' }))
  })

  it('ends what is open, leaves what is over, and does not take a paid one for cancelled', async () => {
    const cancel = async () => ({ kind: 'done' as const, transaction: null })
    const waiting = open({ ...standing('pending'), cancel })
    await waiting.provider.deletePayment({ data })
    expect(waiting.gateway.cancel).toHaveBeenCalledWith(attempt, `${session_id}-cancel`)
    const over = open({ ...standing('expire'), cancel })
    await over.provider.cancelPayment({ data })
    expect(over.gateway.cancel).not.toHaveBeenCalled()
    await expect(open(standing('settlement')).provider.cancelPayment({ data })).rejects.toThrow('is paid')
    const silent = open({ readStatus: async () => ({ kind: 'unknown', cause: 'timeout' }) })
    await expect(silent.provider.cancelPayment({ data })).rejects.toThrow('Imagined: timeout')
  })

  it('asks for whole rupiah', async () => {
    const page = { redirect_url: 'https://pay.example/1', gateway_ref: 'cs_1' }
    const charge = async () => ({ kind: 'charged' as const, instruction: null, expires_at: null, ...page })
    const { provider, gateway } = open({ charge })
    const made = await provider.initiatePayment({
      data: { session_id },
      amount: 44_000,
      currency_code: 'idr',
    })
    expect(made).toEqual({ id: session_id, status: 'pending', data: { session_id, ...page } })
    expect(gateway.charge.mock.calls[0]?.[0]).toMatchObject({ method: 'snap', amount_rupiah: 44_000 })
    const odd = { data: { session_id }, amount: 44, currency_code: 'usd' }
    await expect(provider.initiatePayment(odd)).rejects.toThrow('rupiah only')
  })
})
