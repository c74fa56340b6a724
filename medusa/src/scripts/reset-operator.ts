import type { ExecArgs, IAuthModuleService } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

/** `LAPAK_NEW_PASSWORD=... medusa exec ./src/scripts/reset-operator.ts EMAIL`: a new password for an operator's account. */
export default async function resetOperator({ container, args }: ExecArgs): Promise<void> {
  const [entity_id] = args
  const password = process.env.LAPAK_NEW_PASSWORD
  if (!entity_id || !password) throw new Error('An account and a password are needed.')
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { success, error } = await auth.updateProvider('emailpass', { entity_id, password })
  if (!success) throw new Error(error)
}
