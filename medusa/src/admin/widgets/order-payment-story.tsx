import { defineWidgetConfig } from '@medusajs/admin-sdk'
import type { AdminOrder, DetailWidgetProps } from '@medusajs/framework/types'
import { Badge, Text } from '@medusajs/ui'
import type { PaymentStory } from '../../contracts/payment-story'
import { factsOf, headOf, whatWord } from '../../domain/payment/story-words'
import { useAnswer } from '../door/use-answer'
import { Section } from '../parts/section'
import { exactInstant, rupiah } from '../words'

const OrderPaymentStoryWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, error } = useAnswer<PaymentStory>(`/admin/orders/${order.id}/payment-story`)
  const moments = data?.moments ?? []
  return (
    <Section
      title="Riwayat pembayaran"
      description="Semua permintaan, pesan gerbang, dan keputusan. Rahasia dan data kartu tidak ditampilkan."
      error={error}
    >
      {data && moments.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Belum ada apa-apa.
        </Text>
      )}
      {moments.map((one, index) => (
        <div key={`${one.at}-${index}`} className="flex flex-col gap-y-1 px-6 py-3">
          <Text size="xsmall" className="text-ui-fg-subtle">
            {exactInstant(one.at)}
          </Text>
          <Text size="small" weight="plus" className="break-words">
            {headOf(one)}
            {one.by ? ` · ${one.by}` : ''}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {factsOf(one.detail, rupiah).join(' · ')}
          </Text>
          {one.message && (
            <details>
              <summary className="cursor-pointer">
                <Badge size="2xsmall" color={one.message.is_signed ? 'green' : 'red'}>
                  {one.message.is_signed ? 'Tanda tangan cocok' : 'Tanda tangan tidak cocok'}
                </Badge>{' '}
                <Text as="span" size="xsmall">
                  {one.message.verdict ? whatWord(one.message.verdict) : ''}
                </Text>
              </summary>
              <pre className="txt-compact-xsmall overflow-x-auto py-2">{one.message.body}</pre>
            </details>
          )}
        </div>
      ))}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: 'order.details.after',
  id: 'lapak-purna:order-payment-story',
})

export default OrderPaymentStoryWidget
