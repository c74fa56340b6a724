import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { loadAreas } from '../../areas/load-areas'
import type { NamedHandle, SearchSuggestions } from '../../contracts/catalogue'
import { correctWord, type KnownWord } from '../../domain/search/correct-word'
import { foldWords } from '../../domain/search/fold-words'
import { spellingKey } from '../../domain/search/spelling-key'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { makersInForce } from '../member/makers-in-force'
import { publicMember } from '../member/public-member'
import { PreparedStatement } from '../prepared-statement'

const MOST_QUERIES = 4
const MOST_EACH = 3
const MOST_PRODUCTS = 3
/** So many titles are looked at; of what is typed further there are fewer. */
const MOST_TITLES = 60
/** Below this every other title would do. */
const SHORTEST_IN_TITLES = 3

type Row = {
  begun: KnownWord[]
  /** Words of titles that start as the last one does. */
  title_words: string[]
  alike: KnownWord[]
  products: SearchSuggestions['products']
  categories: NamedHandle[]
  makers: NamedHandle[]
  organisations: NamedHandle[]
  area_codes: string[]
}

const startsAWord = (name: string, typed: string) => `' ' || lower(${name}) like '% ' || ${typed} || '%'`

/** $1 the last word, $2 how it is spelt by ear, $3 everything typed, both without signs of `like`. */
const statement = new PreparedStatement<Row>(`
with plainly as materialized (
  select word, term, documents from search_word where word like $1 || '%' and position(' ' in word) = 0
  order by documents desc limit 20
), begun as materialized (
  select * from plainly
  union all
  (select word, term, documents from search_word
    where not exists (select 1 from plainly) and length($1) > 2 and term like $2 || '%' and position(' ' in word) = 0
    order by documents desc limit 20)
), titles as materialized (
  select product_id, title_key from search_document
  where length($3) >= ${SHORTEST_IN_TITLES} and title_key like '% ' || $3 || '%' limit ${MOST_TITLES}
)
select
  coalesce((
    select json_agg(distinct word) from titles, regexp_split_to_table(title_key, ' ') word where word like $1 || '%'
  ), '[]') as title_words,
  coalesce((select json_agg(begun order by documents desc, word) from begun), '[]') as begun,
  coalesce((
    select json_agg(json_build_object('word', w.word, 'term', w.term, 'documents', w.documents))
    from (
      select * from search_word w where w.word % $1 and not exists (select 1 from begun)
      order by similarity(w.word, $1) desc limit 20
    ) w
  ), '[]') as alike,
  coalesce((
    select json_agg(json_strip_nulls(json_build_object('handle', p.handle, 'title', p.title, 'title_en', d.title_en))
      order by position(' ' || $3 in typed.title_key), p.id)
    from (
      select * from titles order by position(' ' || $3 in title_key), length(title_key), product_id
      limit ${MOST_PRODUCTS}
    ) typed join (${publicProducts}) on p.id = typed.product_id where ${isPublished}
  ), '[]') as products,
  coalesce((
    select json_agg(json_build_object('handle', c.handle, 'name', c.name) order by c.rank)
    from (
      select * from product_category c where ${startsAWord('c.name', '$3')}
        and c.is_active and not c.is_internal and c.deleted_at is null order by c.rank limit ${MOST_EACH}
    ) c
  ), '[]') as categories,
  case when length($3) < 2 then '[]' else coalesce((
    select json_agg(json_build_object('handle', m.handle, 'name', m.name) order by m.name)
    from (
      select maker.handle, maker.name from ${publicMember} maker
      where ${startsAWord('maker.name', '$3')} and exists (
        select 1 from maker_share s join maker_set t on t.id = s.maker_set_id
        join (${publicProducts}) on p.id = t.product_id
        where s.member_id = maker.id and ${isPublished} and exists (
          select 1 from ${makersInForce('p.id')} share where share.member_id = maker.id)
      ) order by maker.name limit ${MOST_EACH}
    ) m
  ), '[]') end as makers,
  coalesce((
    select json_agg(json_build_object('handle', o.handle, 'name', o.name) order by o.name)
    from (
      select o.handle, o.name from organisation o
      where o.status = 'active' and o.deleted_at is null and ${startsAWord('o.name', '$3')}
      order by o.name limit ${MOST_EACH}
    ) o
  ), '[]') as organisations,
  coalesce((
    select json_agg(distinct o.area_code) from organisation o
    where o.status = 'active' and o.deleted_at is null and o.area_code is not null
  ), '[]') as area_codes`)

/** How what is typed so far may go on; everything that is named here can be opened. */
export async function suggest(knex: Knex, typed: string): Promise<SearchSuggestions> {
  const words = foldWords(typed)
  const last = words.at(-1)
  if (last === undefined) return nothing()
  const before = words.slice(0, -1)
  const all = words.join(' ')
  const [row] = await statement.run(knex, [last, spellingKey(last), all])
  if (!row) throw new Error('The suggestions answer one row always')
  const meant = correctWord(last, row.alike)
  const inTitles = new Set(row.title_words)
  const ends = row.begun.length > 0 ? withoutTwins(row.begun, inTitles) : meant ? [meant.word] : []
  return {
    queries: ends.slice(0, MOST_QUERIES).map((word) => [...before, word].join(' ')),
    products: row.products,
    categories: row.categories,
    makers: row.makers,
    organisations: row.organisations,
    places: all.length < 2 ? [] : placesNamed(all, row.area_codes),
  }
}

/** What goods are called before what is said of them; of the spellings of one word the one that more products use. */
function withoutTwins(begun: readonly KnownWord[], inTitles: ReadonlySet<string>): string[] {
  const words = new Map<string, string>()
  const first = begun.filter(({ word }) => inTitles.has(word))
  for (const { term, word } of [...first, ...begun]) if (!words.has(term)) words.set(term, word)
  return [...words.values()]
}

function placesNamed(typed: string, codes: readonly string[]): NamedHandle[] {
  const used = new Set(codes.flatMap((code) => [code.slice(0, 2), code.slice(0, 5)]))
  return [...used]
    .flatMap((handle) => {
      const name = loadAreas().find(handle)?.name
      return name !== undefined && ` ${name.toLowerCase()}`.includes(` ${typed}`) ? [{ handle, name }] : []
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_EACH)
}

function nothing(): SearchSuggestions {
  return { queries: [], products: [], categories: [], makers: [], organisations: [], places: [] }
}
