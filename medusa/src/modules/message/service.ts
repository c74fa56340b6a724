import { MedusaService } from '@medusajs/framework/utils'
import { OutgoingMessage } from './models/outgoing-message'

/** What is to be told to buyers, and what became of it. */
export class MessageModuleService extends MedusaService({ OutgoingMessage }) {}
