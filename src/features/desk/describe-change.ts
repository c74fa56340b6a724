import type { DeskAccount, DeskChange, DeskChoice, DeskParty } from '#contracts/desk'
import { t } from '../../i18n/texts'
import { inFours } from '../payment/way-words'

type Account = Partial<Pick<DeskChoice, 'bank_name' | 'account_number' | 'account_holder'>>

/** The account of a choice; undefined where there is none. */
export function wholeAccount({
  bank_name,
  account_number,
  account_holder,
}: Account): DeskAccount | undefined {
  if (!bank_name || !account_number || !account_holder) return undefined
  return { bank_name, account_number, account_holder }
}

/** The same in one line. */
export function accountLine(of: Account): string | undefined {
  const account = wholeAccount(of)
  if (account === undefined) return undefined
  const { bank_name: bank, account_number, account_holder: holder } = account
  return t('desk.account.line', { bank, number: inFours(account_number), holder })
}

/** Who did something, as the reader knows her. */
export function partyWord({ kind, name, is_you }: DeskParty): string {
  if (is_you) return t('desk.party.you')
  if (kind === 'operator') return name ? t('desk.party.operator', { name }) : t('desk.party.some_operator')
  return name ?? t('desk.party.somebody')
}

/** What a line of the history says, without who and when. */
export function describeChange({ kind, method, before, after, reason }: DeskChange): string[] {
  const account = accountLine(after) ?? t('desk.account.none')
  if (kind === 'set') return before === null ? [beginning(method, after)] : differences(method, before, after)
  if (kind === 'confirmed')
    return [
      t('desk.history.confirmed', { account, before: accountLine(before ?? {}) ?? t('desk.account.none') }),
    ]
  if (kind === 'refused') return [t('desk.history.refused', { account, reason: reason ?? '' })]
  return [t(`desk.history.${kind}`, { account })]
}

/** Of a choice that is older than its history. */
function beginning(method: DeskChange['method'], after: Partial<DeskChoice>): string {
  const state = t(after.is_on ? 'desk.choices.is_on' : 'desk.choices.is_off')
  const name = t(`desk.choices.${method}`)
  const account = accountLine(after)
  return account === undefined
    ? t('desk.history.began', { name, state })
    : t('desk.history.began_with', { name, state, account })
}

function differences(
  method: DeskChange['method'],
  before: Partial<DeskChoice>,
  after: Partial<DeskChoice>,
): string[] {
  const name = t(`desk.choices.${method}`)
  const lines: string[] = []
  if (before.is_on !== after.is_on)
    lines.push(t(after.is_on ? 'desk.history.on' : 'desk.history.off', { name }))
  if ((before.note ?? null) !== (after.note ?? null))
    lines.push(after.note ? t('desk.history.note', { note: after.note }) : t('desk.history.no_note'))
  return lines
}
