/** As Medusa names it: `pp_`, the provider's identifier, and its id in medusa-config. */
export const STRIPE_PROVIDER_ID = 'pp_stripe_stripe'
