import type { APIRoute } from 'astro'
import { readToken } from '../../../../features/session/session.server'
import { passPdf } from '../../../../lib/http/pass-pdf'
import { fetchBackend } from '../../../../lib/medusa/client'

const DRAWING_MS = 15_000

/** The receipt of a payment that people took, for who took it. */
export const GET: APIRoute = async ({ params, cookies, request, redirect }) => {
  const token = readToken(cookies)
  if (token === undefined) return redirect('/masuk', 303)
  const pdf = await passPdf(
    await fetchBackend(`/manage/desk-payments/${encodeURIComponent(params.payment ?? '')}/receipt`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(DRAWING_MS)]),
    }),
  )
  return pdf ?? redirect('/kelola/keuangan/transfer', 303)
}
