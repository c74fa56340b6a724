import { MedusaService } from '@medusajs/framework/utils'
import * as models from './models'

/**
 * For reading. The one writer is `writeLedger`: whole batches in one transaction, beside which the database refuses
 * whatever does not balance.
 */
export class LedgerModuleService extends MedusaService(models) {}
