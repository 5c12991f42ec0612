/** The address if it is https or mailto, else an empty one: written text never leads anywhere else. */
export function safeUrl(address: string): string {
  return /^(https:|mailto:)/i.test(address.trim()) ? address.trim() : '';
}
