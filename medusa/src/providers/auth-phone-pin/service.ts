import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from '@medusajs/framework/types'
import { AbstractAuthModuleProvider, ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { readPhone } from '../../domain/phone/read-phone'
import { tooMany, WRONG } from './answers'
import { hashPin, verifyPin } from './pin-hash'
import { forgetAttempts, takeAttempt } from './throttle'

export const PHONE_PIN = 'phone-pin'

/** The header in which our route passes on whom the attempts count for. */
export const ATTEMPT_ADDRESS = 'x-lapak-attempt-address'

type Cradle = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

export type PhonePinOptions = { secret?: string }

/** Logs a member in by phone number and PIN. Nobody registers here: the PIN is set through an invitation. */
export class PhonePinAuthProvider extends AbstractAuthModuleProvider {
  static override identifier = PHONE_PIN
  static override DISPLAY_NAME = 'Phone and PIN'

  private readonly sql: Knex
  private readonly secret: string | undefined
  private readonly nobodysHash: Promise<string>

  constructor(cradle: Cradle, options: PhonePinOptions) {
    super()
    this.sql = cradle[ContainerRegistrationKeys.PG_CONNECTION]
    this.secret = options.secret
    this.nobodysHash = hashPin('nobody', options.secret)
  }

  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const phone = readPhone(data.body?.phone ?? '')
    const pin = data.body?.pin ?? ''
    if (!phone.ok || !/^[0-9]{6}$/.test(pin)) return { success: false, error: WRONG }
    const attempt = await takeAttempt(this.sql, phone.value, data.headers?.[ATTEMPT_ADDRESS])
    if (!attempt.allowed) return { success: false, error: tooMany(attempt.retryAfterSeconds) }
    const identity = await find(identities, phone.value)
    // An unknown number costs the same work, so that the time of the answer tells nothing.
    const right = await verifyPin(pinHashOf(identity) ?? (await this.nobodysHash), pin, this.secret)
    if (!identity || !right) return { success: false, error: WRONG }
    await forgetAttempts(this.sql, attempt.keys)
    return { success: true, authIdentity: withoutSecrets(identity) }
  }

  override async register(): Promise<AuthenticationResponse> {
    return { success: false, error: 'Members are invited by their cooperative.' }
  }

  override async update(): Promise<AuthenticationResponse> {
    return { success: false, error: 'A PIN is set through an invitation.' }
  }
}

async function find(
  identities: AuthIdentityProviderService,
  phone: string,
): Promise<AuthIdentityDTO | undefined> {
  try {
    return await identities.retrieve({ entity_id: phone })
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) return undefined
    throw error
  }
}

function pinHashOf(identity: AuthIdentityDTO | undefined): string | undefined {
  const hashed = identity?.provider_identities?.find((own) => own.provider === PHONE_PIN)?.provider_metadata
    ?.pin_hash
  return typeof hashed === 'string' ? hashed : undefined
}

const withoutSecrets = (identity: AuthIdentityDTO): AuthIdentityDTO => ({
  ...identity,
  provider_identities: identity.provider_identities?.map((own) => ({ ...own, provider_metadata: {} })),
})
