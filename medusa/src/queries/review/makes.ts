import { makersInForce } from '../member/makers-in-force'

/** Whether a member is a maker of a product today. Both are SQL expressions. */
export const makes = (product: string, member: string) =>
  `exists (select from ${makersInForce(product)} of_it where of_it.member_id = ${member})`
