/** Seconds of pause after the first, second, ... wrong PIN in a row; the last one stays. */
export type AttemptPauses = readonly number[]

/** For one phone number: four slips cost nothing, after that guessing a PIN would take decades. */
export const NUMBER_PAUSES: AttemptPauses = [0, 0, 0, 0, 30, 60, 120, 240, 480, 900]

/** For one address, behind which a whole cooperative may sit. */
export const ADDRESS_PAUSES: AttemptPauses = [...Array<number>(29).fill(0), 30, 60, 120, 240, 480, 900]

/** Wrong PINs older than this are forgotten. */
export const FORGET_AFTER_SECONDS = 24 * 60 * 60
