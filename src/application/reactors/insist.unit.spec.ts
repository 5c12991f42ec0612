import { PortError } from '../../ports/port-error.js';
import { insist } from './insist.js';

const away = new PortError('AGENT.UNAVAILABLE', 'away', true);
const refused = new PortError('AGENT.REJECTED', 'refused', false);

/** Fails with each of these in turn, then succeeds. */
async function insisting(errors: readonly Error[], until = () => false) {
  const left = [...errors];
  const outcome = { calls: 0, refusals: [] as unknown[] };
  await new Promise<void>((resolve) => {
    const call = (): Promise<void> => {
      outcome.calls += 1;
      const error = left.shift();
      if (!error) resolve();
      else setTimeout(resolve, 1_500);
      return error ? Promise.reject(error) : Promise.resolve();
    };
    insist(call, { until, onRefused: (error) => outcome.refusals.push(error) });
  });
  return outcome;
}

describe('a message for the agent', () => {
  it('is repeated while its errors may pass', async () => {
    expect(await insisting([away])).toEqual({ calls: 2, refusals: [] });
  });

  it('that is refused for good is reported at once and not repeated', async () => {
    expect(await insisting([refused])).toEqual({ calls: 1, refusals: [refused] });
  });

  it('that nobody needs any more is neither repeated nor reported', async () => {
    expect(await insisting([refused], () => true)).toEqual({ calls: 1, refusals: [] });
  });
});
