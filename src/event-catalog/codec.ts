import type { z } from 'zod';
import type { EventCodec, LogEvent } from '../ports/event-log.port.js';
import { PortError } from '../ports/port-error.js';
import { notOfShape, parseStored } from './stored-json.js';
import { createRedactor, type Redactor } from './redaction/redaction.js';

/** Turns the data of schema version n into that of n + 1. Pure: no clock, no chance, no I/O. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** How one event type is stored. Its newest schema version is 1 + the number of upcasters. */
export interface CatalogEntry<Data extends object> {
  /** The newest stored shape: required fields are checked, unknown ones left out. */
  readonly shape: z.ZodType<Data> & { readonly shape: { readonly [Field in keyof Data]-?: unknown } };
  /** From version 1 to 2, from 2 to 3 …; never removed, stored events are never rewritten. */
  readonly upcasters?: readonly Upcaster[];
}

/** One entry for every type of the union: a new event type without an entry does not compile. */
export type Catalog<E extends LogEvent> = {
  readonly [Type in E['type']]: CatalogEntry<Extract<E, { readonly type: Type }>['data']>;
};

/**
 * The translation between newest events and what is stored, by the entries of `catalog`. `secrets` are the secrets known at
 * the moment of each call (never stored): what equals one of them, and what looks like a token, becomes `[redacted]`.
 * Throws PortError LOG.INVALID for an event that is not of its shape, LOG.UNKNOWN_EVENT for a type or schema newer than this program.
 */
export function createCodec<E extends LogEvent>(catalog: Catalog<E>, secrets: () => readonly string[]): EventCodec<E> {
  const entries = new Map<string, CatalogEntry<object>>(Object.entries(catalog));
  const redactor = cached(secrets);
  return {
    encode: (event) => {
      const entry = entries.get(event.type);
      if (!entry) throw new PortError('LOG.INVALID', `No event type ${event.type} is known.`, false);
      const data = validated(entry, event.type, event.data);
      return { type: event.type, schema: newest(entry), json: redactedJson(data, redactor()) };
    },
    decode: ({ type, schema, json }) => {
      const entry = entries.get(type);
      if (!entry || schema > newest(entry) || schema < 1) throw unknownEvent(type, schema);
      const upcasters = (entry.upcasters ?? []).slice(schema - 1);
      const data = upcasters.reduce(
        (older, upcast) => upcast(older),
        parseStored(type, json) as Record<string, unknown>,
      );
      // The entry of a type gives the data of that type, which the compiler cannot follow through the map.
      return { type, data: validated(entry, type, data) } as unknown as E;
    },
  };
}

const newest = (entry: CatalogEntry<object>): number => 1 + (entry.upcasters?.length ?? 0);

const unknownEvent = (type: string, schema: number): PortError =>
  new PortError(
    'LOG.UNKNOWN_EVENT',
    `The log holds ${type} (schema ${schema}), which this version does not know. Start the version that wrote it, or a newer one.`,
    false,
    { details: { type, schema } },
  );

function validated(entry: CatalogEntry<object>, type: string, data: unknown): object {
  const result = entry.shape.safeParse(data);
  if (result.success) return result.data;
  throw notOfShape(type, result.error);
}

function redactedJson(data: object, redactor: Redactor): string {
  const json = JSON.stringify(data);
  return redactor.suspects(json) ? JSON.stringify(withRedactedStrings(data, redactor)) : json;
}

function withRedactedStrings(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redact(value);
  if (Array.isArray(value)) return value.map((item) => withRedactedStrings(item, redactor));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withRedactedStrings(item, redactor)]));
}

function cached(secrets: () => readonly string[]): () => Redactor {
  let known: readonly string[] = [];
  let redactor = createRedactor(known);
  return () => {
    const current = secrets();
    if (current.length !== known.length || current.some((secret, index) => secret !== known[index])) {
      known = [...current];
      redactor = createRedactor(known);
    }
    return redactor;
  };
}
