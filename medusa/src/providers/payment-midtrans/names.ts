/** As Medusa names it: `pp_`, the provider's identifier, and its id in medusa-config. */
export const MIDTRANS_PROVIDER_ID = 'pp_midtrans_midtrans'
