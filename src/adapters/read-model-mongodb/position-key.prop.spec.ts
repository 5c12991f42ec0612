import fc from 'fast-check';
import { comparePositions } from '../../ports/event-log.port.js';
import { positionKey } from './document-record.js';

const decimal = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map(String);
const near = fc.integer({ min: 0, max: 12 }).map(String);
const part = fc.oneof(decimal, near);
const position = fc.oneof(
  part,
  fc.tuple(part, part).map((parts) => parts.join('/')),
);

test('keys of positions sort as the positions compare', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [keyA, keyB] = [positionKey(a), positionKey(b)];
      expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(Math.sign(comparePositions(a, b)));
    }),
  );
});
