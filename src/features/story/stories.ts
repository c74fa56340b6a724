import { getCollection, type CollectionEntry } from 'astro:content'
import type { ImageRef } from '#contracts/catalogue'
import type { MakerPage } from '#contracts/maker'
import { loadMaker } from '../../lib/medusa/catalogue'
import type { BackendFailure } from '../../lib/medusa/failure'
import { chooseLanguage, type Chosen } from '../content/choose-language'

/** By this the backend tells of everything that changes on a maker's page, her consent and her coming among it. */
export const storyTags = ['catalogue']

export type Story = Chosen<CollectionEntry<'stories'>>
export type ShownStory = Story & { images: ImageRef[] }

/** All stories, the latest first. Whose subject may be told of is for `readSubjects`. */
export async function listStories(): Promise<Story[]> {
  const stories = chooseLanguage(await getCollection('stories'))
  return stories.sort((one, other) => other.entry.data.told_on.localeCompare(one.entry.data.told_on))
}

/** The makers that a story tells of, or that one of them does not agree (any more), or that the backend is away. */
export async function readSubjects(
  story: Story,
): Promise<{ makers: MakerPage[] } | 'withheld' | { failure: BackendFailure }> {
  const makers: MakerPage[] = []
  for (const answer of await Promise.all(story.entry.data.makers.map(loadMaker))) {
    if (answer.ok && answer.value.may_be_told) makers.push(answer.value)
    else return answer.ok || answer.failure.status === 404 ? 'withheld' : { failure: answer.failure }
  }
  return { makers }
}

/** What tells of one maker, as long as everybody in it agrees, and whether the page may be kept, by which tags. */
export async function storiesAbout(
  handle: string,
): Promise<{ stories: Story[]; tags: string[]; isWhole: boolean }> {
  const named = (await listStories()).filter(({ entry }) => entry.data.makers.includes(handle))
  const answers = await Promise.all(
    named.map(async (story) => ({ story, subjects: await readSubjects(story) })),
  )
  const shown = answers.filter(({ subjects }) => typeof subjects === 'object' && 'makers' in subjects)
  return {
    stories: shown.map(({ story }) => story),
    tags: named.length > 0 ? storyTags : [],
    isWhole: answers.every(({ subjects }) => subjects === 'withheld' || 'makers' in subjects),
  }
}

/** Those that may be shown now. While the backend is away, only those that tell of nobody: nothing to be kept. */
export async function listShownStories(): Promise<{ stories: ShownStory[]; isWhole: boolean }> {
  const stories = await listStories()
  const answers = await Promise.all(
    stories.map(async (story) => ({ story, subjects: await readSubjects(story) })),
  )
  const shown = answers.flatMap(({ story, subjects }) =>
    typeof subjects === 'object' && 'makers' in subjects
      ? { ...story, images: picturesOf(subjects.makers) }
      : [],
  )
  const isWhole = answers.every(({ subjects }) => subjects === 'withheld' || 'makers' in subjects)
  return { stories: shown, isWhole }
}

/** The face of the one it tells of, as far as she shows it, and what she makes: at most three. */
function picturesOf(makers: readonly MakerPage[]): ImageRef[] {
  const faces = makers.flatMap(({ photo }) => photo ?? [])
  const goods = makers.flatMap(({ products }) => products.flatMap(({ image }) => image ?? []))
  return [...faces, ...goods].slice(0, 3)
}
