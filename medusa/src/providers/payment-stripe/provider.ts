import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentSessionStatus,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from '@medusajs/framework/types'
import { AbstractPaymentProvider, BigNumber, MedusaError } from '@medusajs/framework/utils'
import { readShopUrl } from '../../config/addresses'
import { requireStripe } from '../../config/stripe'
import type { AttemptReference, GatewayTrouble } from '../../domain/payment/gateway-answer'
import { readMoneyState } from '../../domain/payment/read-money-state'
import type { GatewayTransaction, MoneyState } from '../../domain/payment/types'
import { confirmedAnswerFor } from '../payment-midtrans/confirmed-answer'
import { describeTransaction } from '../payment-midtrans/session-data'
import { openStripe, type StripeGateway } from './gateway'
import { readReference } from './session-data'

const SESSION_STATUS: Record<MoneyState, PaymentSessionStatus> = {
  none: 'pending_authorization',
  waiting: 'pending_authorization',
  held: 'pending_authorization',
  paid: 'captured',
  partly_refunded: 'captured',
  ended: 'canceled',
  refunded: 'canceled',
  taken_back: 'canceled',
  unknown: 'error',
}

const STORE_API_MINUTES = 120

/** Stripe's hosted checkout as Medusa's Admin knows it. Stripe captures by itself: nothing is ever captured by us. */
export class StripeProvider extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = 'stripe'
  private readonly gateway: StripeGateway

  constructor(cradle: Record<string, unknown>, options?: Record<string, unknown>) {
    super(cradle, options)
    this.gateway = openStripe(requireStripe())
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id } = readReference(input.data)
    requireRupiah(input.currency_code)
    const answer = await this.gateway.charge({
      session_id,
      method: 'stripe',
      amount_rupiah: wholeRupiah(input.amount),
      items: [],
      customer: null,
      finish_url: `${readShopUrl()}/lacak`,
      locale: null,
      now: new Date(),
      minutes: STORE_API_MINUTES,
    })
    if (answer.kind !== 'charged') throw trouble(answer)
    const { gateway_ref, redirect_url } = answer
    return { id: session_id, status: 'pending', data: { session_id, gateway_ref, redirect_url } }
  }

  /** A page is for one amount: the old one is closed, and its session stays without one until it is made anew. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    await this.cancelPayment(input)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'The amount of a Stripe page cannot change: start anew.',
    )
  }

  /** With a confirmed answer money is being booked that the gateway has had, even if it is on its way back by now. */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const known = confirmedAnswerFor(readReference(input.data).session_id)
    if (!known?.transaction) return this.getPaymentStatus(input)
    return { status: 'captured', data: { ...input.data, ...describeTransaction(known.transaction) } }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const transaction = await this.readTransaction(readReference(input.data))
    if (transaction === null) return { status: 'pending_authorization', data: input.data }
    const status = SESSION_STATUS[readMoneyState(transaction)]
    return { status, data: { ...input.data, ...describeTransaction(transaction) } }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: input.data }
  }

  /** The refund key is the id of the refund's own row, so that a repeated call is the same refund. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const attempt = readReference(input.data)
    if (confirmedAnswerFor(attempt.session_id)?.is_refunded) return { data: input.data }
    const refund_key = input.context?.idempotency_key
    if (refund_key === undefined)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, 'A refund needs a key.')
    const amount = wholeRupiah(input.amount)
    const answer = await this.gateway.refund(attempt, { refund_key, amount, reason: 'Pengembalian dana' })
    if (answer.kind !== 'done') throw trouble(answer)
    return { data: { ...input.data, ...(answer.transaction && describeTransaction(answer.transaction)) } }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const attempt = readReference(input.data)
    const transaction = await this.readTransaction(attempt)
    const money = transaction === null ? 'none' : readMoneyState(transaction)
    if (money === 'waiting' || money === 'held') {
      const answer = await this.gateway.cancel(attempt, `${attempt.session_id}-cancel`)
      if (answer.kind !== 'done') throw trouble(answer)
    } else if (money === 'paid') {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'This payment is paid: give the money back instead.',
      )
    }
    return { data: input.data }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return input.data?.session_id === undefined ? { data: input.data } : this.cancelPayment(input)
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: (await this.getPaymentStatus(input)).data }
  }

  /** Events have a route of their own, which stores each before it is believed: Medusa's stock path is closed. */
  async getWebhookActionAndData(_payload: ProviderWebhookPayload['payload']): Promise<WebhookActionResult> {
    return { action: 'not_supported' }
  }

  private async readTransaction(attempt: AttemptReference): Promise<GatewayTransaction | null> {
    const answer = await this.gateway.readStatus(attempt)
    if (answer.kind === 'found') return answer.transaction
    if (answer.kind === 'absent') return null
    throw trouble(answer)
  }
}

function requireRupiah(currency_code: string): void {
  if (currency_code.toLowerCase() === 'idr') return
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `This shop takes rupiah only, not ${currency_code}.`)
}

function wholeRupiah(amount: ConstructorParameters<typeof BigNumber>[0]): number {
  const rupiah = new BigNumber(amount).numeric
  if (Number.isSafeInteger(rupiah) && rupiah > 0) return rupiah
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${rupiah} is not a whole amount of rupiah.`)
}

function trouble(answer: GatewayTrouble): MedusaError {
  const words = answer.kind === 'refused' ? answer.messages.join('; ') : answer.cause
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Stripe: ${words}`)
}
