import fc from 'fast-check';
import { literalPattern } from './literal-pattern.js';

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'\\^$.|?*+()[]{}-/#a \n\0') }));

test('a pattern matches its text and nothing else', () => {
  fc.assert(
    fc.property(text, text, (wanted, other) => {
      const pattern = new RegExp(`^${literalPattern(wanted)}$`);
      expect(pattern.test(wanted)).toBe(true);
      expect(pattern.test(other)).toBe(other === wanted);
      expect(literalPattern(wanted)).not.toContain('\0');
    }),
  );
});
