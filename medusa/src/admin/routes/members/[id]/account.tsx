import { Button, Copy, StatusBadge, Text, toast, usePrompt } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminMember } from '../../../../contracts/admin-member'
import type { InvitationLink } from '../../../../contracts/member'
import { call } from '../../../door/call'
import { Section } from '../../../parts/section'
import { instant, MEMBER_STATUS } from '../../../words'

type Props = { member: AdminMember; onChanged: () => void }

/** Her way in: the one-time link to set a PIN, and the closing of the account. */
export const Account = ({ member, onChanged }: Props) => {
  const [link, setLink] = useState<InvitationLink>()
  const ask = usePrompt()
  const path = `/admin/members/${member.id}`

  const invite = async () => {
    const isReset = member.status === 'active'
    const sure =
      !isReset ||
      (await ask({
        title: 'Buat tautan PIN baru?',
        description: 'Semua perangkat anggota ini keluar, dan tautan lama tidak berlaku lagi.',
        confirmText: 'Buat tautan',
        cancelText: 'Batal',
      }))
    if (!sure) return
    const invited = await call<InvitationLink>('POST', `${path}/invitations`)
    if (!invited.ok) return void toast.error(invited.refusal.message)
    setLink(invited.value)
    onChanged()
  }

  const setBlocked = async (blocked: boolean) => {
    const sure = await ask({
      title: blocked ? 'Tutup akun ini?' : 'Buka akun ini lagi?',
      description: blocked
        ? 'Anggota ini langsung keluar dari semua perangkat dan tidak bisa masuk lagi.'
        : 'Anggota ini bisa masuk lagi dengan nomor HP dan PIN-nya.',
      confirmText: blocked ? 'Tutup akun' : 'Buka akun',
      cancelText: 'Batal',
    })
    if (!sure) return
    const done = await call('POST', `${path}/blocked`, { blocked })
    if (!done.ok) toast.error(done.refusal.message)
    setLink(undefined)
    onChanged()
  }

  const isBlocked = member.status === 'blocked'
  return (
    <Section
      title="Akun"
      actions={
        <>
          <StatusBadge className="whitespace-nowrap" color={MEMBER_STATUS[member.status].color}>
            {MEMBER_STATUS[member.status].label}
          </StatusBadge>
          {!isBlocked && (
            <Button size="small" variant="secondary" onClick={() => void invite()}>
              {member.status === 'active' ? 'Tautan PIN baru' : 'Buat undangan'}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => void setBlocked(!isBlocked)}>
            {isBlocked ? 'Buka akun' : 'Tutup akun'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-y-2 px-6 py-4">
        {link && (
          <>
            <Text size="small">
              Kirim tautan ini kepada {member.name}. Hanya tampil sekali, berlaku sampai{' '}
              {instant(link.expires_at)}.
            </Text>
            <div className="bg-ui-bg-subtle flex items-center gap-x-2 rounded-md border px-3 py-2">
              <code className="txt-small min-w-0 flex-1 break-all">{link.address}</code>
              <Copy content={link.address} />
            </div>
          </>
        )}
        {!link && (
          <Text size="small" className="text-ui-fg-subtle">
            {member.open_invitation_expires_at
              ? `Ada undangan yang belum dipakai, berlaku sampai ${instant(member.open_invitation_expires_at)}.`
              : 'Tidak ada undangan yang terbuka.'}
          </Text>
        )}
      </div>
    </Section>
  )
}
