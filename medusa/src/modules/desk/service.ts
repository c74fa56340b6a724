import { MedusaService } from '@medusajs/framework/utils'
import { DeskPayment } from './models/desk-payment'
import { PaymentAccountProposal } from './models/payment-account-proposal'
import { PaymentChoice } from './models/payment-choice'
import { PaymentChoiceChange } from './models/payment-choice-change'
import { TransferProof } from './models/transfer-proof'

/** Money that people take: which organisations want it, what was asked for, what came, and the pictures that buyers sent of it. */
export class DeskModuleService extends MedusaService({
  PaymentChoice,
  PaymentAccountProposal,
  PaymentChoiceChange,
  DeskPayment,
  TransferProof,
}) {}
