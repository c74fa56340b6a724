import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const handles = z.array(z.string().regex(/^[a-z0-9-]+$/)).default([])

/** One folder a story, one file a language: `dipasarkan-bersama/id.md`. */
const stories = defineCollection({
  loader: glob({ pattern: '*/*.md', base: './content/stories' }),
  schema: z.strictObject({
    title: z.string().min(3).max(90),
    summary: z.string().min(20).max(220),
    /** YAML reads a day as an instant; it is kept as the day. */
    told_on: z.date().transform((day) => day.toISOString().slice(0, 10)),
    /** Whose story it is: without the standing consent of each it is not shown. */
    makers: handles,
    organisations: handles,
  }),
})

const help = defineCollection({
  loader: glob({ pattern: '*/*.md', base: './content/help' }),
  schema: z.strictObject({
    title: z.string().min(3).max(60),
    summary: z.string().min(20).max(200),
    /** Its place in the list. */
    position: z.number().int(),
  }),
})

export const collections = { stories, help }
