import type { AccountEntries, AccountEntry } from '#contracts/ledger'
import { t } from '../../i18n/texts'

type Account = Pick<AccountEntries['account'], 'id' | 'kind' | 'owner_name'>

/** What the account holds and whose it is: an organisation has one for its fees and one for what parcels cost. */
export function nameAccount({ id, kind, owner_name: name }: Account): string {
  if (kind === 'fee') return t('manage.money.account.fee', { name })
  if (kind === 'delivery') return t('manage.money.delivery_of', { name })
  if (kind === 'returning') return t('manage.money.account.returning', { name })
  if (kind === 'cash') return t('manage.money.account.cash', { name })
  if (id.endsWith(':digits')) return t('manage.money.account.digits', { name })
  if (kind === 'cost') return t('manage.money.account.cost', { name })
  return kind === 'payable' ? t('manage.money.account.payable', { name }) : name
}

/** What an entry is for: a piece of goods, a parcel on its way, or what was noted with it. */
export function nameEntry(kind: string, { line, memo }: Pick<AccountEntry, 'line' | 'memo'>): string {
  if (line) return t('manage.money.line', { quantity: line.quantity, title: line.product_title })
  return memo ?? t(kind === 'delivery' ? 'manage.money.parcel' : 'manage.money.other')
}
