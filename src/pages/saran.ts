import type { APIRoute } from 'astro'
import { listSuggestions } from '../features/catalogue/list-suggestions'
import { t } from '../i18n/texts'
import { markPublic } from '../lib/http/public-page'
import { suggestSearch } from '../lib/medusa/catalogue'

const MAX_QUERY = 80

/** How what is being typed into the search box may go on, in the language of the page. */
export const GET: APIRoute = async ({ url }) => {
  const q = (url.searchParams.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY)
  const answer = await suggestSearch(q)
  if (!answer.ok) return new Response(null, { status: 503 })
  const items = listSuggestions(answer.value)
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
  markPublic(headers, { tags: answer.tags, query: ['q'] })
  return Response.json(
    { label: t('finding.suggest.label'), said: t('finding.suggest.count', { count: items.length }), items },
    { headers },
  )
}
