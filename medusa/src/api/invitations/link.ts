import { readShopUrl } from '../../config/addresses'
import type { InvitationLink } from '../../contracts/member'
import type { Invited } from '../../workflows/member/invite-member'

export function invitationLink({ token, expires_at }: Invited): InvitationLink {
  const path = `/anggota/undangan/${token}`
  return { token, path, address: readShopUrl() + path, expires_at: expires_at.toISOString() }
}
