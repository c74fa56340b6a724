/** True when somebody who acts for these organisations may decide alone: none of the concerned ones is another's. */
export const coversAll = (covered: readonly string[], concerned: readonly string[]): boolean =>
  concerned.length > 0 && concerned.every((organisation) => covered.includes(organisation))
