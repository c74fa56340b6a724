import { faultsOfAccount } from '#domain/payment/bank-account'
import { sayFailure } from '../../i18n/say-failure'
import type { BackendResult } from '../../lib/medusa/failure'

type Typed = { bank?: string; number?: string; holder?: string }

/** The backend names the first field that is wrong; here every other one of the account is added, so that all are mended at once. */
export function flagAccount<T>(
  result: BackendResult<T>,
  { bank = '', number = '', holder = '' }: Typed,
): BackendResult<T> {
  if (result.ok || result.failure.field === undefined) return result
  const { field, message } = result.failure
  const faults = faultsOfAccount({ bank, number, holder }).map(
    (fault) => [fault.field, sayFailure(fault).text] as const,
  )
  return {
    ok: false,
    failure: { ...result.failure, fields: { ...Object.fromEntries(faults), [field]: message } },
  }
}
