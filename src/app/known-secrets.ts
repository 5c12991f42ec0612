/** The secrets that must never be stored or shown; some come while the server runs. */
export class KnownSecrets {
  private secrets: readonly string[] = [];

  /** The same list until a secret is new. */
  readonly all = (): readonly string[] => this.secrets;

  learn(secrets: readonly string[]): void {
    const fresh = secrets.filter((secret) => !this.secrets.includes(secret));
    if (fresh.length > 0) this.secrets = [...this.secrets, ...fresh];
  }
}
