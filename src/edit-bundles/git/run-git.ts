import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { cutToEnd } from '../../domain/shared/cut-text.js';

export interface GitCall {
  /** Everything after `git`; names from outside come after `--` or have been checked. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Uint8Array | string;
  readonly signal?: AbortSignal | undefined;
  /** Default one minute. */
  readonly timeoutMs?: number;
  /** Ends it once it has printed nothing for so long; for calls with `--progress`. Default: no limit. */
  readonly silentMs?: number;
  /** Bytes of standard output; default 16 MiB. */
  readonly maxOutput?: number;
  readonly onErrorOutput?: (text: string) => void;
}

export interface GitOutcome {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** The last 64 KiB. */
  readonly stderr: string;
}

export type GitFailure = 'exit' | 'aborted' | 'timed-out' | 'output-too-large' | 'not-started';

/** Git did not do what was asked. `stderr` may quote names and addresses: it is for classifying, never for showing. */
export class GitFailed extends Error {
  readonly exitCode: number;
  readonly stderr: string;

  constructor(
    readonly failure: GitFailure,
    readonly subcommand: string,
    more: { readonly exitCode?: number; readonly stderr?: string; readonly cause?: unknown } = {},
  ) {
    super(`git ${subcommand} failed (${failure === 'exit' ? `exit ${more.exitCode}` : failure})`, {
      cause: more.cause,
    });
    this.name = 'GitFailed';
    this.exitCode = more.exitCode ?? -1;
    this.stderr = more.stderr ?? '';
  }
}

// Neither the user's nor the system's configuration counts, and nothing a repository holds can start a program.
const SAFE_CONFIG = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.autocrlf=false',
  'core.safecrlf=false',
  'core.protectHFS=true',
  'core.protectNTFS=true',
  'credential.helper=',
  'gc.auto=0',
  'maintenance.auto=false',
  'http.followRedirects=false',
  'http.lowSpeedLimit=100',
  'http.lowSpeedTime=60',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'advice.detachedHead=false',
  'init.defaultBranch=main',
].flatMap((setting) => ['-c', setting]);

const FIXED_ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  GIT_TERMINAL_PROMPT: '0',
  GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oConnectTimeout=20',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_AUTHOR_NAME: 'Code Runs',
  GIT_AUTHOR_EMAIL: 'code-runs@localhost',
  GIT_COMMITTER_NAME: 'Code Runs',
  GIT_COMMITTER_EMAIL: 'code-runs@localhost',
};

const STDERR_LENGTH = 64 * 1024;
const MINUTE = 60_000;
const DEFAULT_OUTPUT = 16 * 1024 * 1024;
const GRACE_MS = 2_000;

/** Runs git without a shell and gives its standard output. Throws GitFailed on any other exit code than 0. */
export async function runGit(call: GitCall): Promise<Buffer> {
  const outcome = await gitOutcome(call);
  if (outcome.exitCode === 0) return outcome.stdout;
  throw new GitFailed('exit', subcommandOf(call), outcome);
}

/** Like runGit, trimmed text. */
export async function gitText(call: GitCall): Promise<string> {
  return (await runGit(call)).toString('utf8').trim();
}

/**
 * Runs git and gives whatever it answered, also with an exit code. Throws GitFailed when it could not start, was aborted, ran
 * longer than `timeoutMs`, was silent for `silentMs` or printed more than `maxOutput`; its whole process group has then been told to end.
 */
export function gitOutcome(call: GitCall): Promise<GitOutcome> {
  if (call.signal?.aborted) return Promise.reject(failed(call, 'aborted'));
  const child = spawn('git', [...SAFE_CONFIG, ...call.args], {
    cwd: call.cwd,
    env: { ...machineEnvironment(), ...FIXED_ENVIRONMENT, ...call.env },
    stdio: 'pipe',
    detached: true,
  });
  return supervise(child, call);
}

function supervise(child: ChildProcessWithoutNullStreams, call: GitCall): Promise<GitOutcome> {
  return new Promise((resolve, reject) => {
    let failure: GitFailed | undefined;
    const stop = (why: GitFailure): void => {
      if (failure) return;
      failure = failed(call, why);
      endGroup(child);
    };
    const output = collect(child, call, stop);
    const timer = setTimeout(() => stop('timed-out'), call.timeoutMs ?? MINUTE);
    const silence = call.silentMs === undefined ? undefined : setTimeout(() => stop('timed-out'), call.silentMs);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', () => silence?.refresh());
    const onAbort = (): void => stop('aborted');
    call.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
      clearTimeout(silence);
      call.signal?.removeEventListener('abort', onAbort);
    };
    child.on('error', (cause) => {
      settle();
      reject(new GitFailed('not-started', subcommandOf(call), { cause }));
    });
    child.on('close', (code) => {
      settle();
      if (failure) reject(failure);
      else resolve({ exitCode: code ?? -1, ...output() });
    });
    // A child that ends early closes its input; its exit code says what happened.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
  });
}

function collect(
  child: ChildProcessWithoutNullStreams,
  call: GitCall,
  stop: (why: GitFailure) => void,
): () => { stdout: Buffer; stderr: string } {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > (call.maxOutput ?? DEFAULT_OUTPUT)) stop('output-too-large');
    else chunks.push(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = cutToEnd(stderr + text, STDERR_LENGTH);
    call.onErrorOutput?.(text);
  });
  return () => ({ stdout: Buffer.concat(chunks), stderr });
}

// Git starts helpers (index-pack, remote-https) that a signal to it alone would leave running.
function endGroup(child: ChildProcessWithoutNullStreams): void {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  child.once('close', () => clearTimeout(timer));
}

function signalGroup(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function failed(call: GitCall, why: GitFailure): GitFailed {
  return new GitFailed(why, subcommandOf(call), { cause: call.signal?.reason });
}

function subcommandOf(call: GitCall): string {
  return call.args.find((argument) => /^[a-z][a-z-]+$/.test(argument)) ?? 'git';
}

// Where programs lie, how keys, proxies and certificates are found is the machine's, no setting of the product.
const MACHINE_VARIABLES = [
  ...['PATH', 'TMPDIR', 'SSH_AUTH_SOCK', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
];

function machineEnvironment(): Record<string, string> {
  // eslint-disable-next-line no-restricted-syntax -- only these reach git, see above
  const env = process.env;
  return Object.fromEntries(
    MACHINE_VARIABLES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const])),
  );
}
