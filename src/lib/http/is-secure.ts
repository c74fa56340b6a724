import { SHOP_URL } from 'astro:env/server'

/** Whether browsers reach the shop by TLS. A proxy may end it, so the connection itself does not tell. */
export const isSecure = SHOP_URL.startsWith('https:')
