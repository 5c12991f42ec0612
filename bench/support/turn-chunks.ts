import { v5 } from 'uuid';
import type { NewEvent } from '../../src/ports/event-log.port.js';

const NAMESPACE = '6f6e0f3c-6c0e-4d1b-9a55-0d4f3a2b1c00';
const text = 'The form shows its message twice because both handlers run. I take the second one out. '.repeat(2);
let made = 0;

/** A piece of an agent's words, about 600 bytes stored; no two have the same id. */
export function chunk(n: number): NewEvent {
  made += 1;
  const id = v5(String(made), NAMESPACE);
  return {
    id,
    event: { type: 'TurnStreamed', data: { turnId: 'turn-1', block: 0, offset: n * text.length, text, epoch: 1 } },
    metadata: {
      commandId: id,
      correlationId: 'run-0198c0de-0000-7000-8000-000000000001',
      causationId: id,
      actor: { kind: 'agent' },
      recordedAt: '2026-01-01T00:00:00.000Z',
    },
  };
}

export const streamOf = (group: string, writer: number): string => `cr_turn-acme_${group}_${writer}`;
