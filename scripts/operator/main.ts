import { randomBytes } from 'node:crypto'
import { PlainError } from '../failure.ts'
import { openHouse } from '../house/open-house.ts'
import { runUntilDone } from '../start/life.ts'
import { migrate, runToEnd } from '../start/migrate.ts'

/** An account for Medusa Admin, with a password that is shown once. */
await runUntilDone(async (life) => {
  const [email] = process.argv.slice(2)
  if (email === undefined || !email.includes('@')) throw new PlainError('Usage: npm run operator -- EMAIL')
  const { wiring, build, settings } = await openHouse(life, 'operator')
  await migrate(wiring, build)
  const password = randomBytes(12).toString('base64url')
  const env = { LAPAK_NEW_PASSWORD: password }
  await runToEnd(wiring, build, 'operator', ['user', email], 'The account could not be made', env)
  process.stdout.write(
    `${settings.urls.backend}/app\n  ${email}\n  ${password}\nThe password is not shown again.\n`,
  )
  return 0
})
