import { Label, Switch, Table, toast, usePrompt } from '@medusajs/ui'
import type { AdminMember } from '../../../../contracts/admin-member'
import { CONSENT_SUBJECTS, type ConsentSubject } from '../../../../domain/consent/consent'
import { call } from '../../../door/call'
import { Section } from '../../../parts/section'
import { date, SUBJECT } from '../../../words'

type Props = { member: AdminMember; onChanged: () => void }

/** What she agreed to show, and the record of it. */
export const Consents = ({ member, onChanged }: Props) => {
  const ask = usePrompt()
  const path = `/admin/members/${member.id}/consents`
  const standing = (subject: ConsentSubject) =>
    member.consents.some((consent) => consent.subject === subject && consent.withdrawn_at === null)

  const note = async (subject: ConsentSubject, agrees: boolean) => {
    const what = SUBJECT[subject].toLowerCase()
    const sure = await ask({
      title: agrees ? `Ia setuju ${what} tampil di toko?` : `Ia menarik persetujuan ${what}?`,
      description: agrees
        ? 'Catat hanya setelah ia sendiri mengatakannya, dalam bahasa yang ia mengerti.'
        : 'Toko berhenti menampilkannya saat ini juga. Catatannya tetap disimpan.',
      confirmText: 'Ya, catat',
      cancelText: 'Batal',
    })
    if (!sure) return
    const noted = agrees ? await call('POST', path, { subject }) : await call('DELETE', `${path}/${subject}`)
    if (!noted.ok) toast.error(noted.refusal.message)
    onChanged()
  }

  return (
    <Section
      title="Persetujuan tampil di toko"
      description="Tanpa persetujuan, toko hanya menampilkan nama samaran tanpa foto, cerita dan desa."
    >
      <div className="flex flex-wrap gap-x-8 gap-y-3 px-6 py-4">
        {CONSENT_SUBJECTS.map((subject) => (
          <div key={subject} className="flex items-center gap-x-2">
            <Switch
              id={`consent-${subject}`}
              checked={standing(subject)}
              onCheckedChange={(agrees) => void note(subject, agrees)}
            />
            <Label htmlFor={`consent-${subject}`} size="small">
              {SUBJECT[subject]}
            </Label>
          </div>
        ))}
      </div>
      {member.consents.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Apa</Table.HeaderCell>
              <Table.HeaderCell>Diberikan</Table.HeaderCell>
              <Table.HeaderCell>Dicatat oleh</Table.HeaderCell>
              <Table.HeaderCell>Ditarik</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {member.consents.map((consent) => (
              <Table.Row key={consent.id}>
                <Table.Cell>{SUBJECT[consent.subject]}</Table.Cell>
                <Table.Cell>{date(consent.given_at)}</Table.Cell>
                <Table.Cell>{consent.noted_by}</Table.Cell>
                <Table.Cell>
                  {consent.withdrawn_at
                    ? `${date(consent.withdrawn_at)}, dicatat ${consent.withdrawal_noted_by}`
                    : '–'}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Section>
  )
}
