// Node, and the last words of servers, command lines and pages beside the failure of a test that uses them.
import { clearTimeout, setTimeout } from 'node:timers';
import NodeEnvironment from 'jest-environment-node';

const WITNESSES = Symbol.for('code-runs.witnesses');
const TOLD = 4_000;
const PATIENCE_MS = 5_000;

export default class TellingEnvironment extends NodeEnvironment {
  #witnesses = new Set();

  async setup() {
    await super.setup();
    this.global[WITNESSES] = this.#witnesses;
  }

  async handleTestEvent({ name, test, hook }) {
    if (name === 'test_start') this.#forget();
    if (name === 'test_fn_failure' || name === 'hook_failure') await this.#tell(test?.name ?? hook?.type ?? 'a test');
  }

  async teardown() {
    for (const { isGone, end } of this.#witnesses) if (!isGone()) end?.();
    await super.teardown();
  }

  #forget() {
    for (const witness of this.#witnesses) if (witness.isGone()) this.#witnesses.delete(witness);
  }

  async #tell(failed) {
    for (const { name, tell } of this.#witnesses) {
      const words = await lastWords(tell);
      process.stderr.write(`\n-- ${failed}: last words of ${name}\n${words.trim().slice(-TOLD) || '(none)'}\n`);
    }
  }
}

/** Neither a page that is closed nor one that hangs hides the failure. */
async function lastWords(tell) {
  let timer;
  const silence = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, '(no answer)')));
  try {
    return String(await Promise.race([tell(), silence]));
  } catch (error) {
    return `(${error.message})`;
  } finally {
    clearTimeout(timer);
  }
}
