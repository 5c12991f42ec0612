import { dollars } from '../../../../src/domain/shared/money.js';

/** `12,345`. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

/** `1 file`, `1,234 files`. */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** `0.4s`, `6.2s`, `41s`, `2m 14s`, `1h 05m`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)}s`;
  return elapsedText(milliseconds);
}

/** As `durationText`, in whole seconds: for what is still counting. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m ${String(seconds % 60).padStart(2, '0')}s`;
  return `${Math.floor(seconds / 3_600)}h ${String(Math.floor((seconds % 3_600) / 60)).padStart(2, '0')}m`;
}

/** `184k tokens`; undefined when none were reported. */
export function tokensText(tokens: number): string | undefined {
  if (tokens === 0) return undefined;
  if (tokens < 1_000) return `${tokens} tokens`;
  const thousands = tokens / 1_000;
  if (thousands < 1_000) return `${thousands < 10 ? thousands.toFixed(1) : Math.round(thousands)}k tokens`;
  return `${(thousands / 1_000).toFixed(1)}M tokens`;
}

/** `$0.42`; undefined when the provider reported no cost. */
export function costText(costUsd: string | null): string | undefined {
  if (costUsd === null) return undefined;
  const cost = Number(costUsd);
  return cost > 0 && cost < 0.01 ? 'under $0.01' : `$${cost.toFixed(2)}`;
}

/** `$0.42 / $20.00`: what a run cost so far and may cost. */
export function spentText(spentCents: number | null, budgetCents: number): string {
  return `${dollars(spentCents ?? 0)} / ${dollars(budgetCents)}`;
}

/** `14:30` today, `23 Nov 14:30` otherwise, in the reader's time zone. */
export function clockText(at: string, now: Date): string {
  const time = new Date(at);
  const clock = time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (time.toDateString() === now.toDateString()) return clock;
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${clock}`;
}

/** `1 file changed`, `5 files changed`. */
export function filesChangedText(count: number): string {
  return `${counted(count, 'file', 'files')} changed`;
}
