import { z } from 'zod';
import type { TurnEvent } from '../domain/conversation/turn.events.js';
import type { Catalog } from './codec.js';
import { blobRef, count, text, toolKind } from './shapes.js';

export const turnCatalog: Catalog<TurnEvent> = {
  TurnStreamed: { shape: z.object({ turnId: text, block: count, offset: count, text, epoch: count }) },
  BlockSettled: {
    shape: z.object({ turnId: text, block: count, sha256: text, text: text.nullable(), epoch: count }),
  },
  ToolCalled: {
    shape: z.object({ turnId: text, callId: text, kind: toolKind, name: text, title: text, epoch: count }),
  },
  ToolReturned: {
    shape: z.object({
      turnId: text,
      callId: text,
      outcome: z.enum(['ok', 'failed', 'denied']),
      output: text,
      blob: blobRef.nullable(),
      additions: count,
      deletions: count,
      durationMs: z.number().nonnegative(),
      epoch: count,
    }),
  },
};
