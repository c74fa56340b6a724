/** As Medusa names it: `pp_`, the provider's identifier, and its id in medusa-config. */
export const DESK_PROVIDER_ID = 'pp_desk_desk'
