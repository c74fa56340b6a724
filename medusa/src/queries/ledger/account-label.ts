/** The name of an account's owner as it is now: the account keeps the one it was opened under. Needs `a` = ledger_account. */
export const ownerJoins = `
  left join member owner_member on a.owner_type = 'member' and owner_member.id = a.owner_id
  left join organisation owner_organisation on a.owner_type = 'organisation' and owner_organisation.id = a.owner_id
  left join booth owner_booth on a.owner_type = 'booth' and owner_booth.id = a.owner_id`

export const ownerName = `coalesce(owner_member.name, owner_organisation.name, owner_booth.name, a.owner_id)`
