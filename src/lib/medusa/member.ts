import type {
  MemberProducts,
  ProposeProductBody,
  ReviseProductBody,
  SellingPlaces,
  UploadedImage,
} from '#contracts/member-product'
import { callBackend } from './client'

export const readSellingPlaces = (token: string) =>
  callBackend<SellingPlaces>({ path: '/member/selling-places', token })

export const readOwnProducts = (token: string) =>
  callBackend<MemberProducts>({ path: '/member/products', token })

export const proposeProduct = (token: string, body: ProposeProductBody) =>
  callBackend<{ product_id: string }>({ path: '/member/products', method: 'POST', token, body })

export const reviseProduct = (token: string, id: string, body: ReviseProductBody) =>
  callBackend<{ product_id: string }>({
    path: `/member/products/${encodeURIComponent(id)}`,
    method: 'POST',
    token,
    body,
  })

const uploadTimeout = 60_000

/** A picture goes as it is; the backend looks at its content and makes its own from it. */
export const uploadImage = (token: string, image: Blob) =>
  callBackend<UploadedImage>({
    path: '/member/images',
    method: 'POST',
    token,
    body: image,
    timeout_ms: uploadTimeout,
  })
