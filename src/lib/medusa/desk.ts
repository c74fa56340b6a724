import type {
  DeskAccountBody,
  DeskChoiceBody,
  DeskChoices,
  DeskDecided,
  DeskDecisionBody,
  DeskListState,
  DeskPayments,
  DeskVerdict,
  TransferProofs,
} from '#contracts/desk'
import { callBackend, fetchBackend } from './client'

const part = encodeURIComponent

export const readDeskChoices = (token: string) =>
  callBackend<DeskChoices>({ path: '/manage/payment-choices', token })

export const chooseDesk = (token: string, organisation_id: string, body: DeskChoiceBody) =>
  callBackend<object>({
    path: `/manage/payment-choices/${part(organisation_id)}`,
    method: 'POST',
    body,
    token,
  })

const accountsOf = (organisation_id: string) => `/manage/payment-choices/${part(organisation_id)}/accounts`

export const proposeAccount = (token: string, organisation_id: string, body: DeskAccountBody) =>
  callBackend<object>({ path: accountsOf(organisation_id), method: 'POST', body, token })

export const decideAccount = (
  token: string,
  organisation_id: string,
  proposal_id: string,
  body: DeskDecisionBody,
) =>
  callBackend<DeskDecided>({
    path: `${accountsOf(organisation_id)}/${part(proposal_id)}`,
    method: 'POST',
    body,
    token,
  })

export const readDeskPayments = (token: string, state: DeskListState, page: number) =>
  callBackend<DeskPayments>({ path: '/manage/desk-payments', query: { state, page }, token })

const decide = (step: string) => (token: string, id: string, body: object) =>
  callBackend<DeskVerdict>({ path: `/manage/desk-payments/${part(id)}/${step}`, method: 'POST', body, token })

export const confirmTransfer = decide('confirmation')
export const refuseTransfer = decide('refusal')
export const confirmCash = decide('cash')

const proofPath = (payment: string, proof: string) =>
  `/manage/desk-payments/${part(payment)}/proofs/${part(proof)}`

export const removeProof = (token: string, payment: string, proof: string) =>
  callBackend<object>({ path: `${proofPath(payment, proof)}/removal`, method: 'POST', body: {}, token })

/** The picture itself, for who may see it. */
export const fetchProof = (token: string, payment: string, proof: string, signal: AbortSignal) =>
  fetchBackend(proofPath(payment, proof), { headers: { authorization: `Bearer ${token}` }, signal })

const ofOrder = (order: string) => `/shop/orders/${part(order)}/transfer-proofs`

export const readTransferProofs = (order: string) => callBackend<TransferProofs>({ path: ofOrder(order) })

const UPLOAD_MS = 60_000

export const sendTransferProof = (order: string, picture: Blob) =>
  callBackend<object>({ path: ofOrder(order), method: 'POST', body: picture, timeout_ms: UPLOAD_MS })

export const dropTransferProof = (order: string, proof: string) =>
  callBackend<object>({ path: `${ofOrder(order)}/${part(proof)}/removal`, method: 'POST', body: {} })
