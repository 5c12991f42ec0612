/**
 * Text from files and agents may hide characters that change what a reader sees: escape sequences, marks that turn the
 * direction, characters of no width. They are shown by name instead, on pages, in terminals and in logs. Joiners stay where scripts and
 * emoji need them.
 */
const SUSPICIOUS = new RegExp(
  [
    '\\r\\n?',
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]',
    '[\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F]',
    '[\\u00AD\\u200B-\\u200D\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\u115F\\u1160\\u180E\\u3164\\uFFA0]',
    // Combining signs: in a class of their own characters would seem to belong together.
    '\\u17B4',
    '\\u17B5',
    '[\\u{E0000}-\\u{E007F}]',
  ].join('|'),
  'gu',
);

const JOINERS: readonly string[] = ['\u200C', '\u200D'];
// Of one character, anchored on both sides: Chromium 156 does not find a class of astral characters before `$` alone.
const JOINED =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]$/u;

/**
 * The text with every hidden character named (`⟨U+202E⟩`, `␛`), and line ends as `\n`. The same string if there is none. `before` is
 * what was shown just before it.
 */
export function visibleText(text: string, before = ''): string {
  return text.replace(SUSPICIOUS, (found, at: number) => {
    if (found.startsWith('\r')) return found === '\r\n' ? '\n' : '␍';
    if (
      JOINERS.includes(found) &&
      JOINED.test(lastCharacter(at < 2 ? before + text.slice(0, at) : text.slice(at - 2, at)))
    )
      return found;
    return nameOf(found.codePointAt(0) ?? 0);
  });
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

/** Whether the text holds a character that `visibleText` would name. */
export function hidesSomething(text: string): boolean {
  return visibleText(text) !== text.replaceAll('\r\n', '\n');
}

// eslint-disable-next-line no-control-regex -- the codes are what this is about
const COLOUR_CODES = /\u001b\[[0-9;]*m/g;

/** Drops colour codes, which only decorate; any other escape sequence stays, and is shown by name. */
export function withoutColours(output: string): string {
  return output.replace(COLOUR_CODES, '');
}

function nameOf(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '␡';
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
