import { keepSetting, readSetting, type BoothDatabase, type KeptShift } from './booth-db.idb'

/** The shift being worked, if one was opened on this device. */
export async function readShift(database: BoothDatabase): Promise<KeptShift | undefined> {
  const id = await readSetting(database, 'shift_id')
  return id ? database.get('shift', id) : undefined
}

/** Opens a shift on the device; it is sent before the first sale that belongs to it. */
export async function openShift(
  database: BoothDatabase,
  shift: Omit<KeptShift, 'id' | 'state' | 'opened_at'>,
  now = new Date(),
): Promise<KeptShift> {
  const opened: KeptShift = {
    ...shift,
    id: crypto.randomUUID(),
    opened_at: now.toISOString(),
    state: 'unsent',
  }
  await database.add('shift', opened)
  await keepSetting(database, 'shift_id', opened.id)
  return opened
}
