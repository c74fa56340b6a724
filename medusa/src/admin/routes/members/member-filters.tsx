import { Input, Select } from '@medusajs/ui'
import type { AdminOrganisationRow } from '../../../contracts/admin-organisation'

export type Filters = { q: string; organisation_id: string | null }

const EVERYWHERE = 'everywhere'

type Props = {
  filters: Filters
  organisations: readonly AdminOrganisationRow[]
  onChange: (part: Partial<Filters>) => void
}

export const MemberFilters = ({ filters, organisations, onChange }: Props) => (
  <>
    <Input
      type="search"
      size="small"
      aria-label="Cari anggota"
      placeholder="Nama, nomor, HP"
      value={filters.q}
      onChange={(event) => onChange({ q: event.target.value })}
    />
    <div className="w-60">
      <Select
        size="small"
        value={filters.organisation_id ?? EVERYWHERE}
        onValueChange={(value) => onChange({ organisation_id: value === EVERYWHERE ? null : value })}
      >
        <Select.Trigger aria-label="Organisasi" className="[&>span]:truncate">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={EVERYWHERE}>Semua organisasi</Select.Item>
          {organisations.map(({ id, name }) => (
            <Select.Item key={id} value={id}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  </>
)
