import type { DomainEvent } from '../../src/domain/events.js';
import type { StreamName } from '../../src/domain/shared/streams.js';
import type { Actor } from '../../src/domain/shared/types.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';

export interface Recording {
  readonly stream: StreamName;
  readonly event: DomainEvent;
  readonly actor?: Actor;
}

/** The facts as a log would hold them: positions 1, 2, 3 …, revisions by stream, recorded a second apart from `timeAt(1)` on. */
export function recorded(recordings: readonly Recording[]): readonly RecordedEvent[] {
  const lengths = new Map<StreamName, number>();
  return recordings.map(({ stream, event, actor = { kind: 'member', memberId: 'ada' } }, index) => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const place = index + 1;
    const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
    const metadata = { commandId: id, correlationId: id, causationId: id, actor, recordedAt: timeAt(place) };
    return { stream, event, revision, position: String(place), id, metadata };
  });
}

/** When `recorded` has its n-th fact recorded. */
export function timeAt(place: number): string {
  return new Date(Date.UTC(2026, 0, 1) + place * 1000).toISOString();
}
