import { ok, refuse, type Result } from '../failure'

/** Somebody carries the parcel: a courier with a number to follow it by, or the cooperative itself without any. */
export type HandOver = { courier: string | null; tracking_number: string | null }

type Told = { way?: string | undefined; courier?: string | undefined; tracking_number?: string | undefined }

const trackingNumber = /^[\p{L}\p{N}./ -]{3,60}$/u
const longestName = 40

export function readHandOver({
  way = 'courier',
  courier = '',
  tracking_number = '',
}: Told): Result<HandOver> {
  if (way === 'own') return ok({ courier: null, tracking_number: null })
  if (way !== 'courier') return refuse('invalid_input', 'Pilih dikirim kurir atau diantar sendiri.', 'way')
  const name = courier.trim()
  const number = tracking_number.trim()
  if (name.length < 2 || name.length > longestName)
    return refuse('invalid_input', 'Tulis nama kurirnya, misalnya JNE atau Pos Indonesia.', 'courier')
  if (!trackingNumber.test(number))
    return refuse(
      'invalid_input',
      'Tulis nomor resi dari kurirnya. Kalau tidak pakai kurir, pilih diantar sendiri.',
      'tracking_number',
    )
  return ok({ courier: name, tracking_number: number })
}
