import demoAccounts from '../../medusa/src/scripts/demo-accounts.json' with { type: 'json' }
import type { Settings } from '../settings/settings.ts'

export function announce(settings: Settings, seconds: number): string {
  const { shop, backend, simulator, stripe, whatsapp } = settings.urls
  const lines = [
    '',
    `Lapak Purna is ready after ${seconds.toFixed(0)} s.`,
    '',
    `  Shop       ${shop}`,
    `  Members    ${shop}/anggota`,
    `  Office     ${shop}/kelola`,
    `  Stand      ${shop}/stan`,
    `  Admin      ${backend}/app`,
    ...(settings.usesSimulator
      ? [
          `  Payments   ${simulator}/bayar (simulator: pay the number or code that the shop shows; no real money moves)`,
        ]
      : []),
    ...(settings.usesStripeSimulator
      ? [`  Cards      ${stripe} (simulator of Stripe, for buyers abroad)`]
      : []),
    ...(settings.usesWhatsAppSimulator
      ? [`  WhatsApp   ${whatsapp} (simulator: the inbox of every phone)`]
      : []),
    ...(settings.mode === 'demo' ? demoLines(shop) : []),
    '',
    `  Logs       ${settings.logFolder}`,
    '  Stop       Ctrl-C',
    '',
  ]
  return lines.join('\n')
}

function demoLines(shop: string): string[] {
  const { members, operator } = demoAccounts
  return [
    '',
    '  Demo accounts (phone / PIN)',
    ...members.map(
      ({ role, phone, pin, door }) => `    ${role.padEnd(18)} ${phone} / ${pin}   ${shop}${door}`,
    ),
    `    ${'operator (Admin)'.padEnd(18)} ${operator.email} / ${operator.password}`,
  ]
}
