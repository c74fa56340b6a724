import type { AstroGlobal } from 'astro'
import type { BackendFailure } from '../medusa/failure'

const pageOf: Record<number, string> = { 404: '/404', 410: '/tidak-ada-lagi' }

/** The page that says what is wrong, at the address that was asked for, with the right status. */
export function failurePage(astro: AstroGlobal, failure: BackendFailure): Promise<Response> {
  return showPage(astro, pageFor(failure.status))
}

/** What the backend refuses to read is an address that leads nowhere, not an outage. */
export function pageFor(status: number): string {
  return pageOf[status] ?? (status === 400 || status === 422 ? '/404' : '/gangguan')
}

/** For what was shown once and must not be, or cannot be, any more. */
export const gonePage = (astro: AstroGlobal): Promise<Response> => showPage(astro, '/tidak-ada-lagi')

export const notFoundPage = (astro: AstroGlobal): Promise<Response> => showPage(astro, '/404')

function showPage(astro: AstroGlobal, page: string): Promise<Response> {
  return astro.rewrite(new Request(new URL(page, astro.url), { headers: astro.request.headers }))
}
