/** Shows that something is being done and how long it took; `say` sets the words beside it. */
export function step<T>(name: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>

/** One whole line that does not disturb the moving one. */
export function say(text: string): void
