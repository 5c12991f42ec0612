import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Container } from './container.js';
import type { BuiltIn } from './tool-configs.js';

export interface ToolOutcome {
  readonly text: string;
  readonly isError: boolean;
}

const LONGEST_TEXT = 100_000;

const inputs = {
  bash: z.object({ command: z.string() }),
  read: z.object({ file_path: z.string(), view_range: z.array(z.int()).length(2).optional() }),
  write: z.object({ file_path: z.string(), content: z.string() }),
  edit: z.object({
    file_path: z.string(),
    old_string: z.string().min(1),
    new_string: z.string(),
    replace_all: z.boolean().optional(),
  }),
  glob: z.object({ pattern: z.string(), path: z.string().optional() }),
  grep: z.object({ pattern: z.string(), path: z.string().optional() }),
} as const;

/** Carries a built-in tool out for real in the container. What goes wrong is told as an error of the tool. */
export async function useTool(
  container: Container,
  name: BuiltIn,
  input: unknown,
  signal: AbortSignal,
): Promise<ToolOutcome> {
  try {
    const text = await carryOut(container, name, { input, signal });
    return { text: text.slice(0, LONGEST_TEXT), isError: false };
  } catch (error) {
    signal.throwIfAborted();
    return { text: error instanceof Error ? error.message : String(error), isError: true };
  }
}

function carryOut(
  container: Container,
  name: BuiltIn,
  { input, signal }: { readonly input: unknown; readonly signal: AbortSignal },
): Promise<string> {
  switch (name) {
    case 'bash':
      return bash(container, inputs.bash.parse(input).command, signal);
    case 'read':
      return read(container, inputs.read.parse(input));
    case 'write':
      return write(container, inputs.write.parse(input));
    case 'edit':
      return edit(container, inputs.edit.parse(input));
    case 'glob':
      return glob(container, inputs.glob.parse(input));
    case 'grep':
      return grep(container, inputs.grep.parse(input), signal);
    default:
      throw new Error(`The stand-in has no ${name}.`);
  }
}

async function bash(container: Container, command: string, signal: AbortSignal): Promise<string> {
  const { exitCode, output } = await container.bash(command, signal);
  if (exitCode !== 0) throw new Error(`${output}\n[exit code ${exitCode}]`.trim());
  return output;
}

async function read(container: Container, { file_path, view_range }: z.infer<typeof inputs.read>): Promise<string> {
  const lines = (await readFile(container.realPath(file_path), 'utf8')).split('\n');
  const [from = 1, to = 0] = view_range ?? [];
  return lines.slice(from - 1, to <= 0 ? undefined : to).join('\n');
}

async function write(container: Container, { file_path, content }: z.infer<typeof inputs.write>): Promise<string> {
  const path = container.realPath(file_path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return `Wrote ${file_path}.`;
}

async function edit(container: Container, input: z.infer<typeof inputs.edit>): Promise<string> {
  const path = container.realPath(input.file_path);
  const before = await readFile(path, 'utf8');
  const parts = before.split(input.old_string);
  if (parts.length === 1) throw new Error(`old_string was not found in ${input.file_path}.`);
  if (parts.length > 2 && input.replace_all !== true) {
    throw new Error(`old_string was found ${parts.length - 1} times in ${input.file_path}; make it unique.`);
  }
  await writeFile(path, parts.join(input.new_string));
  return `Replaced ${parts.length - 1} in ${input.file_path}.`;
}

async function glob(container: Container, { pattern, path }: z.infer<typeof inputs.glob>): Promise<string> {
  const root = container.realPath(path ?? '/workspace');
  const wanted = new RegExp(`^${globSource(pattern)}$`, 'u');
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = files.map((file) => relative(root, file)).filter((file) => wanted.test(file) && !isGit(file));
  const times = await Promise.all(found.map(async (file) => (await stat(join(root, file))).mtimeMs));
  const order = found.map((file, index) => ({ file, time: times[index] ?? 0 }));
  order.sort((a, b) => b.time - a.time || (a.file < b.file ? -1 : 1));
  return order.map(({ file }) => join(path ?? '/workspace', file)).join('\n');
}

const isGit = (file: string): boolean => file.split('/').includes('.git');

function globSource(pattern: string): string {
  return pattern.replace(/\*\*\/|\*\*|\*|\?|[^\w\s/-]/gu, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
}

async function grep(
  container: Container,
  { pattern, path }: z.infer<typeof inputs.grep>,
  signal: AbortSignal,
): Promise<string> {
  const root = container.realPath(path ?? '/workspace');
  const options = ['-rnIE', '--exclude-dir=.git', '-e', pattern, '--', root];
  const { exitCode, output } = await container.run(['grep', ...options], signal);
  if (exitCode > 1) throw new Error(output);
  return output;
}
