import type { Position as StorePosition, ReadPosition } from '@eventstore/db-client';
import { comparePositions, START, type LogEvent, type LogItem, type Position } from '../../ports/event-log.port.js';
import { invalid } from './port-errors.js';

/** `commit/prepare`: some servers have lost events to those who kept the first half only. */
export const toPosition = ({ commit, prepare }: StorePosition): Position => `${commit}/${prepare}`;

/** Throws PortError LOG.INVALID for a position that another kind of log gave. */
export function fromPosition(position: Position): ReadPosition {
  if (position === START) return 'start';
  const [, commit, prepare] = /^(\d{1,19})\/(\d{1,19})$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw invalid('The position does not belong to this event store.');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

export const itemPosition = <E extends LogEvent>(item: LogItem<E>): Position =>
  item.kind === 'event' ? item.event.position : item.position;

export const later = (a: Position, b: Position): Position => (comparePositions(a, b) >= 0 ? a : b);

/** A revision as a number; no stream comes near the end of the safe ones. */
export function toRevision(revision: bigint): number {
  const number = Number(revision);
  if (!Number.isSafeInteger(number)) throw invalid('The server gave a revision beyond 2^53.');
  return number;
}
