export const ROLES = ['producer', 'manager', 'treasurer', 'booth'] as const

export type Role = (typeof ROLES)[number]

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a path parameter names, so that the organisation behind it can be found. */
export type ResourceKind =
  'organisation' | 'member' | 'product' | 'order' | 'parcel' | 'booth' | 'shift' | 'review' | 'desk_payment'

export type RouteRule = {
  method: Method
  path: string
  /** 'member' lets any active member in, who then sees only her own rows. */
  roles: 'member' | readonly Role[]
  organisationOf?: { kind: ResourceKind; param: string }
  /** The thing belongs to several organisations at once: the route answers only with what `organisation_ids` cover. */
  filtered?: true
}

export type RoleAt = { role: Role; organisation_id: string }

/** What a member may do, as far as one route is concerned. */
export type Access = {
  member_id: string
  roles: RoleAt[]
  /** Every organisation covered by the roles the route asks for (any role, for a member's own), with all those below. */
  organisation_ids: string[]
}
