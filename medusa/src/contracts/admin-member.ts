import type { Role } from '../domain/access/rules'
import type { ConsentSubject } from '../domain/consent/consent'

export type MemberStatus = 'invited' | 'active' | 'blocked'

export type AdminMemberRow = {
  id: string
  code: string | null
  name: string
  pseudonym: string
  phone: string | null
  status: MemberStatus
  memberships: { role: Role; organisation: { id: string; name: string } }[]
  consents: ConsentSubject[]
}

/** GET /admin/members?q&organisation_id&page */
export type AdminMembers = { members: AdminMemberRow[]; total: number; page: number; pages: number }

/** POST /admin/members (with memberships), and any part of it at POST /admin/members/:id */
export type MemberBody = {
  code: string | null
  /** Empty: made from the pseudonym. It stands in public addresses, so it must not tell the name. */
  handle: string | null
  name: string
  pseudonym: string
  phone: string | null
  photo_image_id: string | null
  story_id: string | null
  story_en: string | null
  area_code: string | null
}

export type MembershipBody = { organisation_id: string; role: Role }

export type AdminConsent = {
  id: string
  subject: ConsentSubject
  given_at: string
  /** Who noted it, in words. */
  noted_by: string
  withdrawn_at: string | null
  withdrawal_noted_by: string | null
}

/** GET /admin/members/:id */
export type AdminMember = Omit<MemberBody, 'handle'> & {
  id: string
  handle: string
  status: MemberStatus
  memberships: {
    role: Role
    organisation: { id: string; name: string }
    started_at: string
    ended_at: string | null
  }[]
  /** Every record, newest first, also the withdrawn ones. */
  consents: AdminConsent[]
  open_invitation_expires_at: string | null
  /** As strangers see her today. */
  public: { name: string; has_photo: boolean; has_story: boolean; area_code: string | null }
}
