import type { ConsentSubject } from './consent'

export type MemberIdentity = {
  name: string
  pseudonym: string
  photo_image_id: string | null
  story_id: string | null
  story_en: string | null
  area_code: string | null
}

export type PublicIdentity = Omit<MemberIdentity, 'pseudonym'>

export function publicName(
  member: Pick<MemberIdentity, 'name' | 'pseudonym'>,
  standing: ReadonlySet<ConsentSubject>,
): string {
  return standing.has('name') ? member.name : member.pseudonym
}

/** A member as strangers may see her: without consent a pseudonym and nothing else. */
export function publicMember(member: MemberIdentity, standing: ReadonlySet<ConsentSubject>): PublicIdentity {
  return {
    name: publicName(member, standing),
    photo_image_id: standing.has('photo') ? member.photo_image_id : null,
    story_id: standing.has('story') ? member.story_id : null,
    story_en: standing.has('story') ? member.story_en : null,
    area_code: standing.has('village') ? member.area_code : null,
  }
}
