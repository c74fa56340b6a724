import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { EXHIBITIONS, type Tagged } from '../../changes/tags'
import type { ExhibitionCard, ExhibitionList } from '../../contracts/exhibition'
import { PreparedStatement } from '../prepared-statement'
import { exhibitionFields, toExhibitionCard, type ExhibitionRow } from './to-exhibition-card'

const SHOWN = 60
const order: Record<ExhibitionCard['state'], number> = { running: 0, coming: 1, past: 2 }

const statement = new PreparedStatement<{ exhibition: ExhibitionRow; now: Date }>(`
select now() as now, json_strip_nulls(json_build_object(${exhibitionFields})) as exhibition
from exhibition e where e.deleted_at is null
order by e.ends_on desc, e.handle limit ${SHOWN}`)

/** What runs and what comes, the soonest first; then what has been, the latest first. */
export async function listExhibitions(knex: Knex): Promise<Tagged<ExhibitionList>> {
  const rows = await statement.run(knex, [])
  const exhibitions = rows.map(({ exhibition, now }) => toExhibitionCard(exhibition, now))
  exhibitions.sort((one, other) => {
    const later = one.starts_on.localeCompare(other.starts_on)
    return order[one.state] - order[other.state] || (one.state === 'past' ? -later : later)
  })
  return { page: { exhibitions }, tags: [EXHIBITIONS] }
}
