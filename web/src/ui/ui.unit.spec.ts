import { colorIndex, initials } from './initials.js';
import { clampShare, nextShare } from './panel-share.js';
import { shortcutText, shortcutWords } from './shortcut.js';

describe('shortcuts', () => {
  it.each([
    ['$mod+K', '⌘K', 'Ctrl K'],
    ['Shift+N', '⇧N', '⇧N'],
    ['$mod+Enter', '⌘⏎', 'Ctrl ⏎'],
    ['Alt+Digit1', '⌥1', 'Alt 1'],
    ['g h', 'G then H', 'G then H'],
    ['Escape', 'Esc', 'Esc'],
  ])('%s is written %s on a Mac and %s elsewhere', (keys, mac, other) => {
    expect(shortcutText(keys, true)).toBe(mac);
    expect(shortcutText(keys, false)).toBe(other);
  });

  it('a screen reader is given words, never signs', () => {
    expect(shortcutWords('$mod+K', true)).toBe('Command K');
    expect(shortcutWords('Alt+KeyM', false)).toBe('Alt M');
    expect(shortcutWords('?', false)).toBe('Question mark');
  });
});

describe('initials', () => {
  it.each([
    ['Maya Chen', 'MC'],
    ['jo', 'JO'],
    ['Ana María de la Cruz', 'AC'],
    ['  ', '?'],
    ['🦊 fox', '🦊F'],
  ])('of "%s" are "%s"', (name, expected) => expect(initials(name)).toBe(expected));

  it('the same person always has the same colour', () => {
    expect(colorIndex('member-1', 6)).toBe(colorIndex('member-1', 6));
    expect(colorIndex('member-1', 6)).toBeLessThan(6);
  });
});

describe('the share of a resizable panel', () => {
  const bounds = { min: 36, max: 68 };

  it('never leaves its bounds', () => {
    expect(clampShare(90, bounds)).toBe(68);
    expect(nextShare('ArrowRight', 36, bounds)).toBe(36);
  });

  it('follows the separator: left makes the right panel wider', () => {
    expect(nextShare('ArrowLeft', 50, bounds)).toBe(52);
    expect(nextShare('ArrowRight', 50, bounds)).toBe(48);
    expect(nextShare('Home', 50, bounds)).toBe(68);
    expect(nextShare('End', 50, bounds)).toBe(36);
  });

  it('is left alone by any other key', () => expect(nextShare('a', 50, bounds)).toBeUndefined());
});
