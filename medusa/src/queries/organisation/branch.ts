/**
 * Ids of the organisations and of everything below them, as a subquery.
 * `roots` is an SQL expression of type text[], for example a placeholder `$1::text[]`.
 */
export const organisationBranch = (roots: string) => `(
  with recursive branch as (
    select id from organisation where id = any(${roots}) and deleted_at is null
    union
    select o.id from organisation o join branch b on o.parent_id = b.id where o.deleted_at is null
  )
  select id from branch
)`

/** An organisation and everything above it, nearest first: columns id, parent_id, depth (0 is itself). */
export const organisationChain = (leaf: string) => `(
  with recursive chain as (
    select id, parent_id, 0 as depth from organisation where id = ${leaf} and deleted_at is null
    union all
    select o.id, o.parent_id, c.depth + 1 from organisation o join chain c on o.id = c.parent_id
    where o.deleted_at is null
  )
  select id, parent_id, depth from chain order by depth
)`
