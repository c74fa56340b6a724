import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { correctWord, isClearSlip, type KnownWord } from '../../domain/search/correct-word'
import { nearestWords } from '../../domain/search/nearest-words'
import { PRAISE } from '../../domain/search/praise'
import type { ReadWord } from '../../domain/search/read-query'
import { queryTerms, type SearchTerm } from '../../domain/search/search-terms'
import { spellingKey } from '../../domain/search/spelling-key'
import { chooseSplit, listSplits } from '../../domain/search/split-words'
import { PreparedStatement } from '../prepared-statement'

export type Understood = {
  words: { word: ReadWord; typed: string }[]
  /** For when nothing is found: words of the catalogue like those that it does not know. */
  nearest: string[]
  /** Something in the catalogue changed that the index does not know yet. */
  is_stale: boolean
}

type Row = {
  is_stale: boolean
  is_known: boolean
  is_begun: boolean
  is_begun_by_ear: boolean
  alike: KnownWord[]
}

const ALIKE = 40

/** $1 words, $2 their terms, $3 their keys by ear. Words that no product uses come with those that look like them. */
const statement = new PreparedStatement<Row>(`
select exists (select 1 from search_stale) as is_stale, known.is_known, coalesce(begun.is_begun, false) as is_begun,
  coalesce(begun.is_begun_by_ear, false) as is_begun_by_ear, coalesce(alike.words, '[]') as alike
from rows from (unnest($1::text[]), unnest($2::text[]), unnest($3::text[]))
  with ordinality as asked (word, term, key, position)
cross join lateral (select exists (select 1 from search_word w where w.term = asked.term) as is_known) known
left join lateral (
  select exists (select 1 from search_word w where w.word like asked.word || '%') as is_begun,
    exists (select 1 from search_word w where w.term like asked.key || '%') as is_begun_by_ear
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
const SHORTEST_BEGUN_BY_EAR = 3

/** The words of a query as the catalogue knows them; undefined when nothing was said at all. `exact` guesses at nothing. */
export async function understandQuery(
  knex: Knex,
  query: string,
  exact: boolean,
): Promise<Understood | undefined> {
  const terms = queryTerms(query)
  if (terms.length === 0) return undefined
  const words = terms.map(({ text }) => text)
  const rows = await statement.run(knex, [words, terms.map(({ term }) => term), words.map(spellingKey)])
  const read = terms.map((term, index) => ({
    word: readTerm(term, rows[index], index === terms.length - 1, exact),
    typed: term.text,
  }))
  return {
    words: exact ? read : await cutJoined(knex, read),
    nearest: [
      ...new Set(terms.flatMap(({ text }, index) => nearestWords(text, rows[index]?.alike ?? []))),
    ].slice(0, 4),
    is_stale: rows[0]?.is_stale ?? false,
  }
}

function readTerm(
  { text, term }: SearchTerm,
  row: Row | undefined,
  isLast: boolean,
  exact: boolean,
): ReadWord {
  const isPraise = !exact && PRAISE.has(text)
  if (!row || row.is_known) return { asked: term, text, certainty: isPraise ? 'praise' : 'known' }
  if (isPraise) return { asked: term, text, certainty: 'unknown' }
  if (isLast && row.is_begun && text.length >= SHORTEST_BEGUN && !text.includes(' ')) {
    return { asked: text, text, certainty: 'begun' }
  }
  if (
    isLast &&
    !exact &&
    row.is_begun_by_ear &&
    text.length >= SHORTEST_BEGUN_BY_EAR &&
    !text.includes(' ')
  ) {
    return { asked: spellingKey(text), text, certainty: 'begun' }
  }
  const meant = exact ? undefined : correctWord(text, row.alike)
  if (!meant) return { asked: term, text, certainty: exact ? 'known' : 'unknown' }
  return {
    asked: meant.term,
    text: meant.word,
    certainty: isClearSlip(text, meant.word) ? 'sure' : 'doubtful',
  }
}

const knownWords = new PreparedStatement<{ word: string; documents: number }>(
  'select word, max(documents)::int as documents from search_word where word = any($1::text[]) group by word',
)

/** Two words that were written together, where nothing better is known of them. */
async function cutJoined(knex: Knex, read: Understood['words']): Promise<Understood['words']> {
  const isJoined = ({ word }: Understood['words'][number]) =>
    (word.certainty === 'unknown' || word.certainty === 'doubtful') && !word.asked.includes(' ')
  const splits = read.map((one) => (isJoined(one) ? listSplits(one.typed) : []))
  if (splits.flat().length === 0) return read
  const rows = await knownWords.run(knex, [splits.flat(2)])
  const documents = new Map(rows.map((row) => [row.word, row.documents]))
  return read.flatMap((one, index) => {
    const split = chooseSplit(splits[index] ?? [], (part) => documents.get(part) ?? 0)
    if (!split) return [one]
    return queryTerms(split.join(' ')).map(({ text, term }) => ({
      word: { asked: term, text, certainty: 'sure' as const },
      typed: text,
    }))
  })
}

const staleness = new PreparedStatement<{ is_stale: boolean }>(
  'select exists (select 1 from search_stale) as is_stale',
)

/** Whether something in the catalogue changed that the index does not know yet. */
export async function isSearchStale(knex: Knex): Promise<boolean> {
  const [row] = await staleness.run(knex, [])
  return row?.is_stale ?? false
}
