import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { ConsentSubject } from '../../domain/consent/consent'
import { ok, refuse, type Result } from '../../domain/failure'
import { announce } from '../announce'

type ConsentNote = { member_id: string; subject: ConsentSubject; noted_by: string }

/** Notes that a member agreed to show something of herself. Noted twice it stands once. */
export async function recordConsent(
  container: MedusaContainer,
  note: ConsentNote & { given_at: Date | null },
): Promise<Result<{ recorded: boolean }>> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (note.given_at && note.given_at > new Date())
    return refuse(
      'consent_in_future',
      'Persetujuan dicatat setelah diberikan. Pilih tanggal yang sudah lewat.',
      'given_at',
    )
  const member = await sql('member').where({ id: note.member_id, deleted_at: null }).first('id')
  if (!member) return refuse('not_found', 'Anggota ini tidak ada. Kembali ke daftar anggota.')
  const { rows } = await sql.raw<{ rows: { id: string }[] }>(
    `insert into consent (id, member_id, subject, given_at, noted_by)
     values (:id, :member_id, :subject, coalesce(:given_at::timestamptz, now()), :noted_by)
     on conflict (member_id, subject) where withdrawn_at is null and deleted_at is null do nothing returning id`,
    { id: generateEntityId(undefined, 'cons'), ...note },
  )
  if (rows.length > 0) await announce(container, 'member.changed', note.member_id)
  return ok({ recorded: rows.length > 0 })
}

/** Notes that she no longer agrees. Public answers follow at once; the record of both stays. */
export async function withdrawConsent(
  container: MedusaContainer,
  note: ConsentNote,
): Promise<Result<{ withdrawn: boolean }>> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const changed = await sql('consent')
    .where({ member_id: note.member_id, subject: note.subject, withdrawn_at: null, deleted_at: null })
    .update({
      withdrawn_at: sql.raw('greatest(now(), given_at)'),
      withdrawal_noted_by: note.noted_by,
      updated_at: sql.fn.now(),
    })
  if (changed > 0) await announce(container, 'member.changed', note.member_id)
  return ok({ withdrawn: changed > 0 })
}
