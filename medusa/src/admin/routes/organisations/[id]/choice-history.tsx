import { Table, Text } from '@medusajs/ui'
import type { DeskAccount, DeskChange, DeskMethod, DeskParty } from '../../../../contracts/desk'
import { instant } from '../../../words'

export const DESK_METHOD: Record<DeskMethod, string> = {
  transfer: 'Transfer ke rekening organisasi',
  pickup: 'Tunai saat mengambil',
}

const KIND: Record<DeskChange['kind'], string> = {
  set: 'Diatur',
  proposed: 'Rekening diusulkan',
  confirmed: 'Rekening berlaku',
  refused: 'Usulan ditolak',
  withdrawn: 'Usulan ditarik',
}

/** What was ever changed, the newest first; nobody can take a line away. */
export const ChoiceHistory = ({ history }: { history: readonly DeskChange[] }) => {
  if (history.length === 0) return null
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Riwayat</Table.HeaderCell>
          <Table.HeaderCell>Sebelum</Table.HeaderCell>
          <Table.HeaderCell>Sesudah</Table.HeaderCell>
          <Table.HeaderCell>Oleh</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {history.map((change) => (
          <Table.Row key={change.id}>
            <Table.Cell className="py-2">
              {KIND[change.kind]}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {instant(change.at)}
              </Text>
            </Table.Cell>
            <Table.Cell className="py-2">
              {change.before === null ? '–' : stateLine(change, change.before)}
            </Table.Cell>
            <Table.Cell className="py-2">
              {stateLine(change, change.after)}
              {change.reason && <Text size="xsmall">Alasan: {change.reason}</Text>}
            </Table.Cell>
            <Table.Cell>{partyWord(change.by)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** Bank, number and holder in one line; nothing where there is no account. */
export const accountLine = (account: { [field in keyof DeskAccount]?: string | null }): string =>
  [account.bank_name, account.account_number, account.account_holder].filter(Boolean).join(', ')

export function partyWord({ kind, name, is_you }: DeskParty): string {
  if (is_you) return 'Anda'
  return name ?? (kind === 'operator' ? 'Admin toko' : 'Seseorang')
}

function stateLine({ kind, method }: DeskChange, state: DeskChange['after']): string {
  if (kind !== 'set') return accountLine(state) || '–'
  const switched = `${DESK_METHOD[method]}: ${state.is_on ? 'menyala' : 'mati'}`
  return [switched, state.note].filter(Boolean).join('; ')
}
