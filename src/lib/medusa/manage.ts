import type { ReviewProducts } from '#contracts/member-product'
import type {
  HandOverRequest,
  ManageOrderList,
  ManageOrderView,
  ManageParcelState,
  ParcelView,
} from '#contracts/parcel'
import { callBackend } from './client'

export const readWaitingProducts = (token: string) =>
  callBackend<ReviewProducts>({ path: '/manage/products', query: { state: 'waiting' }, token })

const productPath = (id: string) => `/manage/products/${encodeURIComponent(id)}`

export const approveProduct = (token: string, id: string) =>
  callBackend<object>({ path: `${productPath(id)}/approval`, method: 'POST', body: {}, token })

export const returnProduct = (token: string, id: string, comment: string) =>
  callBackend<object>({ path: `${productPath(id)}/return`, method: 'POST', body: { comment }, token })

export const readOrders = (token: string, state: ManageParcelState, page: number) =>
  callBackend<ManageOrderList>({ path: '/manage/orders', query: { state, page }, token })

export const readOrder = (token: string, id: string) =>
  callBackend<ManageOrderView>({ path: `/manage/orders/${encodeURIComponent(id)}`, token })

const parcelStep = (token: string, id: string, step: string, body: object = {}) =>
  callBackend<ParcelView>({
    path: `/manage/parcels/${encodeURIComponent(id)}/${step}`,
    method: 'POST',
    body,
    token,
  })

export const packParcel = (token: string, id: string) => parcelStep(token, id, 'packed')
export const pickUpParcel = (token: string, id: string) => parcelStep(token, id, 'picked-up')
export const handOverParcel = (token: string, id: string, body: HandOverRequest) =>
  parcelStep(token, id, 'handed-over', body)
