/** A statement that finds what is wrong: one row for each offender, with the words that tell it apart. */
export type Check = { name: string; title: string; sql: string }
