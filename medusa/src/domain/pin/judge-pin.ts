import { ok, refuse, type Result } from '../failure'
import { isDate, isFamous, isRepeat, isRun } from './weak-patterns'

/** Whether six digits may become the PIN of the owner of this number. */
export function judgePin(pin: string, phone: string): Result<string> {
  if (!/^[0-9]{6}$/.test(pin)) return refuse('invalid_pin', 'PIN terdiri dari 6 angka.', 'pin')
  const weakness = findWeakness(pin, phone)
  if (weakness) return refuse('weak_pin', `PIN ini mudah ditebak: ${weakness}. Pilih 6 angka lain.`, 'pin')
  return ok(pin)
}

function findWeakness(pin: string, phone: string): string | undefined {
  if (isRepeat(pin)) return 'angkanya berulang'
  if (isRun(pin)) return 'angkanya berurutan'
  if (isFamous(pin)) return 'banyak orang memakainya'
  if (isDate(pin)) return 'seperti tanggal lahir'
  if (phone.includes(pin)) return 'bagian dari nomor HP Anda'
  return undefined
}
