import fc from 'fast-check';

/** What is cut wrongly most easily: halves of pairs, marks and joiners, emoji of many code points, flags, Hangul, line ends. */
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '-', '`') },
  { weight: 2, arbitrary: fc.constantFrom('😀', '👩‍👩‍👧‍👦', '👍🏽', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇩🇪', '1️⃣', '각', 'क्ष', 'שלום', 'مرحبا') },
  { weight: 2, arbitrary: fc.constantFrom('\u0301', '\u200d', '\ufe0f', '\u1100', '\u0308', '\u{1F1E6}', '\u{1F3FD}') },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((half) => String.fromCharCode(half)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Any text in full Unicode, of up to a few hundred units. */
export const anyText = fc.oneof(
  fc.array(unit, { maxLength: 120 }).map((units) => units.join('')),
  fc.tuple(fc.constantFrom('a', ' ', '😀'), fc.nat(300)).map(([base, marks]) => base + '\u0301'.repeat(marks)),
);

/** As `anyText`, longer than `length`. */
export const textBeyond = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      anyText.filter((text) => text.length > 8),
      fc.nat(12),
    )
    .map(([text, more]) => 'x'.repeat(more) + text.repeat(Math.ceil((length + 1) / text.length)));
