import { readLoginCodeSecret } from './login-code'
import { readPinSecret } from './pin'

/** The operator logs in by e-mail and password, a member by phone number and PIN, a buyer by a code sent to her number. */
export function authModule() {
  return {
    resolve: '@medusajs/medusa/auth',
    options: {
      providers: [
        { resolve: '@medusajs/medusa/auth-emailpass', id: 'emailpass' },
        { resolve: './src/providers/auth-phone-pin', id: 'phone-pin', options: { secret: readPinSecret() } },
        {
          resolve: './src/providers/auth-phone-code',
          id: 'phone-code',
          options: { secret: readLoginCodeSecret() },
        },
      ],
    },
  }
}
