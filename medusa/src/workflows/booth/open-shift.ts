import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { OpenShiftAnswer, OpenShiftBody } from '../../contracts/booth'
import { ok, refuse, type Result } from '../../domain/failure'

/**
 * Opens a shift under the id that the device made. Sending it again answers with the first one;
 * the same id for another booth or person is refused.
 */
export async function openShift(
  knex: Knex,
  shift: OpenShiftBody,
  member_id: string,
): Promise<Result<OpenShiftAnswer>> {
  const inserted = await knex.raw<{ rows: { id: string }[] }>(
    `insert into shift (id, booth_id, member_id, device_id, opened_at, opening_float_rupiah)
     values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id`,
    [shift.id, shift.booth_id, member_id, shift.device_id, shift.opened_at, shift.opening_float_rupiah],
  )
  const known = await knex<{ booth_id: string; member_id: string; opened_at: Date }>('shift')
    .where({ id: shift.id })
    .first('booth_id', 'member_id', 'opened_at')
  if (known?.booth_id !== shift.booth_id || known.member_id !== member_id)
    return refuse('shift_id_used', 'Nomor giliran jaga ini sudah dipakai. Buka giliran jaga baru.')
  return ok({
    id: shift.id,
    booth_id: known.booth_id,
    opened_at: known.opened_at.toISOString(),
    replayed: inserted.rows.length === 0,
  })
}
