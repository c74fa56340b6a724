import type { APIRoute } from 'astro'
import { isPaper } from '../../../features/order/papers'
import { href } from '../../../i18n/href'
import { passPdf } from '../../../lib/http/pass-pdf'
import { fetchBackend } from '../../../lib/medusa/client'

const DRAWING_MS = 15_000

/** A receipt, an invoice or a hand-over paper; where there is none (yet), the order's page says why. */
export const GET: APIRoute = async ({ params, request, redirect }) => {
  const { token = '', paper = '' } = params
  const path = `/shop/orders/${encodeURIComponent(token)}/papers/${encodeURIComponent(paper)}`
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(DRAWING_MS)])
  const pdf = isPaper(paper) ? await passPdf(await fetchBackend(path, { signal })) : null
  return pdf ?? redirect(href(`/pesanan/${token}`), 303)
}
