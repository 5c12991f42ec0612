import { inspect } from 'node:util';

/** A setting that must not be printed: only `reveal` gives it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

/** The passwords inside an address, as written and decoded; what must never reach the log or a page. */
export function passwordsIn(address: Secret): readonly string[] {
  const password = /^[a-z+]+:\/\/[^/?#]*?:([^@/?#]*)@/i.exec(address.reveal())?.[1];
  if (password === undefined || password === '') return [];
  return [...new Set([password, decoded(password)])];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
