import { callBackend } from './client'

/** Phone and PIN for a token; the backend limits attempts by number and by the browser's address. */
export function logIn(phone: string, pin: string, client_address: string) {
  return callBackend<{ token: string }>({
    path: '/auth/member/phone-pin',
    method: 'POST',
    body: { phone, pin },
    client_address,
  })
}
