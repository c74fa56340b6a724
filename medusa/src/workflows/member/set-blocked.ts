import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { PHONE_PIN } from '../../providers/auth-phone-pin/service'

/** Closes a member's account at once, on every device, or opens it again as it was. */
export async function setBlocked(
  container: MedusaContainer,
  id: string,
  blocked: boolean,
): Promise<Result<{ id: string }>> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: { id: string }[] }>(
    `update member set updated_at = now(), sessions_valid_from = date_trunc('milliseconds', clock_timestamp()),
       status = case when :blocked then 'blocked' when status <> 'blocked' then status
         when exists (
           select 1 from provider_identity p join auth_identity a on a.id = p.auth_identity_id
           where p.provider = :provider and a.app_metadata->>'member_id' = member.id
         ) then 'active' else 'invited' end
     where id = :id and deleted_at is null returning id`,
    { id, blocked, provider: PHONE_PIN },
  )
  const [changed] = rows
  return changed ? ok(changed) : refuse('not_found', 'Anggota ini tidak ada. Kembali ke daftar anggota.')
}
