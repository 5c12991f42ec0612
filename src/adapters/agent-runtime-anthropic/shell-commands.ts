import { OUTPUTS, OWN_FILES, OWN_FILES_PLACES, WORKSPACE } from './agent-definition.js';
import type { TurnId } from '../../domain/shared/types.js';

/** A repository as the commands in a container need it. */
export interface Checkout {
  readonly name: string;
  readonly baseCommit: string;
}

export const EXPORTER = `${OWN_FILES}/export_edits.py`;
export const SEED = `${OWN_FILES}/seed.tar`;
export const tarOf = (index: number): string => `${OWN_FILES}/repositories/${index}.tar`;
/** What the set-up prints when all of it worked. */
export const SET_UP_DONE = 'code-runs: set-up done';

/** The command that packs all edits of a turn, on one line. */
export function exportCommand(turnId: TurnId, repositories: readonly Checkout[]): string {
  const script = OWN_FILES_PLACES.map((place) => EXPORTER.replace(OWN_FILES, place)).join(' ');
  const found = `"$(ls ${script} 2>/dev/null | head -n 1)"`;
  return `python3 ${found} ${OUTPUTS}/${bundleName(turnId)} ${repositories.map(checkout).join(' ')}`;
}

const QUOTED_WORDS = /^(?:'[^'\n]+'|\\')+(?: (?:'[^'\n]+'|\\')+)*\s*$/;

/** Whether this is, word for word, what `exportCommand` tells the agent to run in this turn, and nothing besides. */
export function isExportCommand(command: string, turnId: TurnId): boolean {
  const begins = exportCommand(turnId, []);
  if (!command.startsWith(begins)) return false;
  return QUOTED_WORDS.test(command.slice(begins.length));
}

/** Name of the file that holds a turn's edits. */
export function bundleName(turnId: TurnId): string {
  return `edits-${turnId}.tar`;
}

/** Unpacks the local repositories among these (those with a tar) and lays the newest revision over all of them. */
export function setUpCommand(
  repositories: readonly (Checkout & { readonly tar: string | null })[],
  isSeeded: boolean,
): string {
  const [usual, other] = OWN_FILES_PLACES;
  const own = (path: string): string => `"$own${path.slice(OWN_FILES.length)}"`;
  const unpacking = repositories.flatMap(({ name, baseCommit, tar }) => {
    if (tar === null) return [];
    const folder = quoted(`${WORKSPACE}/${name}`);
    return [
      `mkdir -p ${folder}`,
      `tar --extract --no-same-owner --file ${own(tar)} --directory ${folder}`,
      `git -C ${folder} reset --hard --quiet`,
      `test "$(git -C ${folder} rev-parse HEAD)" = ${baseCommit}`,
    ];
  });
  const seeding = `python3 ${own(EXPORTER)} --apply ${own(SEED)} ${repositories.map(checkout).join(' ')}`;
  return [
    'set -eu',
    `own=${usual}; [ -d "$own" ] || own=${other}`,
    ...unpacking,
    ...(isSeeded ? [seeding] : []),
    `echo '${SET_UP_DONE}'`,
  ].join('\n');
}

function checkout({ name, baseCommit }: Checkout): string {
  return quoted(`${WORKSPACE}/${name}=${baseCommit}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
