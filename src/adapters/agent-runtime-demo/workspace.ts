import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cannot, codeSpan, oneLine, shownCode } from './shown-text.js';

export interface WorkspacePath {
  /** Index of the repository in the turn. */
  readonly repository: number;
  /** Inside the repository, `/`-separated, checked. */
  readonly path: string;
}

/** A name with a backslash may be there; it can be removed, and nothing else. */
type PathUse = 'any' | 'remove';

/** One clone: its name in paths and its work tree. */
export interface Clone {
  readonly name: string;
  readonly directory: string;
}

/** The largest file that is read or written, in bytes (what an edits bundle may hold). */
const LARGEST_FILE = 10 * 1024 * 1024;

type Entry = 'missing' | 'file' | 'folder' | 'link';

/**
 * Reads and changes files of the clones by the paths people write. What lies in a clone is hostile: no link is followed, nothing
 * outside a work tree or inside `.git` is touched. Throws TurnProblem for what cannot be done.
 */
export class WorkspaceFiles {
  constructor(private readonly clones: readonly Clone[]) {}

  /**
   * Checks a path and returns it as it is shown. With one repository a path that begins with its name is taken from inside it,
   * unless such a folder exists there.
   */
  async locate(written: string, use: PathUse = 'any'): Promise<WorkspacePath & { readonly shown: string }> {
    const found = readWorkspacePath(
      written,
      this.clones.map((clone) => clone.name),
      use,
    );
    const [only] = this.clones;
    const prefix = `${only?.name}/`;
    if (
      only &&
      this.clones.length === 1 &&
      found.path.startsWith(prefix) &&
      (await entryAt(join(only.directory, only.name))) === 'missing'
    ) {
      const path = found.path.slice(prefix.length);
      return { ...readWorkspacePath(path, [only.name], use), shown: oneLine(path) };
    }
    return { ...found, shown: oneLine(written.startsWith('./') ? written.slice(2) : written) };
  }

