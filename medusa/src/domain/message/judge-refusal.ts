/** What WhatsApp answered instead of taking a message; `code` is its own error code, absent when nothing came. */
export type SendFailure = { status?: number; code?: number }

/**
 * Errors that no repetition mends: a parameter that is missing or wrong, the sender's own number, a number that cannot be reached
 * or may not be written to yet, a kind of message that does not exist.
 */
const FOR_GOOD = new Set([100, 131008, 131009, 131021, 131026, 131030, 131051])

/**
 * Everything else is tried again until the message has outlived itself: limits and outages pass, and what the operator has to mend
 * (token, payment, a template not registered or paused) he mends.
 */
export const isForGood = ({ code }: SendFailure): boolean => code !== undefined && FOR_GOOD.has(code)
