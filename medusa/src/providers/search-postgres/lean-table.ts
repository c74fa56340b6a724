import type { IndexPlan, PlannedField } from '@medusajs/search-postgres/dist/utils'

/** What a row of the lean table says of a document that is in none of its facets: it counts them all. */
export const EVERY = '*'

export const leanTable = (table: string) => `${table}_lean`
export const countsTable = (table: string) => `${table}_counts`
export const facetOf = (field: string, value: unknown) => `${field}:${String(value)}`

/** Fields that are filtered and counted by their values. */
export function valueFields(plan: IndexPlan): PlannedField[] {
  return [...plan.fields.values()].filter(
    ({ path, kind, field }) =>
      path !== plan.primary_key &&
      (kind === 'keyword' || kind === 'boolean') &&
      (field.filterable === true || field.facetable !== undefined),
  )
}

/** Fields that are compared and sorted by. */
export function numberFields(plan: IndexPlan): PlannedField[] {
  return [...plan.fields.values()].filter(
    ({ kind, field }) => kind === 'number' && (field.filterable === true || field.sortable === true),
  )
}

/**
 * Beside the provider's table of whole documents (some kilobytes each) one of what a search reads: words without their
 * positions, values as numbers, and numbers. A third of the pages, and how many documents have each value is kept
 * counted. Both follow the documents in the same transaction, by triggers on whole statements.
 */
export function leanTableSql(table: string, plan: IndexPlan): string[] {
  const lean = leanTable(table)
  const counts = countsTable(table)
  const numbers = numberFields(plan).map(({ path }) => path)
  const columns = numbers.map((path) => `, "${path}"`).join('')
  const values = numbers.map((path) => `, (indexed ->> '${path}')::bigint`).join('')
  const count = (sign: '' | '-') => `
    update "${counts}" c set documents = c.documents + changed.documents
    from (
      select number, ${sign}count(*) as documents from changed_rows, unnest(facets || every.number) number
      group by number
    ) changed where changed.number = c.number;`
  const remove = (rows: string) =>
    `with changed_rows as (delete from "${lean}" where id in (select id from ${rows}) returning facets) ${count('-')}`
  const add = `
    insert into "${counts}" (facet) select distinct facet from added, unnest(${facetsSql(plan)}) facet
    except select facet from "${counts}" order by 1 on conflict do nothing;
    with changed_rows as (
      insert into "${lean}" (id, best, good, words, facets${columns})
      select id, strip(ts_filter(search_vector, '{a}')), strip(ts_filter(search_vector, '{a,b}')), strip(search_vector),
        array(select c.number from "${counts}" c where c.facet = any(${facetsSql(plan)})) ${values}
      from added returning facets
    ) ${count('')}`
  const follow = (event: string, transitions: string, body: string) => [
    `create or replace function "${lean}_${event}"() returns trigger language plpgsql as $$
     declare every record;
     begin
       select number into every from "${counts}" where facet = '${EVERY}';
       ${body} return null;
     end $$`,
    `create or replace trigger lean_${event} after ${event} on "${table}" ${transitions}
     for each statement execute function "${lean}_${event}"()`,
  ]
  return [
    `create table if not exists "${lean}" (
      id text primary key, best tsvector not null, good tsvector not null, words tsvector not null,
      facets int[] not null${numbers.map((path) => `, "${path}" bigint`).join('')})`,
    `create index if not exists "${lean}_words" on "${lean}" using gin (words) with (gin_pending_list_limit = 256)`,
    `create index if not exists "${lean}_facets" on "${lean}" using gin (facets) with (gin_pending_list_limit = 256)`,
    ...numbers.map((path) => `create index if not exists "${lean}_by_${path}" on "${lean}" ("${path}", id)`),
    `create table if not exists "${counts}" (
      number int generated always as identity primary key, facet text not null unique, documents bigint not null default 0)`,
    `insert into "${counts}" (facet) values ('${EVERY}') on conflict do nothing`,
    ...follow('insert', 'referencing new table as added', `${remove('added')} ${add}`),
    ...follow('update', 'referencing new table as added', `${remove('added')} ${add}`),
    ...follow('delete', 'referencing old table as removed', remove('removed')),
    ...follow('truncate', '', `truncate "${lean}"; update "${counts}" set documents = 0;`),
    // Documents that were there before it are taken in as if they had just come.
    `update "${table}" set updated_at = updated_at where not exists (select 1 from "${lean}")`,
  ]
}

export function dropLeanSql(table: string): string[] {
  return [
    ...[leanTable(table), countsTable(table)].map((name) => `drop table if exists "${name}"`),
    ...['insert', 'update', 'delete', 'truncate'].map(
      (event) => `drop function if exists "${leanTable(table)}_${event}"() cascade`,
    ),
  ]
}

function facetsSql(plan: IndexPlan): string {
  const parts = valueFields(plan).map(({ path, is_array }) =>
    is_array
      ? `coalesce((select array_agg('${path}:' || value) from jsonb_array_elements_text(indexed -> '${path}') value), '{}')`
      : `coalesce(array['${path}:' || (indexed ->> '${path}')], '{}')`,
  )
  return parts.length === 0 ? `'{}'::text[]` : `array_remove(${parts.join(' || ')}, null)`
}
