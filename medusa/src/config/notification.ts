import { readLoginCodeSecret } from './login-code'
import { readWhatsApp } from './whatsapp'

/** Notices in Medusa Admin as always, and WhatsApp where it is set up. */
export function notificationModule() {
  const whatsapp = readWhatsApp()
  return {
    resolve: '@medusajs/medusa/notification',
    options: {
      providers: [
        {
          resolve: '@medusajs/medusa/notification-local',
          id: 'local',
          options: { name: 'Local Notification Provider', channels: ['feed'] },
        },
        ...(whatsapp
          ? [
              {
                resolve: './src/providers/notification-whatsapp',
                id: 'whatsapp',
                options: { channels: ['whatsapp'], codeSecret: readLoginCodeSecret(), ...whatsapp },
              },
            ]
          : []),
      ],
    },
  }
}
