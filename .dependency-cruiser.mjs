// Turns the table of rooms into rules. `tsPreCompilationDeps` makes `import type` count too.
import { builtinModules } from 'node:module';
import { ROOMS } from './.dependency-rooms.mjs';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const SPEC = '\\.spec\\.tsx?$';
const NODE = `^(node:)?(${builtinModules.join('|')})$`;

const names = Object.keys(ROOMS);
const quoted = (text) => text.replace(/[.]/g, '\\.');
const hasInner = (room) => names.some((name) => name.startsWith(`${room}/`));

/** The files of a room: those below it, or only those directly in it where it has inner rooms. */
export const filesOf = (room) => `^${quoted(room)}/${hasInner(room) ? '[^/]+$' : ''}`;

/** What a row's word stands for, as a pattern of paths. */
function seen(word) {
  if (word === 'node') return NODE;
  if (word.startsWith('npm:')) return `^(node_modules/)?${quoted(word.slice('npm:'.length))}(/|$)`;
  if (word.endsWith('/*')) return `^${quoted(word.slice(0, -1))}`;
  if (!names.includes(word)) throw new Error(`The table of rooms has no row for "${word}".`);
  return filesOf(word);
}

const roomRule = ([room, allowed]) =>
  rule(
    room,
    `.dependency-rooms.mjs says what ${room} may import.`,
    { path: filesOf(room), pathNot: SPEC },
    { pathNot: [filesOf(room), ...allowed.map(seen)] },
  );

const HOMELESS = { path: '^(src|projections|web/src)/', pathNot: names.map(filesOf) };

export default {
  forbidden: [
    rule('no-circular', 'A circle has no layer.', {}, { circular: true }),
    rule('every-folder-has-a-row', 'Give the folder a row in .dependency-rooms.mjs.', HOMELESS, {}),
    rule('every-lonely-file-has-a-row', 'As above, for files that import nothing.', { ...HOMELESS, orphan: true }, {}),
    ...Object.entries(ROOMS).map(roomRule),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
