import { StatusBadge, Table } from '@medusajs/ui'
import { Link } from 'react-router-dom'
import type { AdminMembers } from '../../../contracts/admin-member'
import { MEMBER_STATUS, ROLE, SUBJECT } from '../../words'

type Props = { answer: AdminMembers; onPage: (page: number) => void }

const PAGE_SIZE = 30

export const MemberTable = ({ answer, onPage }: Props) => (
  <>
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Nama lengkap</Table.HeaderCell>
          <Table.HeaderCell>Nama samaran</Table.HeaderCell>
          <Table.HeaderCell>Tugas</Table.HeaderCell>
          <Table.HeaderCell>Setuju tampil</Table.HeaderCell>
          <Table.HeaderCell>Keadaan</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {answer.members.map((member) => (
          <Table.Row key={member.id}>
            <Table.Cell>
              <Link to={`/members/${member.id}`} className="text-ui-fg-interactive">
                {member.name}
              </Link>
            </Table.Cell>
            <Table.Cell>{member.pseudonym}</Table.Cell>
            <Table.Cell className="max-w-sm whitespace-normal">
              {member.memberships
                .map(({ role, organisation }) => `${ROLE[role]}, ${organisation.name}`)
                .join('; ')}
            </Table.Cell>
            <Table.Cell>{member.consents.map((subject) => SUBJECT[subject]).join(', ') || '–'}</Table.Cell>
            <Table.Cell>
              <StatusBadge className="whitespace-nowrap" color={MEMBER_STATUS[member.status].color}>
                {MEMBER_STATUS[member.status].label}
              </StatusBadge>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
    <Table.Pagination
      count={answer.total}
      pageSize={PAGE_SIZE}
      pageIndex={answer.page - 1}
      pageCount={answer.pages}
      canPreviousPage={answer.page > 1}
      canNextPage={answer.page < answer.pages}
      previousPage={() => onPage(answer.page - 1)}
      nextPage={() => onPage(answer.page + 1)}
      translations={{
        of: 'dari',
        results: 'anggota',
        pages: 'halaman',
        prev: 'Sebelumnya',
        next: 'Berikutnya',
      }}
    />
  </>
)
