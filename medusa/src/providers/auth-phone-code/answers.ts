/** Medusa lets a provider answer one text; these are ours. */
export const WRONG_CODE = 'wrong_code'

/** Too late, used before, or tried too often: only a new one helps. */
export const CODE_OVER = 'code_over'

export const isCodeRefusal = (error: string | undefined): error is typeof WRONG_CODE | typeof CODE_OVER =>
  error === WRONG_CODE || error === CODE_OVER
