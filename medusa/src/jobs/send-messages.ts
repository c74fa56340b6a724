import type { MedusaContainer } from '@medusajs/framework/types'
import { readSendSeconds, readWhatsApp } from '../config/whatsapp'
import { sendDueMessages } from '../workflows/message/send-due-messages'

/** Nothing is intended, and nothing sent, where WhatsApp is not set up. */
export default async function sendMessages(container: MedusaContainer): Promise<void> {
  if (readWhatsApp()) await sendDueMessages(container)
}

export const config = { name: 'send-messages', schedule: { interval: readSendSeconds() * 1000 } }
