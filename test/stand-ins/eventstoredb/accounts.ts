import type { Metadata, ServiceError } from '@grpc/grpc-js';
import { deniedRights, wrongPassword } from './refusals.js';

export interface Account {
  readonly password: string;
  /** Whether `$all` may be read. */
  readonly readsAll: boolean;
}

/** Who may do what. A server without TLS has no accounts, and everyone may do everything. */
export class Accounts {
  readonly #accounts: Map<string, Account> | undefined;

  constructor(accounts: Readonly<Record<string, Account>> | undefined) {
    this.#accounts = accounts && new Map(Object.entries(accounts));
  }

  set(name: string, account: Account): void {
    this.#accounts?.set(name, account);
  }

  /** Why a call is refused; undefined when it is not. */
  refusal(metadata: Metadata, right: 'stream' | '$all'): ServiceError | undefined {
    if (!this.#accounts) return undefined;
    const [header] = metadata.get('authorization');
    if (header === undefined) return deniedRights();
    const [name = '', password] = Buffer.from(String(header).replace('Basic ', ''), 'base64')
      .toString()
      .split(/:(.*)/s);
    const account = this.#accounts.get(name);
    if (account?.password !== password) return wrongPassword();
    return right === '$all' && !account?.readsAll ? deniedRights() : undefined;
  }
}
