import type { APIRoute } from 'astro'
import { drawQrPicture } from '../../../features/payment/draw-qr'
import { href } from '../../../i18n/href'
import { loadOrder } from '../../../lib/medusa/orders'

/** The code as a picture, for whoever pays on the very phone that shows it. */
export const GET: APIRoute = async ({ params, redirect }) => {
  const { token = '' } = params
  const order = await loadOrder(token)
  const instruction = order.ok ? order.value.payment.attempt?.instruction : undefined
  if (instruction?.kind !== 'qr') return redirect(href(`/pesanan/${encodeURIComponent(token)}`), 303)
  const picture = await drawQrPicture(instruction.qr_text)
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  })
}
