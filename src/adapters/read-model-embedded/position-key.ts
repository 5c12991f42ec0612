import type { Position } from '../../ports/event-log.port.js';

/** A text that sorts (byte by byte) exactly as `comparePositions` does: each decimal behind the number of its digits. */
export function positionKey(position: Position): string {
  const [commit = '0', prepare = commit] = position.split('/');
  return sortable(commit) + sortable(prepare);
}

const sortable = (decimal: string): string => String(decimal.length).padStart(2, '0') + decimal;
