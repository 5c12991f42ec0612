/** `2000` → `$20.00`. Money is kept in whole cents of US dollars. */
export function dollars(cents: number): string {
  const whole = Math.floor(cents / 100).toLocaleString('en-US');
  return `$${whole}.${String(cents % 100).padStart(2, '0')}`;
}

/** `20`, `20.5`, `$20.50` → 2050; undefined for anything else. */
export function parseDollars(text: string): number | undefined {
  const [, whole, fraction = ''] = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
