import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, envField } from 'astro/config'
import { showComponents } from './src/design/integration.mjs'

// Everything that differs between installations is read when the server runs, hence `secret`: public values would be
// frozen into the build.
const text = (options) => envField.string({ context: 'server', access: 'secret', ...options })

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 12 * 1024 * 1024 }),
  integrations: [react(), showComponents()],
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  session: false,
  build: { inlineStylesheets: 'never' },
  env: {
    schema: {
      BACKEND_URL: text({ default: 'http://localhost:9000' }),
      SHOP_URL: text({ default: 'http://localhost:4321' }),
      STOREFRONT_KEY: text({ optional: true }),
      MIDTRANS_SNAP_URL: text({ optional: true }),
      MIDTRANS_SIMULATOR_URL: text({ optional: true }),
      STRIPE_CHECKOUT_URL: text({ default: 'https://checkout.stripe.com' }),
      WHATSAPP_PHONE_NUMBER_ID: text({ optional: true }),
      WHATSAPP_SIMULATOR_URL: text({ optional: true }),
      LAPAK_MODE: text({ default: 'demo' }),
    },
  },
  security: {
    // src/middleware.ts compares with the Host header instead, which also holds behind a proxy that ends TLS.
    checkOrigin: false,
    actionBodySizeLimit: 12 * 1024 * 1024,
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
  vite: {
    plugins: [tailwindcss()],
    // Small scripts go into the page, their hashes into its policy; fonts must stay files for `font-src 'self'`.
    build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
  },
})
