import fc from 'fast-check';
import { comparePositions } from '../../ports/event-log.port.js';
import { positionKey } from './position-key.js';

const decimal = fc.bigInt({ min: 0n, max: 1n << 64n }).map(String);
const position = fc.oneof(
  decimal,
  fc.tuple(decimal, decimal).map((parts) => parts.join('/')),
);

test('keys sort as positions compare', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [keyA, keyB] = [positionKey(a), positionKey(b)];
      expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(Math.sign(comparePositions(a, b)));
    }),
  );
});
