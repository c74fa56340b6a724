import { ok, refuse, type Result } from '../../domain/failure'
import { readPhone } from '../../domain/phone/read-phone'

export type MemberFields = {
  code: string | null
  handle: string
  name: string
  pseudonym: string
  phone: string | null
  photo_image_id: string | null
  story_id: string | null
  story_en: string | null
  area_code: string | null
}

/** The fields as they may be stored. A pseudonym that is the name would give away what consent protects. */
export function checkMember(fields: MemberFields): Result<MemberFields> {
  if (bare(fields.pseudonym) === bare(fields.name))
    return refuse('pseudonym_is_name', 'Nama samaran harus lain dari nama lengkap.', 'pseudonym')
  if (fields.phone === null) return ok(fields)
  const phone = readPhone(fields.phone)
  return phone.ok ? ok({ ...fields, phone: phone.value }) : phone
}

const bare = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
