import type { PaymentComparison, PaymentDecisionAnswer, PaymentTasks } from '#contracts/payment-task'
import type { SettlementImport } from '#contracts/settlement'
import { callBackend } from './client'

/** Asking gateways about hundreds of payments takes its time. */
const PATIENCE_MS = 60_000

export const readPaymentTasks = (token: string) =>
  callBackend<PaymentTasks>({ path: '/manage/payment-tasks', token })

export const decideTask = (token: string, id: string, choice: string) =>
  callBackend<PaymentDecisionAnswer>({
    path: `/manage/payment-tasks/${encodeURIComponent(id)}/decision`,
    method: 'POST',
    body: { choice },
    token,
    timeout_ms: PATIENCE_MS,
  })

export const compareBooks = (token: string) =>
  callBackend<PaymentComparison>({
    path: '/manage/payment-comparisons',
    method: 'POST',
    body: {},
    token,
    timeout_ms: PATIENCE_MS,
  })

export const importSettlement = (token: string, report: File) =>
  callBackend<SettlementImport>({
    path: '/manage/settlements',
    method: 'POST',
    query: { name: report.name },
    // A type of its own, so that nobody reads it before the backend does.
    body: new Blob([report], { type: 'application/octet-stream' }),
    token,
    timeout_ms: PATIENCE_MS,
  })
