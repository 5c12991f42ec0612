import type { EventCodec } from '../ports/event-log.port.js';

/** An event exactly as it lies in a log, whatever it says: no version of the program has to know it. */
export interface StoredForm {
  readonly type: string;
  readonly data: { readonly schema: number; readonly json: string };
}

/** Hands stored events on as they are: nothing is checked, brought up to date or taken out, because it was when they were written. */
export const storedCodec: EventCodec<StoredForm> = {
  encode: ({ type, data: { schema, json } }) => ({ type, schema, json }),
  decode: ({ type, schema, json }) => ({ type, data: { schema, json } }),
};
