import type { IAuthModuleService, IUserModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

type Operator = { email: string; password: string }

/** The demo's account for Medusa Admin. A real shop makes its own with `medusa user`. */
export async function layOperator(container: MedusaContainer, { email, password }: Operator): Promise<void> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const [found] = await users.listUsers({ email })
  if (found) return
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const registered = await auth.register('emailpass', { body: { email, password } })
  const identity = registered.authIdentity ?? (await findIdentity(auth, email))
  if (!identity) throw new Error(`The operator account could not be made: ${registered.error}`)
  const user = await users.createUsers({ email, first_name: 'Operator', last_name: '(contoh)' })
  await auth.updateAuthIdentities({ id: identity.id, app_metadata: { user_id: user.id } })
}

async function findIdentity(auth: IAuthModuleService, entity_id: string) {
  const [identity] = await auth.listAuthIdentities({
    provider_identities: { entity_id, provider: 'emailpass' },
  })
  return identity
}
