import { defineWidgetConfig } from '@medusajs/admin-sdk'
import type { AdminProduct, DetailWidgetProps } from '@medusajs/framework/types'
import { Button, StatusBadge, Text } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminProductMakers } from '../../contracts/admin-makers'
import { useAnswer } from '../door/use-answer'
import { MakersForm } from '../makers/makers-form'
import { Section } from '../parts/section'
import { instant, percent, STATE } from '../words'

const ProductMakersWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { data, error, reload } = useAnswer<AdminProductMakers>(`/admin/products/${product.id}/makers`)
  const [isEditing, setIsEditing] = useState(false)
  const sets = data?.sets ?? []
  const current = sets.find((set) => set.state === 'in_force')
  return (
    <Section
      title="Perajin dan bagiannya"
      description={
        data?.organisation
          ? `Dijual oleh ${data.organisation.name}`
          : 'Produk ini belum punya organisasi penjual.'
      }
      error={error}
      actions={
        data?.organisation && (
          <Button size="small" variant="secondary" onClick={() => setIsEditing(true)}>
            Ubah perajin
          </Button>
        )
      }
    >
      {data && sets.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Belum ada perajin: penjualannya belum bisa dibagi.
        </Text>
      )}
      {sets.map((set) => (
        <div key={set.id} className="flex flex-col gap-y-2 px-6 py-4">
          <div className="flex items-center justify-between gap-3">
            <Text size="small" className="text-ui-fg-subtle">
              Mulai {instant(set.effective_from)}
            </Text>
            <StatusBadge className="whitespace-nowrap" color={STATE[set.state].color}>
              {STATE[set.state].label}
            </StatusBadge>
          </div>
          {set.makers.map((maker) => (
            <div key={maker.member_id} className="flex justify-between gap-3">
              <Text size="small">
                {maker.name} ({maker.pseudonym})
              </Text>
              <Text size="small" weight="plus">
                {percent(maker.share_bps)}
              </Text>
            </div>
          ))}
        </div>
      ))}
      {isEditing && data && (
        <MakersForm
          product_id={product.id}
          current={current?.makers ?? []}
          candidates={data.candidates}
          onSaved={() => void reload()}
          onClose={() => setIsEditing(false)}
        />
      )}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: 'product.details.side.before',
  id: 'lapak-purna:product-makers',
})

export default ProductMakersWidget
