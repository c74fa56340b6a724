import { readPinSecret } from './pin'

/** The operator logs in by e-mail and password, a member by phone number and PIN. */
export function authModule() {
  return {
    resolve: '@medusajs/medusa/auth',
    options: {
      providers: [
        { resolve: '@medusajs/medusa/auth-emailpass', id: 'emailpass' },
        { resolve: './src/providers/auth-phone-pin', id: 'phone-pin', options: { secret: readPinSecret() } },
      ],
    },
  }
}
