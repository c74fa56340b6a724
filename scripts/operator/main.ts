import { randomBytes } from 'node:crypto'
import { PlainError } from '../failure.ts'
import { openHouse, type House } from '../house/open-house.ts'
import { runUntilDone } from '../start/life.ts'
import { migrate, runToEnd } from '../start/migrate.ts'
import { findAccount } from './find-account.ts'
import { readArguments } from './read-arguments.ts'

/** An account for Medusa Admin, or a new password for one, shown once. */
await runUntilDone(async (life) => {
  const wanted = readArguments(process.argv.slice(2))
  if (!wanted) throw new PlainError('Usage: npm run operator -- EMAIL [--reset]')
  const house = await openHouse(life, 'operator')
  const account = await findAccount(house.wiring.databaseUrl, wanted.email)
  const password = randomBytes(12).toString('base64url')
  if (wanted.isReset) await resetPassword(house, wanted.email, account, password)
  else await makeAccount(house, wanted.email, account, password)
  process.stdout.write(
    `${house.settings.urls.backend}/app\n  ${account ?? wanted.email}\n  ${password}\nThe password is not shown again.\n`,
  )
  return 0
})

async function makeAccount(
  { wiring, build }: House,
  email: string,
  account: string | undefined,
  password: string,
) {
  if (account !== undefined) {
    throw new PlainError(
      `There is an account for ${account} already. To give it a new password: npm run operator -- ${account} --reset`,
    )
  }
  await migrate(wiring, build)
  const env = { LAPAK_NEW_PASSWORD: password }
  await runToEnd(wiring, build, 'operator', ['user', email], 'The account could not be made', env)
}

function resetPassword(
  { wiring, build }: House,
  email: string,
  account: string | undefined,
  password: string,
) {
  if (account === undefined) {
    throw new PlainError(`There is no account for ${email} yet. To make it: npm run operator -- ${email}`)
  }
  const args = ['exec', './src/scripts/reset-operator.js', account]
  const env = { LAPAK_NEW_PASSWORD: password }
  return runToEnd(wiring, build, 'operator', args, 'The password could not be changed', env)
}
