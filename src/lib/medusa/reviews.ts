import type {
  AnswerForBody,
  DecideReviewBody,
  ManageReviews,
  MemberReviews,
  OrderReviews,
  ProductReviewsPage,
  RefuseReviewBody,
  WriteReviewBody,
} from '#contracts/review'
import type { UploadedImage } from '#contracts/member-product'
import type { ReviewStatus } from '#domain/review/review-status'
import { callBackend } from './client'

const part = encodeURIComponent

export const listReviews = (handle: string, page: number) =>
  callBackend<ProductReviewsPage>({ path: `/shop/products/${part(handle)}/reviews`, query: { page } })

const ofOrder = (order: string) => `/shop/orders/${part(order)}`

export const readOrderReviews = (order: string) =>
  callBackend<OrderReviews>({ path: `${ofOrder(order)}/reviews` })

export const writeReview = (order: string, product_id: string, body: WriteReviewBody) =>
  callBackend<OrderReviews>({ path: `${ofOrder(order)}/reviews/${part(product_id)}`, method: 'POST', body })

const uploadTimeout = 60_000

export const keepReviewPicture = (order: string, picture: Blob) =>
  callBackend<UploadedImage>({
    path: `${ofOrder(order)}/review-pictures`,
    method: 'POST',
    body: picture,
    timeout_ms: uploadTimeout,
  })

export const readManageReviews = (token: string, state: ReviewStatus, page: number) =>
  callBackend<ManageReviews>({ path: '/manage/reviews', query: { state, page }, token })

const atDesk = <Body>(step: string) => {
  return (token: string, id: string, body: Body) =>
    callBackend<object>({ path: `/manage/reviews/${part(id)}/${step}`, method: 'POST', body, token })
}

export const publishReview = atDesk<DecideReviewBody>('publication')
export const reopenReview = atDesk<DecideReviewBody>('reopening')
export const refuseReview = atDesk<RefuseReviewBody>('refusal')
export const answerFor = atDesk<AnswerForBody>('answer')

export const readOwnReviews = (token: string, page: number) =>
  callBackend<MemberReviews>({ path: '/member/reviews', query: { page }, token })

export const answerReview = (token: string, id: string, text: string) =>
  callBackend<object>({ path: `/member/reviews/${part(id)}/answer`, method: 'POST', body: { text }, token })
