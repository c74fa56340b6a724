import { model } from '@medusajs/framework/utils'
import { MESSAGE_KINDS } from '../../../domain/message/message-kinds'

/**
 * A message that is to be sent: written down in the transaction that makes it necessary, without number or words, which are read
 * when it is sent. `over`: there is nothing more to say, or it is too late to say it.
 */
export const OutgoingMessage = model
  .define('outgoing_message', {
    id: model.id({ prefix: 'omsg' }).primaryKey(),
    /** The same news is told once. */
    key: model.text(),
    kind: model.enum([...MESSAGE_KINDS]),
    /** The challenge, order, parcel, transfer or refund that it is about. */
    subject_id: model.text(),
    state: model.enum(['intended', 'sent', 'given_up', 'over']).default('intended'),
    attempts: model.number().default(0),
    retry_at: model.dateTime(),
    expires_at: model.dateTime(),
    last_error: model.text().nullable(),
    /** WhatsApp's own id. */
    external_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['key'], unique: true },
    { on: ['retry_at'], where: "state = 'intended'" },
  ])
