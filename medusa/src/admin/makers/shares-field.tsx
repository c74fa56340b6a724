import { Button, Hint, Input, Select, Text } from '@medusajs/ui'
import type { AdminProductMakers } from '../../contracts/admin-makers'
import { WHOLE_BPS } from '../../domain/maker/check-shares'
import { equalShares } from '../../domain/maker/equal-shares'
import { percent, percentText, readPercent } from '../words'

export type ShareLine = { member_id: string; percent: string }

type Props = {
  lines: ShareLine[]
  candidates: AdminProductMakers['candidates']
  error?: string
  onChange: (lines: ShareLine[]) => void
}

/** The makers with their parts; the sum is shown while one types. */
export const SharesField = ({ lines, candidates, error, onChange }: Props) => {
  const total = lines.reduce((sum, line) => sum + readPercent(line.percent), 0)
  const free = candidates.find((candidate) => !lines.some((line) => line.member_id === candidate.id))
  const put = (at: number, part: Partial<ShareLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const shareEqually = (members: string[]) => {
    const shares = equalShares(members.length)
    onChange(members.map((member_id, index) => ({ member_id, percent: percentText(shares[index] ?? 0) })))
  }
  return (
    <fieldset className="flex flex-col gap-y-2">
      {lines.map((line, index) => (
        <div key={line.member_id} className="flex items-center gap-x-2">
          <Select value={line.member_id} onValueChange={(member_id) => put(index, { member_id })}>
            <Select.Trigger aria-label="Perajin" className="min-w-0 flex-1 [&>span]:truncate">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {candidates.map(({ id, name }) => (
                <Select.Item key={id} value={id}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Input
            className="w-24 text-right"
            aria-label="Bagian dalam persen"
            inputMode="decimal"
            value={line.percent}
            onChange={(event) => put(index, { percent: event.target.value })}
          />
          <Text size="small">%</Text>
          <Button
            type="button"
            size="small"
            variant="transparent"
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          >
            Hapus
          </Button>
        </div>
      ))}
      <Hint variant={error || total !== WHOLE_BPS ? 'error' : 'info'}>
        {error ?? `Jumlah: ${Number.isNaN(total) ? 'belum lengkap' : percent(total)} dari 100%`}
      </Hint>
      <div className="flex gap-x-2">
        {free && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => shareEqually([...lines.map((line) => line.member_id), free.id])}
          >
            Tambah perajin
          </Button>
        )}
        {lines.length > 1 && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            onClick={() => shareEqually(lines.map((line) => line.member_id))}
          >
            Bagi rata
          </Button>
        )}
      </div>
    </fieldset>
  )
}
