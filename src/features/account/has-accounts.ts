import { LAPAK_MODE, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_SIMULATOR_URL } from 'astro:env/server'

/** Accounts live by codes sent by WhatsApp: where it is not set up, no page speaks of them. */
export const hasAccounts = WHATSAPP_PHONE_NUMBER_ID !== undefined

/** Where the messages of the demo can be read, in place of a phone; undefined where they are really sent. */
export const demoInbox = LAPAK_MODE === 'demo' ? WHATSAPP_SIMULATOR_URL : undefined
