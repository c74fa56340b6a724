import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { SearchTerm } from '../../domain/search/search-terms'
import type { IndexedProduct } from '../../queries/search/product-document'

export type ProductWords = { id: string; title_key: string; words: readonly SearchTerm[] }

export function toProductWords({ document, title_key, words }: IndexedProduct): ProductWords {
  return { id: document.id, title_key, words }
}

/** Shortest words first seen in texts as prices and measures are no vocabulary. */
const WORD = /^(?=.*\p{L})[\p{L}\p{N} ]{2,40}$/u

/**
 * Puts what products use now in place of what they used before, and counts each word by the difference: a word that no
 * product uses any more (a withdrawn name) is gone. Within a transaction that holds the lock of the refresh.
 */
export async function recordWords(
  sql: Knex.Transaction,
  changed: readonly ProductWords[],
  gone: readonly string[],
  isLive: boolean,
): Promise<void> {
  const rows = changed.map(({ id, title_key, words }) => ({
    id,
    title_key,
    words: [...new Map(words.filter(({ text }) => WORD.test(text)).map((word) => [word.text, word.term]))],
  }))
  await sql.raw(
    `with given as (
       select id, title_key, coalesce((select array_agg(pair ->> 0) from jsonb_array_elements(words) pair), '{}') as words
       from jsonb_to_recordset(:rows::jsonb) as given (id text, title_key text, words jsonb)
       union all
       select id, null, '{}' from unnest(:gone::text[]) as id
     ), former as (
       select d.product_id, d.words from search_document d join given on given.id = d.product_id
     ), kept as (
       insert into search_document (product_id, title_key, words, changed_at)
       select id, title_key, words, case when :isLive::boolean then clock_timestamp() end from given
       on conflict (product_id) do update set words = excluded.words, title_key = excluded.title_key, updated_at = now(),
         changed_at = coalesce(excluded.changed_at, search_document.changed_at)
     ), difference as (
       select word, sum(change)::int as change from (
         select unnest(words) as word, 1 as change from given
         union all
         select unnest(words), -1 from former
       ) each group by word having sum(change) <> 0
     ), terms as (
       select distinct on (pair ->> 0) pair ->> 0 as word, pair ->> 1 as term
       from jsonb_to_recordset(:rows::jsonb) as given (words jsonb), jsonb_array_elements(given.words) pair
     )
     insert into search_word as w (word, term, documents)
     select difference.word, coalesce(terms.term, difference.word), difference.change
     from difference left join terms using (word) order by difference.word
     on conflict (word) do update set documents = w.documents + excluded.documents,
       term = case when excluded.documents > 0 then excluded.term else w.term end, updated_at = now()`,
    { rows: JSON.stringify(rows), gone: [...gone], isLive },
  )
  await sql.raw('delete from search_word where documents <= 0')
}
