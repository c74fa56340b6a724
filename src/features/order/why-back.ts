import type { OrderRefund } from '#contracts/order'
import { t, tIfKnown } from '../../i18n/texts'

/** Why money comes back that nobody asked for: nothing of what the desk or the buyer decided themselves. */
export function whyBack({ because, method, kept_method }: OrderRefund): string | undefined {
  if (because === 'paid_too_late') return t('moneyback.because.paid_too_late')
  if (because !== 'paid_twice') return undefined
  const [kept, second] = [nameWay(kept_method), nameWay(method)]
  return kept && second
    ? t('moneyback.because.paid_twice_by', { kept, second })
    : t('moneyback.because.paid_twice')
}

const nameWay = (id: string | null): string | undefined =>
  id === null ? undefined : (tIfKnown(`payment.way.${id}`) ?? tIfKnown(`shop.method.${id}`))
