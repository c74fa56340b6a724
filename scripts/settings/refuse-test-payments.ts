import { PlainError } from '../failure.ts'

const WAY_OUT =
  'Everybody can pay there without money, and the goods would be sent. Use the keys for real payments, or set TEST_PAYMENTS=true for a trial.'

type Environment = Readonly<Record<string, string | undefined>>

/** In production a gateway's sandbox is a mistake, unless somebody says that it is none: its cards and banks are known to all. */
export function refuseTestPayments(env: Environment): void {
  if (env.TEST_PAYMENTS === 'true') return
  if (env.MIDTRANS_IS_PRODUCTION !== 'true')
    throw new PlainError(
      `LAPAK_MODE is production, but MIDTRANS_IS_PRODUCTION is not true, which means Midtrans' sandbox. ${WAY_OUT}`,
    )
  if (/^[a-z]+_test_/.test(env.STRIPE_API_KEY ?? ''))
    throw new PlainError(`LAPAK_MODE is production, but STRIPE_API_KEY is a test key. ${WAY_OUT}`)
}
