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
import { confirmedAnswerFor } from '../payment-midtrans/confirmed-answer'
import { describeTransaction } from '../payment-midtrans/session-data'

/**
 * Cash and transfers as Medusa knows them. It books what somebody of the organisation has confirmed, and nothing by itself: whoever
 * asks it from elsewhere, the Admin or the Store API, is told to wait or to do it by hand.
 */
export class DeskProvider extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = 'desk'

  /** It has no options. */
  constructor(cradle: Record<string, unknown>) {
    super(cradle, {})
  }

  async initiatePayment({ data = {} }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return { id: readSessionId(data), status: 'pending', data }
  }

  async updatePayment({ data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data, status: 'pending' }
  }

  async authorizePayment({ data = {} }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const known = confirmedAnswerFor(readSessionId(data))
    if (!known?.transaction) return { status: 'pending_authorization', data }
    return { status: 'captured', data: { ...data, ...describeTransaction(known.transaction) } }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: 'pending_authorization', data }
  }

  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data }
  }

  async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    if (confirmedAnswerFor(readSessionId(data))?.is_refunded) return { data }
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, 'People give this money back, by hand.')
  }

  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data }
  }

  async getWebhookActionAndData(_payload: ProviderWebhookPayload['payload']): Promise<WebhookActionResult> {
    return { action: 'not_supported' }
  }
}

function readSessionId(data: Record<string, unknown> | undefined): string {
  const id = data?.session_id
  if (typeof id === 'string' && id !== '') return id
  throw new MedusaError(MedusaError.Types.INVALID_DATA, 'A payment at a desk without session id.')
}
