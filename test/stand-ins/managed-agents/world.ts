import type { BetaManagedAgentsAgent } from '@anthropic-ai/sdk/resources/beta/agents';
import type { BetaEnvironment } from '@anthropic-ai/sdk/resources/beta/environments';
import type { BetaFileMetadata } from '@anthropic-ai/sdk/resources/beta/files';
import type { Control } from './control.js';
import type { StandInSession } from './session.js';

export interface StoredFile {
  readonly metadata: BetaFileMetadata & { readonly id: string };
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch from when it is listed. */
  readonly listedFrom: number;
}

/** A clone token as it was given to a session, for tests; no answer of the API ever carries it. */
export interface GivenToken {
  readonly sessionId: string;
  readonly resourceId: string;
  readonly url: string;
  readonly token: string;
}

export interface RequestRecord {
  readonly method: string;
  /** As in the table of routes, e.g. `POST /v1/sessions/:id`; `none` for an unknown one. */
  readonly route: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Without the credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credential: 'bearer' | 'x-api-key' | 'none' | 'wrong';
  /** JSON with `[token <identityOf it>]` where a clone token stood; undefined for other bodies. */
  readonly body: unknown;
  status: number;
}

/** Everything the stand-in remembers. */
export interface World {
  readonly url: string;
  readonly apiKey: string;
  /** Folder of the sessions' containers. */
  readonly root: string;
  /** Where `https://github.com/` is found: base of clone URLs, e.g. `http://127.0.0.1:4000`; undefined when nothing can be cloned. */
  readonly gitHubUrl: string | undefined;
  /** All versions of each agent, oldest first. */
  readonly agents: Map<string, BetaManagedAgentsAgent[]>;
  readonly environments: BetaEnvironment[];
  readonly sessions: Map<string, StandInSession>;
  readonly files: StoredFile[];
  readonly tokens: GivenToken[];
  readonly requests: RequestRecord[];
  readonly control: Control;
  /** `prefix_n`, never twice. */
  newId(prefix: string): string;
  now(): string;
}
