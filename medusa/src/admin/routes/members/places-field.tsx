import { Button, Hint, Select, Text } from '@medusajs/ui'
import type { AdminOrganisationRow } from '../../../contracts/admin-organisation'
import type { MembershipBody } from '../../../contracts/admin-member'
import type { Role } from '../../../domain/access/rules'
import { choicesOf, ROLE } from '../../words'

type Props = {
  places: MembershipBody[]
  organisations: readonly AdminOrganisationRow[]
  error?: string
  onChange: (places: MembershipBody[]) => void
}

/** Where a member belongs and what she does there, line by line. */
export const PlacesField = ({ places, organisations, error, onChange }: Props) => {
  const [first] = organisations
  const put = (at: number, part: Partial<MembershipBody>) =>
    onChange(places.map((place, index) => (index === at ? { ...place, ...part } : place)))
  return (
    <fieldset className="flex flex-col gap-y-2">
      <Text as="p" size="small" weight="plus">
        Tugas di organisasi
      </Text>
      {places.map((place, index) => (
        <div key={index} className="flex items-center gap-x-2">
          <Select
            value={place.organisation_id}
            onValueChange={(organisation_id) => put(index, { organisation_id })}
          >
            <Select.Trigger aria-label="Organisasi" className="min-w-0 flex-1 [&>span]:truncate">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {organisations.map(({ id, name }) => (
                <Select.Item key={id} value={id}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Select value={place.role} onValueChange={(role) => put(index, { role: role as Role })}>
            <Select.Trigger aria-label="Tugas" className="w-36">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {choicesOf(ROLE).map(({ value, label }) => (
                <Select.Item key={value} value={value}>
                  {label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Button
            type="button"
            size="small"
            variant="transparent"
            onClick={() => onChange(places.filter((_, at) => at !== index))}
          >
            Hapus
          </Button>
        </div>
      ))}
      {error && <Hint variant="error">{error}</Hint>}
      {first && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => onChange([...places, { organisation_id: first.id, role: 'producer' }])}
        >
          Tambah tugas
        </Button>
      )}
    </fieldset>
  )
}
