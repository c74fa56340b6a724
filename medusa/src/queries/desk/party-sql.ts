/** Who did something, as JSON for a `DeskParty`: of a member her name, of an operator hers where it is known. `:reader` is bound. */
export const partyJson = (
  kind: string,
  id: string,
) => `json_build_object('kind', ${kind}, 'is_you', ${id} = :reader,
  'name', case ${kind} when 'member' then (select m.name from member m where m.id = ${id})
    else (select nullif(trim(concat_ws(' ', u.first_name, u.last_name)), '') from "user" u where u.id = ${id}) end)`
