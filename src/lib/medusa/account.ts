import type {
  AccountOrders,
  AccountView,
  BuyerSessionAnswer,
  CodeChallenge,
  CodeLogin,
  CodeRequest,
  NewAccountAddress,
} from '#contracts/account'
import { callBackend } from './client'

const LOGIN = '/auth/customer/phone-code'

/** Sends a code to the number; the backend limits how many by number and by the browser's address. */
export const requestCode = (body: CodeRequest, client_address: string) =>
  callBackend<CodeChallenge>({ path: `${LOGIN}/challenge`, method: 'POST', body, client_address })

export const logInByCode = (body: CodeLogin, client_address: string) =>
  callBackend<BuyerSessionAnswer>({ path: LOGIN, method: 'POST', body, client_address })

export const readAccount = (token: string) => callBackend<AccountView>({ path: '/account', token })

export const listOwnOrders = (token: string, page: string | null) =>
  callBackend<AccountOrders>({ path: '/account/orders', token, query: { page: page ?? undefined } })

export const saveAddress = (token: string, body: NewAccountAddress) =>
  callBackend<{ id: string }>({ path: '/account/addresses', method: 'POST', token, body })

export const removeAddress = (token: string, id: string) =>
  callBackend<null>({ path: `/account/addresses/${encodeURIComponent(id)}`, method: 'DELETE', token })

export const logOutBuyer = (token: string) =>
  callBackend<null>({ path: '/account/logout', method: 'POST', token, body: {} })

export const closeAccount = (token: string) =>
  callBackend<null>({ path: '/account', method: 'DELETE', token })
