/** What a command prints, and whether all is well. */
export type Shown = { text: string; json: unknown; ok: boolean }
