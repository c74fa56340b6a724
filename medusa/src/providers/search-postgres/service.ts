import type { SearchTypes } from '@medusajs/framework/types'
import { PostgresSearchService } from '@medusajs/search-postgres/dist/services/postgres-search'
import { projectDocument, type IndexPlan } from '@medusajs/search-postgres/dist/utils'
import { leanStatement, type FacetRequests } from './lean-query'
import { dropLeanSql, leanTableSql } from './lean-table'

type Manager = PostgresSearchService['manager_']
type Row = {
  total: string | number | null
  hits: { id: string; score: number; document: Record<string, unknown> & { id: string } }[]
  facets: [facet: string, documents: number][]
}

/**
 * Medusa's provider for PostgreSQL with a second, lean table beside each index: it keeps and writes the documents as
 * ever, and what it answers slowly from them at 100,000 documents (broad words, counts) is answered from there.
 */
export class LeanPostgresSearch extends PostgresSearchService {
  protected override async createDocumentTable(
    table: string,
    plan: IndexPlan,
    manager: Manager,
  ): Promise<void> {
    await super.createDocumentTable(table, plan, manager)
    for (const sql of leanTableSql(table, plan)) await manager.execute(sql)
  }

  protected override async dropDocumentTable(table: string, manager: Manager): Promise<void> {
    await super.dropDocumentTable(table, manager)
    for (const sql of dropLeanSql(table)) await manager.execute(sql)
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const started = Date.now()
    const { table_name, plan } = await this.retrieve(input.index.physical_name)
    const statement = leanStatement(table_name, plan, this.tsConfig_, input)
    if (!statement) return super.search(input)
    const [row] = (await this.manager_.execute(statement.sql, statement.params)) as Row[]
    if (!row) throw new Error('The lean search answers one row always')
    return {
      hits: row.hits.map(({ id, score, document }) => ({
        id,
        ...(input.search_options?.include_score ? { score } : {}),
        document: projectDocument(document, input.attributes_to_retrieve),
      })),
      facets: groupFacets(input.search_options?.facets ?? [], row.facets),
      metadata: {
        skip: input.pagination?.skip ?? 0,
        take: input.pagination?.take ?? 20,
        count: row.total === null ? null : Number(row.total),
        query: input.q,
        processing_time_ms: Date.now() - started,
      },
    }
  }
}

function groupFacets(requests: FacetRequests, counted: Row['facets']): SearchTypes.SearchResult['facets'] {
  if (requests.length === 0) return undefined
  const fields = requests.map((request) => (typeof request === 'string' ? request : request.field))
  return Object.fromEntries(
    fields.map((field) => [
      field,
      {
        type: 'value' as const,
        values: counted
          .filter(([facet]) => facet.startsWith(`${field}:`))
          .map(([facet, count]) => ({ value: facet.slice(field.length + 1), count: Number(count) }))
          .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
      },
    ]),
  )
}
