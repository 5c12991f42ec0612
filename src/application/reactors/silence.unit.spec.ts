import { heard, isSilent, SILENCE_LIMIT_MS, type Floor } from './silence.js';

const agent: Floor = { who: 'agent', since: 1_000 };
const people: Floor = { who: 'people' };

describe('the silence of an agent', () => {
  it.each<[string, Floor, number, boolean]>([
    ['is none at once', agent, 1_000, false],
    ['is none up to the limit', agent, 1_000 + SILENCE_LIMIT_MS, false],
    ['is one beyond it', agent, 1_001 + SILENCE_LIMIT_MS, true],
    ['is none while people are asked, however long they take', people, 1_000 + 100 * SILENCE_LIMIT_MS, false],
  ])('%s', (_what, floor, now, silent) => {
    expect(isSilent(floor, now)).toBe(silent);
  });

  it('begins anew with everything it says, but not while people are asked', () => {
    expect(heard(agent, 5_000)).toEqual({ who: 'agent', since: 5_000 });
    expect(heard(people, 5_000)).toEqual(people);
  });
});
