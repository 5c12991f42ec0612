export interface Reply {
  readonly text: string;
  readonly isError: boolean;
}

/** Replies by call id; they may come before anyone waits, and the first one counts. */
export class Replies {
  readonly #given = new Map<string, Reply>();
  readonly #waiting = new Map<string, Set<(reply: Reply) => void>>();

  give(callId: string, reply: Reply): void {
    if (this.#given.has(callId)) return;
    this.#given.set(callId, reply);
    for (const resolve of this.#waiting.get(callId) ?? []) resolve(reply);
    this.#waiting.delete(callId);
  }

  async to(callId: string): Promise<Reply> {
    const given = this.#given.get(callId);
    if (given) return given;
    return new Promise((resolve) => {
      const others = this.#waiting.get(callId) ?? new Set();
      this.#waiting.set(callId, others.add(resolve));
    });
  }
}
