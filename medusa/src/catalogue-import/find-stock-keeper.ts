import { ancestors, type KnownOrganisation, type References } from './references'

/** A group's goods lie at its cooperative; everyone else keeps her own. */
export function findStockKeeper(references: References, seller: KnownOrganisation): KnownOrganisation {
  if (seller.stock_location_id !== null || seller.kind !== 'group') return seller
  for (const above of ancestors(references, seller)) if (above.kind === 'cooperative') return above
  return seller
}

export function keepsOwnStock(references: References, organisation: KnownOrganisation): boolean {
  return findStockKeeper(references, organisation) === organisation
}
