import { errorCode } from '../failure.ts'
import { runSql } from '../postgres/sql.ts'

const NO_SUCH_TABLE = '42P01'

/** The address of the account as it is kept; Medusa tells capitals apart, people do not. */
export async function findAccount(databaseUrl: string, email: string): Promise<string | undefined> {
  const [row] = await runSql(
    databaseUrl,
    `select entity_id from provider_identity
      where provider = 'emailpass' and lower(entity_id) = $1 and deleted_at is null`,
    [email],
  ).catch((error: unknown) => {
    if (errorCode(error) === NO_SUCH_TABLE) return []
    throw error
  })
  return typeof row?.entity_id === 'string' ? row.entity_id : undefined
}
