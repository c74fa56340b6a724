import { randomUUID } from 'node:crypto'
import type { Answer } from './answer.ts'
import type { Settings } from './settings.ts'

/** A refused wish, in the words and numbers of the Core API. */
export type Refusal = { code: number; message: string; validation_messages?: string[] }

/** The documented words of each code; where sources differ, those of real answers. */
export const WORDS_OF: Record<number, string> = {
  400: 'One or more parameters in the payload is invalid.',
  401: 'Transaction cannot be authorized with the current client/server key.',
  402: 'Payment channel is not activated.',
  404: "Transaction doesn't exist.",
  405: 'HTTP method is not allowed.',
  406: 'The request could not be completed due to a conflict with the current state of the target resource, please try again',
  410: 'Merchant account is deactivated. Please contact Midtrans support',
  411: 'Token id is missing, invalid, or timed out',
  412: 'Merchant cannot modify the status of the transaction',
  413: 'The request cannot be processed due to malformed syntax in the request body',
  414: 'Refund request is rejected due to invalid amount',
  429: 'API rate limit exceeded.',
  500: 'Sorry, we encountered internal server error. We will fix this soon.',
  502: 'Sorry, we encountered a connection problem with the bank.',
  503: 'Bank/partner is experiencing connection issue.',
  504: 'Sorry, the fraud detection system is unavailable.',
  505: 'Sorry, the payment number could not be made. Please try again.',
}

export const refusal = (code: number, message = WORDS_OF[code] ?? 'Error'): Refusal => ({ code, message })

export const invalid = (validation_messages: string[]): Refusal => ({ ...refusal(400), validation_messages })

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer && 'message' in answer

/** HTTP 200 with the error in the body only, or the real status: both are documented. */
export function answerRefusal(settings: Settings, { code, message, validation_messages }: Refusal): Answer {
  return {
    status: settings.errors_as === 'http' ? code : 200,
    isDone: false,
    body: {
      status_code: String(code),
      status_message: message,
      ...(validation_messages && { validation_messages }),
      id: randomUUID(),
    },
  }
}
