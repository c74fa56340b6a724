import type { Role } from '#domain/access/rules'
import { t } from '../../i18n/texts'

export type DeskRole = 'manager' | 'treasurer'

/** For whom the page is, who is asking, and who can change that: a manager is not sent to the manager. */
export function sayForbidden(wanted: DeskRole | 'desk', memberships: readonly { role: Role }[]): string {
  const roles = [...new Set(memberships.map(({ role }) => role))]
  const own = roles.map((role) => t(`manage.role.${role}`)).join(', ') || t('manage.role.none')
  const role = t(`manage.role.${wanted}`)
  const way = roles.includes('manager')
    ? t('manage.forbidden.ask_admin', { role })
    : t('manage.forbidden.ask_manager')
  return `${t('manage.forbidden.text', { role, own })} ${way}`
}
