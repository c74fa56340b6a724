import type { SearchTypes } from '@medusajs/framework/types'
import type { IndexPlan } from '@medusajs/search-postgres/dist/utils'
import { MOST_COUNTED } from '../../domain/search/most-counted'
import { countsTable, EVERY, facetOf, leanTable, numberFields, valueFields } from './lean-table'

export type FacetRequests = NonNullable<SearchTypes.SearchOptions['facets']>
type Query = Pick<
  SearchTypes.ProviderSearchQuery,
  'q' | 'filters' | 'pagination' | 'search_options' | 'index' | 'attributes_to_retrieve'
>
type Where = { sql: string[]; params: unknown[] }
export type LeanStatement = { sql: string; params: unknown[] }

const COMPARISONS: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=', $eq: '=' }
const KNOWN_OPTIONS = new Set(['facets', 'count', 'match_strategy', 'include_score', 'typo_tolerance'])

/**
 * One statement for hits, total and counts, from the lean table; undefined for what only the stock provider knows
 * (vectors, its own typing errors, any operator but the plain ones).
 */
export function leanStatement(
  table: string,
  plan: IndexPlan,
  textConfig: string,
  query: Query,
): LeanStatement | undefined {
  const options = query.search_options ?? {}
  if (Object.keys(options).some((name) => !KNOWN_OPTIONS.has(name))) return undefined
  if (options.typo_tolerance || options.match_strategy === 'any') return undefined
  const fields = facetFields(options.facets ?? [])
  const filtered = whereOf(table, query.filters ?? {}, plan)
  const words = query.q?.trim().split(/\s+/).filter(Boolean) ?? []
  const order = orderOf(query.pagination?.order ?? byRelevance(query.index), plan, words.length > 0)
  if (!fields || !filtered || !order) return undefined

  const terms = words.map((word, at) => ({
    word,
    sql:
      options.match_strategy === 'last' && at === words.length - 1
        ? `regexp_replace(plainto_tsquery('${textConfig}', ?)::text, '''([^'']+)''$', '''\\1'':*')::tsquery`
        : `plainto_tsquery('${textConfig}', ?)`,
  }))
  const asked = terms.map(({ sql }, at) => `${sql} as term_${at}`)
  const where = [...terms.map((_, at) => `words @@ term_${at}`), ...filtered.sql]
  const score = terms.map(
    (_, at) => `case when best @@ term_${at} then 4 when good @@ term_${at} then 2 else 1 end`,
  )
  const isWhole = where.length === 0
  const { skip = 0, take = 20 } = query.pagination ?? {}
  const wantsTotal = options.count !== 'none'

  const source = `from "${leanTable(table)}"${asked.length > 0 ? ', asked' : ''}
    ${isWhole ? '' : `where ${where.join(' and ')}`}`
  const columns = [
    'id',
    `${score.join(' + ') || '0'} as score`,
    ...numberFields(plan).map(({ path }) => `"${path}"`),
  ]
  const page = `order by ${order.join(', ')} limit ? offset ?`
  const ctes = [
    ...(asked.length > 0 ? [`asked as materialized (select ${asked.join(', ')})`] : []),
    ...(isWhole
      ? [`page as (select ${columns.join(', ')} ${source} ${page})`]
      : [
          `matched as materialized (select ${columns.join(', ')}, facets ${source} limit ${MOST_COUNTED})`,
          `page as (select * from matched ${page})`,
        ]),
  ]
  const total = isWhole
    ? `(select coalesce(max(documents), 0) from "${countsTable(table)}" where facet = '${EVERY}')`
    : '(select count(*) from matched)'
  const facets = isWhole
    ? `select number, documents from "${countsTable(table)}" where documents > 0`
    : `select number, sum(documents)::int as documents
       from (
         select unnest(facets) as number, documents
         from (select facets, count(*) as documents from matched group by facets) alike
       ) each group by number`
  // Whole documents are some kilobytes each: who wants their ids only is not made to wait for them.
  const isIdOnly = query.attributes_to_retrieve.every((field) => field === plan.primary_key)
  const document = isIdOnly ? `json_build_object('id', page.id)` : 'd.document'
  const sql = `with ${ctes.join(', ')}
    select ${wantsTotal ? total : 'null'} as total,
      coalesce((select json_agg(json_build_object('id', page.id, 'score', page.score, 'document', ${document})
        order by ${order.map((part) => `page.${part}`).join(', ')})
        from page ${isIdOnly ? '' : `join "${table}" d on d.id = page.id`}), '[]') as hits,
      ${
        fields.length === 0
          ? `'[]'::json`
          : `coalesce((select json_agg(json_build_array(c.facet, counted.documents))
              from (${facets} offset 0) counted join "${countsTable(table)}" c using (number)
              where split_part(c.facet, ':', 1) = any(string_to_array(?, ','))), '[]')`
      } as facets`
  const facetParams = fields.length === 0 ? [] : [fields.join(',')]
  return {
    sql,
    params: [...terms.map(({ word }) => word), ...filtered.params, take, skip, ...facetParams],
  }
}

function facetFields(facets: FacetRequests): string[] | undefined {
  const fields = facets.map((facet) =>
    typeof facet === 'string'
      ? facet
      : facet.type === 'value' || facet.type === undefined
        ? facet.field
        : undefined,
  )
  return fields.every((field) => field !== undefined) ? fields : undefined
}

/** What the index says of documents that are as relevant. */
function byRelevance({ settings }: SearchTypes.ResolvedSearchIndexDefinition): Record<string, unknown> {
  const tieBreak = settings.provider_options?.['search-postgres']?.tie_break
  return { _score: 'DESC', ...(typeof tieBreak === 'string' ? { [tieBreak]: 'DESC' } : {}) }
}

/** Without words all are as relevant, and ids settle what is left. */
function orderOf(
  asked: Readonly<Record<string, unknown>>,
  plan: IndexPlan,
  hasWords: boolean,
): string[] | undefined {
  const known = new Set(numberFields(plan).map(({ path }) => path))
  if (Object.keys(asked).some((field) => field !== '_score' && !known.has(field))) return undefined
  const parts = Object.entries(asked)
    .filter(([field]) => field !== '_score' || hasWords)
    .map(([field, way]) => `${field === '_score' ? 'score' : `"${field}"`} ${way === 'ASC' ? 'asc' : 'desc'}`)
  return [...parts, 'id']
}

function whereOf(table: string, filters: SearchTypes.SearchFilters, plan: IndexPlan): Where | undefined {
  const values = new Set(valueFields(plan).map(({ path }) => path))
  const numbers = new Set(numberFields(plan).map(({ path }) => path))
  const where: Where = { sql: [], params: [] }
  for (const [field, asked] of Object.entries(filters)) {
    if (values.has(field) && isPlain(asked)) {
      where.sql.push(
        `facets && array(select number from "${countsTable(table)}" where facet = any(string_to_array(?, E'\\n')))`,
      )
      where.params.push(
        [asked]
          .flat()
          .map((value) => facetOf(field, value))
          .join('\n'),
      )
    } else if (numbers.has(field) && typeof asked === 'object' && asked !== null && !Array.isArray(asked)) {
      for (const [operator, value] of Object.entries(asked)) {
        const sign = COMPARISONS[operator]
        if (sign === undefined || typeof value !== 'number') return undefined
        where.sql.push(`"${field}" ${sign} ?`)
        where.params.push(value)
      }
    } else return undefined
  }
  return where
}

function isPlain(asked: unknown): asked is string | boolean | (string | boolean)[] {
  return [asked].flat().every((value) => typeof value === 'string' || typeof value === 'boolean')
}
