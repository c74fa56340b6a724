import { expect, it } from 'vitest'
import { maskPhone } from './mask-phone'

it.each([
  ['+6281234567890', '08••-••••-7890'],
  ['+6281234567', '08••-••••-4567'],
  ['+6512345678', '+6••-••••-5678'],
])('%s is shown as %s, too little to guess it', (phone, shown) => expect(maskPhone(phone)).toBe(shown))
