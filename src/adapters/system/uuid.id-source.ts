import { v7 } from 'uuid';
import type { IdSource } from '../../ports/clock.port.js';

/** UUIDv7 from the computer's clock and its source of chance; within one process each id sorts after the one before. */
export class UuidIdSource implements IdSource {
  next(): string {
    return v7();
  }
}
