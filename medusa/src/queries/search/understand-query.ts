import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { correctWord, type KnownWord } from '../../domain/search/correct-word'
import { queryTerms, type SearchTerm } from '../../domain/search/search-terms'
import { PreparedStatement } from '../prepared-statement'

export type Understood = {
  /** What the index is asked for. */
  asked: string
  /** The last word was only begun: everything that begins so is meant. */
  is_begun: boolean
  /** The query as it was read, when a word of it was taken for another. */
  corrected?: string
  /** Something in the catalogue changed that the index does not know yet. */
  is_stale: boolean
}

type Row = { is_stale: boolean; is_known: boolean; is_begun: boolean; alike: KnownWord[] }

const ALIKE = 40

/** $1 words, $2 their terms. Words that no product uses come with those that look like them. */
const statement = new PreparedStatement<Row>(`
select exists (select 1 from search_stale) as is_stale, known.is_known, coalesce(begun.is_begun, false) as is_begun,
  coalesce(alike.words, '[]') as alike
from rows from (unnest($1::text[]), unnest($2::text[])) with ordinality as asked (word, term, position)
cross join lateral (select exists (select 1 from search_word w where w.term = asked.term) as is_known) known
left join lateral (
  select exists (select 1 from search_word w where w.word like asked.word || '%') as is_begun
) begun on not known.is_known
left join lateral (
  select json_agg(json_build_object('word', w.word, 'term', w.term, 'documents', w.documents)) as words
  from (
    (select * from search_word w where w.word % asked.word order by similarity(w.word, asked.word) desc limit ${ALIKE})
    union
    (select * from search_word w where w.word like left(asked.word, 2) || '%'
      and length(w.word) between length(asked.word) - 1 and length(asked.word) + 1
      order by w.documents desc limit ${ALIKE})
  ) w
) alike on not known.is_known
order by asked.position`)

const SHORTEST_BEGUN = 2

/** What the shopper meant, by the words that the catalogue knows; undefined when nothing was said at all. */
export async function understandQuery(knex: Knex, query: string): Promise<Understood | undefined> {
  const terms = queryTerms(query)
  if (terms.length === 0) return undefined
  const words = terms.map(({ text }) => text)
  const rows = await statement.run(knex, [words, terms.map(({ term }) => term)])
  const read = terms.map((term, index) => readTerm(term, rows[index], index === terms.length - 1))
  return {
    asked: read.map(({ asked }) => asked).join(' '),
    is_begun: read.at(-1)?.is_begun ?? false,
    is_stale: rows[0]?.is_stale ?? false,
    ...(read.some(({ is_corrected }) => is_corrected)
      ? { corrected: read.map(({ text }) => text).join(' ') }
      : {}),
  }
}

type Read = { asked: string; text: string; is_begun: boolean; is_corrected: boolean }

function readTerm({ text, term }: SearchTerm, row: Row | undefined, isLast: boolean): Read {
  const asItStands = { asked: term, text, is_begun: false, is_corrected: false }
  if (!row || row.is_known) return asItStands
  if (isLast && row.is_begun && text.length >= SHORTEST_BEGUN && !text.includes(' ')) {
    return { ...asItStands, asked: text, is_begun: true }
  }
  const meant = correctWord(text, row.alike)
  return meant ? { asked: meant.term, text: meant.word, is_begun: false, is_corrected: true } : asItStands
}
