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
import { type MidtransConfig, readMidtrans } from '../../config/midtrans'
import { readMoneyState } from '../../domain/payment/read-money-state'
import type { GatewayTrouble } from '../../domain/payment/gateway-answer'
import type { GatewayTransaction, MoneyState } from '../../domain/payment/types'
import { confirmedAnswerFor } from './confirmed-answer'
import { type MidtransGateway, openGateway } from './gateway'
import { describeTransaction, readSessionId } from './session-data'
import { makeSnapRequest } from './snap-request'

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

/** Midtrans Snap by redirect. Money is captured by the gateway itself: nothing is ever captured by us. */
export class MidtransProvider extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = 'midtrans'
  private readonly midtrans: MidtransConfig
  private readonly gateway: MidtransGateway

  constructor(cradle: Record<string, unknown>, options?: Record<string, unknown>) {
    super(cradle, options)
    this.midtrans = readMidtrans()
    this.gateway = openGateway(this.midtrans)
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session_id = readSessionId(input.data)
    requireRupiah(input.currency_code)
    const answer = await this.gateway.createSnap(
      makeSnapRequest({
        session_id,
        amount_rupiah: wholeRupiah(input.amount),
        items: [],
        customer: null,
        finish_url: `${readShopUrl()}/lacak`,
        now: new Date(),
        minutes: STORE_API_MINUTES,
      }),
    )
    if (answer.kind !== 'created') throw trouble(answer)
    const data = { session_id, token: answer.token, redirect_url: answer.redirect_url }
    return { id: session_id, status: 'pending', data }
  }

  /** The same reference before a method is picked makes a new link and kills the old one. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const { data, status } = await this.initiatePayment(input)
    return { data: { ...input.data, ...data }, status }
  }

  /** With a confirmed answer money is being booked that the gateway has had, even if it is on its way back by now. */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const known = confirmedAnswerFor(readSessionId(input.data))
    if (!known?.transaction) return this.getPaymentStatus(input)
    return { status: 'captured', data: { ...input.data, ...describeTransaction(known.transaction) } }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const transaction = await this.readTransaction(readSessionId(input.data))
    if (transaction === null) return { status: 'pending_authorization', data: input.data }
    const status = SESSION_STATUS[readMoneyState(transaction)]
    return { status, data: { ...input.data, ...describeTransaction(transaction) } }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: input.data }
  }

  /** The refund key is the id of the refund's own row, so that a repeated call is the same refund. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const session_id = readSessionId(input.data)
    if (confirmedAnswerFor(session_id)?.is_refunded) return { data: input.data }
    const refund_key = input.context?.idempotency_key
    if (refund_key === undefined)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, 'A refund needs a key.')
    const amount = wholeRupiah(input.amount)
    const answer = await this.gateway.refund(referTo(session_id), {
      refund_key,
      amount,
      reason: 'Pengembalian dana',
    })
    if (answer.kind !== 'done') throw trouble(answer)
    return { data: { ...input.data, ...(answer.transaction && describeTransaction(answer.transaction)) } }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const session_id = readSessionId(input.data)
    const transaction = await this.readTransaction(session_id)
    const money = transaction === null ? 'none' : readMoneyState(transaction)
    if (money === 'waiting' || money === 'held') {
      const answer = await this.gateway.cancel(referTo(session_id), `${session_id}-cancel`)
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

  /** Notifications have a route of their own, which stores each before it is believed: Medusa's stock path is closed. */
  async getWebhookActionAndData(_payload: ProviderWebhookPayload['payload']): Promise<WebhookActionResult> {
    return { action: 'not_supported' }
  }

  private async readTransaction(session_id: string): Promise<GatewayTransaction | null> {
    const answer = await this.gateway.readStatus(referTo(session_id))
    if (answer.kind === 'found') return answer.transaction
    if (answer.kind === 'absent') return null
    throw trouble(answer)
  }
}

/** Midtrans knows our attempts by our own ids. */
const referTo = (session_id: string) => ({ session_id, gateway_ref: null })

function requireRupiah(currency_code: string): void {
  if (currency_code.toLowerCase() === 'idr') return
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `Midtrans takes rupiah only, not ${currency_code}.`)
}

function wholeRupiah(amount: ConstructorParameters<typeof BigNumber>[0]): number {
  const rupiah = new BigNumber(amount).numeric
  if (Number.isSafeInteger(rupiah) && rupiah > 0) return rupiah
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${rupiah} is not a whole amount of rupiah.`)
}

function trouble(answer: GatewayTrouble): MedusaError {
  const words = answer.kind === 'refused' ? answer.messages.join('; ') : answer.cause
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Midtrans: ${words}`)
}
