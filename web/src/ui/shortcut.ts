const MAC_SIGNS: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Meta: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Control: '⌃',
  Enter: '⏎',
  Escape: 'Esc',
};
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Meta: 'Win',
  Shift: '⇧',
  Control: 'Ctrl',
  Enter: '⏎',
  Escape: 'Esc',
};
const WORDS: Readonly<Record<string, string>> = {
  Escape: 'Escape',
  '?': 'Question mark',
  '\\': 'Backslash',
  '/': 'Slash',
};

/** Whether this platform has a Command key. */
function isMac(platform: string = typeof navigator === 'undefined' ? '' : navigator.platform): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

function signOf(key: string, mac: boolean): string {
  return (mac ? MAC_SIGNS : OTHER_SIGNS)[key] ?? key.replace(/^(Key|Digit)/, '');
}

/** `$mod+K` becomes `⌘K` on a Mac and `Ctrl K` elsewhere; `g h` becomes `G then H`. */
export function shortcutText(keys: string, mac: boolean = isMac()): string {
  return keys
    .split(' ')
    .map((step) => {
      const signs = step.split('+').map((key) => signOf(key, mac));
      const last = (signs.pop() ?? '').replace(/^[a-z]$/, (letter) => letter.toUpperCase());
      return [...signs, last].join(signs.some((sign) => sign.length > 1) ? ' ' : '');
    })
    .join(' then ');
}

/** The same combination in words that a screen reader says rightly: `Command K`, `Shift N`. */
export function shortcutWords(keys: string, mac: boolean = isMac()): string {
  const word = (key: string): string => {
    if (key === '$mod') return mac ? 'Command' : 'Control';
    if (key === 'Alt') return mac ? 'Option' : 'Alt';
    return WORDS[key] ?? signWord(key);
  };
  return keys
    .split(' ')
    .map((step) => step.split('+').map(word).join(' '))
    .join(' then ');
}

function signWord(key: string): string {
  return key.replace(/^(Key|Digit)/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase());
}
