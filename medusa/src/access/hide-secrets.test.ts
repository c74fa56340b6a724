import { expect, it } from 'vitest'
import { hideSecrets } from './hide-secrets'

it.each([
  ['/shop/orders/abc/payment?x=1', '/shop/orders/...'],
  ['/Invitations/abc', '/Invitations/...'],
  ['//shop/./orders//abc', '/shop/orders/...'],
  ['/shop%2Forders/abc', '/shop/orders/...'],
  ['/shop/%6frders/abc/%E0%A4%A', '/shop/orders/...'],
  ['http://localhost:9000/shop/orders/abc', '/shop/orders/...'],
  ['/admin/invites/accept?token=abc&x=1', '/admin/invites/accept?token=...&x=1'],
  ['/admin/members?limit=20&q=081234567890', '/admin/members?limit=20&q=...'],
  ['/manage/orders/order_1?page=2', '/manage/orders/order_1?page=2'],
  ['/shop/products?sq=1', '/shop/products?sq=1'],
])('of %s the log gets %s', (address, shown) => expect(hideSecrets(address)).toBe(shown))
