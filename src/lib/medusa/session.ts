import type { ChangePinBody, InvitationGreeting, MemberMe, MemberSession } from '#contracts/member'
import { callBackend } from './client'

/** Phone and PIN for a token; the backend limits attempts by number and by the browser's address. */
export const logIn = (phone: string, pin: string, client_address: string) =>
  callBackend<MemberSession>({
    path: '/auth/member/phone-pin',
    method: 'POST',
    body: { phone, pin },
    client_address,
  })

export const readMe = (token: string) => callBackend<MemberMe>({ path: '/member/me', token })

const invitationPath = (invitation: string) => `/invitations/${encodeURIComponent(invitation)}`

export const readInvitation = (invitation: string, client_address: string) =>
  callBackend<InvitationGreeting>({ path: invitationPath(invitation), client_address })

/** Sets the PIN by the one-time link and logs in. */
export const acceptInvitation = (invitation: string, pin: string, client_address: string) =>
  callBackend<MemberSession>({
    path: invitationPath(invitation),
    method: 'POST',
    body: { pin },
    client_address,
  })

/** A new PIN for the old one; attempts are limited as when logging in. */
export const changePin = (token: string, body: ChangePinBody, client_address: string) =>
  callBackend<MemberSession>({ path: '/member/pin', method: 'POST', token, body, client_address })