  /** The text of a file; undefined when it does not exist. Throws for links, folders, files over 10 MiB and files that are not UTF-8. */
  async read(file: WorkspacePath): Promise<string | undefined> {
    const entry = await this.#entry(file);
    if (entry === 'missing') return undefined;
    this.#refuse(file, entry, ['folder', 'link']);
    const text = await readText(this.#absolute(file));
    if (text === 'too large') throw cannot(`${this.#name(file)} is larger than 10 MiB.`);
    if (text === 'not text') throw cannot(`${this.#name(file)} is not a text file in UTF-8.`);
    return text.content;
  }

  /** The text of a file that is about to be replaced or removed; undefined when there is none to show. */
  async peek(file: WorkspacePath): Promise<string | undefined> {
    if ((await this.#entry(file)) !== 'file') return undefined;
    const text = await readText(this.#absolute(file));
    return typeof text === 'string' ? undefined : text.content;
  }

  /** Creates or replaces a file; a replaced file keeps whether it may be run unless `executable` is given. */
  async write(file: WorkspacePath, content: string, executable: boolean | null = null): Promise<void> {
    if (Buffer.byteLength(content) > LARGEST_FILE) throw cannot(`${this.#name(file)} would be larger than 10 MiB.`);
    this.#refuse(file, await this.#entry(file), ['folder', 'link']);
    const path = this.#absolute(file);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(
      path,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW,
      0o644,
    );
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    if (executable !== null) await chmod(path, executable ? 0o755 : 0o644);
  }

  /** Removes a file or a link, and the folders that it leaves empty. */
  async remove(file: WorkspacePath): Promise<void> {
    this.#refuse(file, await this.#entry(file), ['missing', 'folder']);
    await rm(this.#absolute(file));
    await this.#removeEmptyFolders(file);
  }

  /** Moves a file or a link to a place that is free, within its repository. */
  async move(from: WorkspacePath, to: WorkspacePath): Promise<void> {
    if (from.repository !== to.repository)
      throw cannot('A rename stays within one repository. Write the new file and delete the old one instead.');
    this.#refuse(from, await this.#entry(from), ['missing', 'folder']);
    if ((await this.#entry(to)) !== 'missing') throw cannot(`${this.#name(to)} exists already.`);
    await mkdir(dirname(this.#absolute(to)), { recursive: true });
    await rename(this.#absolute(from), this.#absolute(to));
    await this.#removeEmptyFolders(from);
  }

  /** What is there, without following links; a link or file where a folder is needed is a problem of its own. */
  async #entry(file: WorkspacePath): Promise<Entry> {
    const segments = file.path.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
      const parent = { repository: file.repository, path: segments.slice(0, depth).join('/') };
      const entry = await entryAt(this.#absolute(parent));
      if (entry === 'missing') return 'missing';
      this.#refuse(parent, entry, ['link', 'file']);
    }
    return entryAt(this.#absolute(file));
  }

  #refuse(file: WorkspacePath, entry: Entry, refused: readonly Entry[]): void {
    if (!refused.includes(entry)) return;
    const words: Record<Entry, string> = {
      missing: 'does not exist',
      file: 'is a file, not a folder',
      folder: 'is a folder, not a file',
      link: 'is a symbolic link, and links are not followed',
    };
    throw cannot(`${this.#name(file)} ${words[entry]}.`);
  }

  async #removeEmptyFolders(file: WorkspacePath): Promise<void> {
    const segments = file.path.split('/');
    for (let depth = segments.length - 1; depth > 0; depth -= 1) {
      const folder = this.#absolute({ repository: file.repository, path: segments.slice(0, depth).join('/') });
      if (!(await removedIfEmpty(folder))) return;
    }
  }

  #absolute(file: WorkspacePath): string {
    return join(this.clones[file.repository]?.directory ?? '', file.path);
  }

  #name(file: WorkspacePath): string {
    const prefix = this.clones.length === 1 ? '' : `${this.clones[file.repository]?.name}/`;
    return shownCode(`${prefix}${file.path}`);
  }
}

/** What lies at an absolute path; links are not followed. */
async function entryAt(path: string): Promise<Entry> {
  try {
    const stats = await lstat(path);
    return stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return 'missing';
    if (isCode(error, 'ENAMETOOLONG')) throw cannot('A part of the path is longer than the file system allows.');
    throw error;
  }
}

async function removedIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOTEMPTY') || isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function readText(path: string): Promise<{ readonly content: string } | 'too large' | 'not text'> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if ((await handle.stat()).size > LARGEST_FILE) return 'too large';
    return decode(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array): { readonly content: string } | 'not text' {
  try {
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return content.includes('\0') ? 'not text' : { content };
  } catch (error) {
    if (isCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) return 'not text';
    throw error;
  }
}

const LONGEST_PATH = 4096;

/**
 * Finds the repository of a path (`repo/path` when the turn has several, else `path`) and checks that the rest stays inside it.
 * Throws TurnProblem saying what to write instead.
 */
function readWorkspacePath(written: string, repositories: readonly string[], use: PathUse = 'any'): WorkspacePath {
  const path = written.startsWith('./') ? written.slice(2) : written;
  if (repositories.length === 0) throw cannot('No repository was chosen, so there is no file to work on.');
  if (repositories.length === 1) return { repository: 0, path: checked(path, written, use) };
  const slash = path.indexOf('/');
  const repository = repositories.indexOf(path.slice(0, Math.max(0, slash)));
  if (repository === -1) {
    const names = repositories.map((name) => codeSpan(`${oneLine(name)}/…`)).join(', ');
    throw cannot(`${shownCode(written)} names none of the chosen repositories. Start the path with one of ${names}.`);
  }
  return { repository, path: checked(path.slice(slash + 1), written, use) };
}

function checked(path: string, written: string, use: PathUse): string {
  const problem = problemOf(path, use);
  if (problem !== undefined)
    throw cannot(`${shownCode(written)} ${problem}. Write a path inside the repository, such as \`src/index.js\`.`);
  return path;
}

function problemOf(path: string, use: PathUse): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'holds a control character';
  if (Buffer.byteLength(path) > LONGEST_PATH) return 'is longer than 4,096 bytes';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  if (use === 'any' && path.includes('\\')) return 'holds a backslash';
  return problemOfParts(path.split('/'));
}

function problemOfParts(segments: readonly string[]): string | undefined {
  if (segments.includes('..')) return 'leaves the repository';
  if (segments.includes('') || segments.includes('.')) return 'has an empty part';
  return segments.some(isGitFolder) ? "reaches into git's own folder" : undefined;
}

/** `.git` as file systems may read it: any case, trailing dots and blanks, the short name, invisible characters. */
function isGitFolder(segment: string): boolean {
  const plain = segment
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/[. ]+$/, '');
  return plain === '.git' || plain === 'git~1' || plain.startsWith('.git:');
}
