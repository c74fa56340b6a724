import { describe, expect, it } from 'vitest'
import type { IndexPlan, PlannedField } from '@medusajs/search-postgres/dist/utils'
import { leanStatement } from './lean-query'

const field = (path: string, kind: PlannedField['kind'], type: 'keyword' | 'integer'): PlannedField => ({
  path,
  kind,
  is_array: false,
  is_date: false,
  field: { type, filterable: true, sortable: true },
})
const plan: IndexPlan = {
  fields: new Map([
    ['kind', field('kind', 'keyword', 'keyword')],
    ['price', field('price', 'number', 'integer')],
  ]),
  searchable: [],
  vectors: [],
  primary_key: 'id',
  schema_hash: '',
}
const index = {
  name: 'x',
  entity: 'x',
  primary_key: 'id',
  provider: 'search-postgres',
  settings: {},
  definition_hash: '',
  physical_name: 'x',
  fields: {},
  async *seed() {},
}
type Query = Omit<Parameters<typeof leanStatement>[3], 'index' | 'attributes_to_retrieve'>
const statement = (query: Query, attributes_to_retrieve = ['title']) =>
  leanStatement('t', plan, 'simple', { ...query, attributes_to_retrieve, index })

describe('the lean search', () => {
  it.each<[string, Query]>([
    ['vectors', { search_options: { vector: { query: 'x' } } }],
    ['typing errors of the provider', { q: 'x', search_options: { typo_tolerance: true } }],
    ['other operators', { filters: { kind: { $like: 'x' } } }],
    ['alternatives', { filters: { $or: [{ kind: 'x' }] } }],
    ['fields it does not hold', { filters: { stranger: 'x' } }],
    ['orders it does not hold', { pagination: { order: { stranger: 'ASC' } } }],
    ['figures of a number', { search_options: { facets: [{ field: 'price', type: 'stats' }] } }],
  ])('leaves %s to the provider', (_name, query) => expect(statement(query)).toBeUndefined())

  it('has a value for every gap, whatever is asked', () => {
    const asked: Query = {
      q: 'kopi "; drop',
      filters: { kind: ['a', "b'"], price: { $gte: 1, $lt: 9 } },
      pagination: { skip: 24, take: 24, order: { price: 'ASC' } },
      search_options: { facets: ['kind'], match_strategy: 'last' },
    }
    for (const query of [asked, {}, { q: 'kopi' }, { ...asked, q: '' }]) {
      const { sql = '', params = [] } = statement(query) ?? {}
      expect(sql.match(/\?/g)).toHaveLength(params.length)
      expect(sql).not.toContain('drop')
    }
  })

  it('counts nothing anew where neither words nor filters narrow it down', () => {
    expect(statement({ search_options: { facets: ['kind'] } })?.sql).not.toContain('matched')
  })

  it('reads whole documents only for who wants more than their ids', () => {
    expect(statement({ q: 'kopi' })?.sql).toContain('d.document')
    expect(statement({ q: 'kopi' }, ['id'])?.sql).not.toContain('d.document')
  })
})
