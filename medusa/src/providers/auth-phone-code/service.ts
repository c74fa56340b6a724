import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from '@medusajs/framework/types'
import { AbstractAuthModuleProvider, ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { CODE_OVER, WRONG_CODE } from './answers'
import { takeTry, useChallenge } from './challenge'
import { isLoginCode } from './login-code'

export const PHONE_CODE = 'phone-code'

type Cradle = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

type Options = { secret: string }

/**
 * Logs a buyer in by the code that was sent to her number. The identity is the number; it is made by the first log-in, since
 * whoever reads the code has proved as much as anybody could.
 */
export class PhoneCodeAuthProvider extends AbstractAuthModuleProvider {
  static override identifier = PHONE_CODE
  static override DISPLAY_NAME = 'Phone and code'

  private readonly sql: Knex
  private readonly secret: string

  constructor(cradle: Cradle, options: Options) {
    super()
    this.sql = cradle[ContainerRegistrationKeys.PG_CONNECTION]
    this.secret = options.secret
  }

  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { challenge = '', code = '' } = data.body ?? {}
    const taken = await takeTry(this.sql, challenge)
    if (!taken) return { success: false, error: CODE_OVER }
    if (!isLoginCode(this.secret, challenge, code)) return { success: false, error: WRONG_CODE }
    if (!(await useChallenge(this.sql, challenge))) return { success: false, error: CODE_OVER }
    return { success: true, authIdentity: await findOrCreate(identities, taken.phone) }
  }

  override async register(): Promise<AuthenticationResponse> {
    return { success: false, error: 'An account is opened by the code sent to its number.' }
  }

  override async update(): Promise<AuthenticationResponse> {
    return { success: false, error: 'A number is changed by logging in with the new one.' }
  }
}

async function findOrCreate(
  identities: AuthIdentityProviderService,
  entity_id: string,
): Promise<AuthIdentityDTO> {
  const known = await find(identities, entity_id)
  if (known) return known
  try {
    return await identities.create({ entity_id })
  } catch (error) {
    // Two first log-ins at once: the other one made it.
    const made = await find(identities, entity_id)
    if (made) return made
    throw error
  }
}

async function find(
  identities: AuthIdentityProviderService,
  entity_id: string,
): Promise<AuthIdentityDTO | undefined> {
  try {
    return await identities.retrieve({ entity_id })
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) return undefined
    throw error
  }
}
