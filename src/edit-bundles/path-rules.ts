import { BundleRefused, shown } from './bundle-refused.js';

const PATH_BYTES = 4_096;
const SEGMENT_BYTES = 255;
const DEPTH = 100;
// HFS+ ignores these when it compares names, so `.g\u200cit` opens `.git`.
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Checks one written path of a bundle: relative, `/`-separated, well-formed UTF-8 of at most 4,096 bytes and 100 parts, free of
 * control characters, of `.` and `..`, and of every spelling that some file system opens as `.git`. Throws BundleRefused BUNDLE.PATH.
 */
export function checkPath(path: string): void {
  refuse(path, problemOf(path) ?? oddityOf(path) ?? path.split('/').map(problemOfSegment).find(Boolean));
}

/** Like checkPath for a path that is only deleted: a base may hold backslashes, drive letters and control characters, and be rid of them. */
export function checkDeletedPath(path: string): void {
  refuse(path, problemOf(path) ?? path.split('/').map(problemOfSegment).find(Boolean));
}

function refuse(path: string, problem: string | undefined): void {
  if (problem !== undefined) throw new BundleRefused('BUNDLE.PATH', `The path ${shown(path)} ${problem}.`);
}

/** What a file system that ignores case and composition takes for the same name. */
export function folded(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Is this one name of a directory that git keeps its own things in, however it is spelled? */
export function isGitDirectory(segment: string): boolean {
  const plain = comparable(segment);
  return plain === '.git' || /^git~[0-9]+$/.test(plain);
}

function problemOf(path: string): string | undefined {
  if (path === '') return 'is empty';
  const bytes = Buffer.from(path, 'utf8');
  if (bytes.toString('utf8') !== path) return 'is not well-formed text';
  if (bytes.length > PATH_BYTES) return `is longer than ${PATH_BYTES} bytes`;
  if (path.split('/').length > DEPTH) return `is deeper than ${DEPTH} directories`;
  if (path.startsWith('/')) return 'is absolute';
  return path.includes('\0') ? 'holds a control character' : undefined;
}

/** What a file system somewhere may take for something else. */
function oddityOf(path: string): string | undefined {
  if (/^[A-Za-z]:/.test(path)) return 'starts with a drive letter';
  if (path.includes('\\')) return 'holds a backslash';
  if (CONTROL.test(path)) return 'holds a control character';
  return undefined;
}

function problemOfSegment(segment: string): string | undefined {
  if (segment === '') return 'has an empty part';
  if (segment === '.' || segment === '..') return `has the part "${segment}"`;
  if (Buffer.byteLength(segment) > SEGMENT_BYTES) return `has a part longer than ${SEGMENT_BYTES} bytes`;
  if (isGitDirectory(segment)) return 'has a part that stands for ".git"';
  if (isGitModules(segment)) return 'is about submodules, which are not supported';
  return undefined;
}

function isGitModules(segment: string): boolean {
  const plain = comparable(segment);
  return plain === '.gitmodules' || /^gitmod~[0-9]+$/.test(plain) || /^gi7eba~[0-9]+$/.test(plain);
}

// Windows drops trailing dots and spaces and reads what follows a colon as a stream of the file.
function comparable(segment: string): string {
  const withoutStream = segment.split(':', 1)[0] ?? '';
  return withoutStream
    .replace(IGNORED_BY_HFS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[. ]+$/, '');
}
