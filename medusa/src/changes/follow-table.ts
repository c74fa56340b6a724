import { CHANNEL, EVERYTHING } from './channel'
import type { ShownTable } from './shown-tables'

type Event = 'insert' | 'update' | 'delete'

/** More than so many at once are an import; a notification also has room for 8000 bytes only. */
const MOST_TAGS = 60

const TRANSITIONS: Record<Event, string> = {
  insert: 'new table as after',
  update: 'old table as before new table as after',
  delete: 'old table as before',
}

/**
 * Statements that make a table tell of its changes. The word goes out when the transaction commits, once for each
 * statement and never twice the same; nobody can change the table without it, whatever program he uses.
 */
export function followTableSql(shown: ShownTable): string[] {
  const { table, events = ['insert', 'update', 'delete'] } = shown
  return [
    ...events.flatMap((event) => tellSql(`page_tell_${table}_${event}`, tagsSql(shown, event), table, event)),
    ...tellSql(`page_tell_${table}_truncate`, `select '${EVERYTHING}'`, table, 'truncate'),
  ]
}

function tellSql(name: string, tags: string, table: string, event: Event | 'truncate'): string[] {
  const referencing = event === 'truncate' ? '' : `referencing ${TRANSITIONS[event]}`
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $$
     declare payload text;
     begin
       select case when count(*) > ${MOST_TAGS} then '${EVERYTHING}' else string_agg(tag, ' ' order by tag) end
       into payload
       from (select distinct tag from (${tags}) as told (tag) where tag is not null limit ${MOST_TAGS + 1}) tags;
       if payload is not null then perform pg_notify('${CHANNEL}', payload); end if;
       return null;
     end $$`,
    `create or replace trigger ${name} after ${event} on "${table}" ${referencing}
     for each statement execute function ${name}()`,
  ]
}

function tagsSql({ tags, updateTags, columns }: ShownTable, event: Event): string {
  if (event === 'insert') return tags('after')
  if (event === 'delete') return tags('before')
  if (updateTags !== undefined) return updateTags
  return tags(columns ? changedRows(columns) : '(select * from before union all select * from after)')
}

function changedRows(columns: string[]): string {
  const of = (side: string) => columns.map((column) => `${side}.${column}`).join(', ')
  const changed = `from before join after using (id) where (${of('before')}) is distinct from (${of('after')})`
  return `(select before.* ${changed} union all select after.* ${changed})`
}
