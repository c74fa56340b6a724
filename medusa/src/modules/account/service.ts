import { MedusaService } from '@medusajs/framework/utils'
import { BuyerAccount } from './models/buyer-account'
import { BuyerSession } from './models/buyer-session'
import { LoginChallenge } from './models/login-challenge'

/** Buyers who have proved a phone number, where they are logged in, and the codes on their way. */
export class AccountModuleService extends MedusaService({ BuyerAccount, BuyerSession, LoginChallenge }) {}
