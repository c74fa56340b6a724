import type { InvitationLink } from '../../contracts/member'
import type { Invited } from '../../workflows/member/invite-member'

export const invitationLink = ({ token, expires_at }: Invited): InvitationLink => ({
  token,
  path: `/anggota/undangan/${token}`,
  expires_at: expires_at.toISOString(),
})
