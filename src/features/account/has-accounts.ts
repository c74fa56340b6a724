import { WHATSAPP_PHONE_NUMBER_ID } from 'astro:env/server'

/** Accounts live by codes sent by WhatsApp: where it is not set up, no page speaks of them. */
export const hasAccounts = WHATSAPP_PHONE_NUMBER_ID !== undefined
