import { passwordsIn } from '../config/secret.js';
import type { Config } from '../config/config.schema.js';
import { createRedactor, createStreamRedactor } from '../event-catalog/redaction/redaction.js';
import type { Redaction } from '../ports/redaction.port.js';

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

/** Those of the settings. What looks like a token is taken out all the same. */
export function secretsOf({ eventLog, stores, github, agent }: Config): KnownSecrets {
  const passwords = [eventLog, stores].flatMap((one) => (one.kind === 'embedded' ? [] : passwordsIn(one.url)));
  const app = [github.app?.privateKey, github.app?.webhookSecret].flatMap((secret) => secret?.reveal() ?? []);
  const known = new KnownSecrets();
  known.learn([...passwords, ...app, ...(agent.kind === 'demo' ? [] : [agent.apiKey.reveal()])]);
  return known;
}

/** Takes them out of texts, also those that come later. */
export function redactionOf({ all }: KnownSecrets): Redaction {
  let known = all();
  let redactor = createRedactor(known);
  return {
    redact: (text) => {
      if (known !== all()) redactor = createRedactor((known = all()));
      return redactor.redact(text);
    },
    stream: () => createStreamRedactor(all()),
  };
}
