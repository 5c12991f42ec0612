import { exportCommand } from './shell-commands.js';
import { toolCallOf } from './tool-calls.js';

const repositories = [
  { name: 'acme-web', baseCommit: 'a'.repeat(40) },
  { name: "it's", baseCommit: 'b'.repeat(40) },
];
const ours = exportCommand('turn-1', repositories.slice(0, 1));
const nameOf = (command: string, name = 'bash') => toolCallOf({ name, input: { command } }, 'turn-1').name;

describe('A command', () => {
  it('that is ours, for any repositories, hands the edits over', () => {
    expect(nameOf(ours)).toBe('hand-over');
    expect(nameOf(exportCommand('turn-1', repositories))).toBe('hand-over');
  });
  it.each([
    ['does something besides', `${ours}; rm -rf .`],
    ['goes on in another line', `${ours}\nrm -rf .`],
    ['comes after something else', `true && ${ours}`],
    ['hides something in a name', `${ours.slice(0, -1)}$(id)' "$(id)"`],
    ['is that of another turn', exportCommand('turn-2', repositories.slice(0, 1))],
    ['names no repository', exportCommand('turn-1', [])],
  ])('that %s stays a command', (_how, command) => expect(nameOf(command)).toBe('bash'));
  it('of another tool stays what it is', () => expect(nameOf(ours, 'read')).toBe('read'));
  it('keeps its own words as the title', () => {
    expect(toolCallOf({ name: 'bash', input: { command: ours } }, 'turn-1').title).toContain('export_edits.py');
  });
});
