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
import { AbstractPaymentProvider, MedusaError } from '@medusajs/framework/utils'
import { readShopUrl } from '../../config/addresses'
import type { AttemptReference, GatewayTrouble, PaymentGateway } from '../../domain/payment/gateway-answer'
import type { MethodId } from '../../domain/payment/methods'
import { readMoneyState } from '../../domain/payment/read-money-state'
import type { GatewayTransaction, MoneyState } from '../../domain/payment/types'
import { confirmedAnswerFor } from './confirmed-answer'
import { readAmount, requireRupiah } from './read-amount'
import { describeTransaction, readReference } from './session-data'

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

/** Who is asked, by what name its refusals are told, and how a buyer pays who comes through Medusa's Store API. */
export type Way = { gateway: PaymentGateway; speaker: string; method: MethodId }

/**
 * A gateway as Medusa's payment module, Admin and Store API know it. Gateways capture by themselves: nothing is ever captured by us,
 * and what our own checkout has heard of one is booked without asking it again.
 */
export abstract class GatewayProvider extends AbstractPaymentProvider<Record<string, unknown>> {
  protected constructor(
    cradle: Record<string, unknown>,
    private readonly way: Way,
  ) {
    super(cradle, {})
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id } = readReference(input.data)
    requireRupiah(input.currency_code)
    const answer = await this.way.gateway.charge({
      session_id,
      method: this.way.method,
      amount_rupiah: readAmount(input.amount),
      items: [],
      customer: null,
      finish_url: `${readShopUrl()}/lacak`,
      locale: null,
      now: new Date(),
      minutes: STORE_API_MINUTES,
    })
    if (answer.kind !== 'charged') throw this.trouble(answer)
    const { gateway_ref, redirect_url } = answer
    return { id: session_id, status: 'pending', data: { session_id, gateway_ref, redirect_url } }
  }

  /** Where asking again for the same session replaces what was asked before. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const { data, status } = await this.initiatePayment(input)
    return { data: { ...input.data, ...data }, status }
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
    const wish = { refund_key, amount: readAmount(input.amount), reason: 'Pengembalian dana' }
    const answer = await this.way.gateway.refund(attempt, wish)
    if (answer.kind !== 'done') throw this.trouble(answer)
    return { data: { ...input.data, ...(answer.transaction && describeTransaction(answer.transaction)) } }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const attempt = readReference(input.data)
    const transaction = await this.readTransaction(attempt)
    const money = transaction === null ? 'none' : readMoneyState(transaction)
    if (money === 'waiting' || money === 'held') {
      const answer = await this.way.gateway.cancel(attempt, `${attempt.session_id}-cancel`)
      if (answer.kind !== 'done') throw this.trouble(answer)
    } else if (money === 'paid') {
      const words = 'This payment is paid: give the money back instead.'
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, words)
    }
    return { data: input.data }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return input.data?.session_id === undefined ? { data: input.data } : this.cancelPayment(input)
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: (await this.getPaymentStatus(input)).data }
  }

  /** Notifications have routes of their own, which store each before it is believed: Medusa's stock path is closed. */
  async getWebhookActionAndData(_payload: ProviderWebhookPayload['payload']): Promise<WebhookActionResult> {
    return { action: 'not_supported' }
  }

  private async readTransaction(attempt: AttemptReference): Promise<GatewayTransaction | null> {
    const answer = await this.way.gateway.readStatus(attempt)
    if (answer.kind === 'found') return answer.transaction
    if (answer.kind === 'absent') return null
    throw this.trouble(answer)
  }

  private trouble(answer: GatewayTrouble): MedusaError {
    const { NOT_ALLOWED, UNEXPECTED_STATE } = MedusaError.Types
    const words = answer.kind === 'refused' ? answer.messages.join('; ') : answer.cause
    return new MedusaError(
      answer.kind === 'refused' ? NOT_ALLOWED : UNEXPECTED_STATE,
      `${this.way.speaker}: ${words}`,
    )
  }
}
