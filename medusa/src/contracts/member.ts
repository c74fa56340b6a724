import type { Role } from '../domain/access/rules'

/** GET /member/me: what a member sees of herself. */
export type MemberMe = {
  member: {
    id: string
    handle: string
    /** Her own legal name, shown to nobody but her and her cooperative. */
    name: string
    pseudonym: string
    photo_image_id: string | null
  }
  memberships: {
    role: Role
    organisation: { id: string; handle: string; name: string; kind: 'network' | 'cooperative' | 'group' }
  }[]
}

/** POST /member/pin: her other sessions end. */
export type ChangePinBody = { old_pin: string; pin: string }

/** POST /auth/member/phone-pin, POST /member/token, POST /member/pin, POST /invitations/:token */
export type MemberSession = { token: string }

/** GET /invitations/:token: enough to know that the link is hers. */
export type InvitationGreeting = { first_name: string; expires_at: string }

/** GET /manage/members */
export type ManagedMembers = {
  members: {
    id: string
    name: string
    pseudonym: string
    status: 'invited' | 'active' | 'blocked'
    has_phone: boolean
    memberships: { role: Role; organisation: { id: string; name: string } }[]
  }[]
}

/** POST /manage/members/:id/invitations: shown once, and nobody can read the token again. */
export type InvitationLink = { token: string; path: string; address: string; expires_at: string }
