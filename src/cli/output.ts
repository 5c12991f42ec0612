import { baseReplacedWords } from '../domain/conversation/base-replaced-words.js';
import { flagWords } from '../domain/conversation/flag-words.js';
import { visibleText } from '../domain/shared/visible-text.js';
import type { Sent, Summary } from './replies.js';
import { VisibleStream } from './visible-stream.js';
import type { TicketKey } from '../domain/shared/types.js';

/**
 * Writes results to stdout and what happens meanwhile to stderr, for people or (one JSON value a line) for programs. What people read
 * comes from agents, tickets and repositories: it moves no cursor and forges no line.
 */
export class Output {
  private readonly meanwhile = new VisibleStream();

  constructor(readonly isJson: boolean) {}

  progress(text: string): void {
    process.stderr.write(this.meanwhile.feed(text));
  }

  /** What is followed for its own sake. */
  followed(text: string): void {
    process.stdout.write(this.meanwhile.feed(text));
  }

  json(value: object): void {
    process.stdout.write(`${safeJson(JSON.stringify(value))}\n`);
  }

  line(text: string): void {
    process.stdout.write(`${oneLine(text)}\n`);
  }

  /** `done` says what was carried out, as the beginning of a sentence. */
  sent(ticketKey: TicketKey, reply: object, done: string): void {
    if (this.isJson) this.json({ ticketKey, ...reply });
    else this.line(`${done}. Follow it with: code-runs tail ${ticketKey}`);
  }

  /** `next` says what a person can do now; empty for nothing. */
  run(summary: Summary, next: string): void {
    if (this.isJson) return this.json(forPrograms(summary));
    for (const line of forPeople(summary)) this.line(line);
    if (next !== '') this.line(next);
  }

  /** One fact as the server writes it. */
  event(line: string): void {
    if (this.isJson) return void process.stdout.write(`${safeJson(line)}\n`);
    const { seq, at, event } = JSON.parse(line) as { seq: number; at: string; event: { type: string } };
    this.line(`${String(seq).padStart(5)}  ${at}  ${event.type}`);
  }
}

function forPrograms(summary: Summary): object {
  const { ticketKey, title, runId, status, reason, turns, edits, prs } = summary;
  return { ticketKey, title, runId, status, reason, turns, edits, prs };
}

function forPeople({ ticketKey, title, status, reason, edits, prs }: Summary): readonly string[] {
  const changed = edits?.repositories.map(
    ({ name, filesChanged, additions, deletions }) =>
      `  ${name}: ${filesOf(filesChanged)}, +${additions} -${deletions}`,
  );
  return [
    `${ticketKey} ${title}`,
    reason === '' ? status : `${status}: ${reason}`,
    ...(edits && changed ? [`Edits revision ${edits.revision} (${edits.decision})`, ...changed] : []),
    ...(edits ? flagLines(edits.flags, edits.flagsTotal) : []),
    ...prs.flatMap(pullRequestLines),
  ];
}

function pullRequestLines(pr: Summary['prs'][number]): readonly string[] {
  const { repository, number, state, draft, removed, unknown, url } = pr;
  const words = [draft && state === 'open' ? 'draft' : state];
  if (removed) words.push('repo removed');
  else if (unknown) words.push(`state unknown since ${unknown.since}`);
  // A local pull request of a removed repository has no page.
  const line = `PR ${repository} #${number} (${words.join(', ')})${removed && isPageHere(url) ? '' : ` ${url}`}`;
  return removed ? [line] : [line, ...concerns(pr).map((words) => `  ! ${words}`)];
}

function concerns({ state, unknown, baseReplaced, baseBranch }: Summary['prs'][number]): readonly string[] {
  if (unknown) return [unknown.message];
  return baseReplaced && state === 'open' ? [baseReplacedWords(baseBranch)] : [];
}

/** One line for each file that deserves a close look. */
export function flagLines(
  flags: readonly { readonly kind: string; readonly repository: string; readonly path: string }[],
  total: number,
): readonly string[] {
  const lines = flags.map(({ kind, repository, path }) => `  ! ${repository}/${path}: ${flagWords(kind, path)}`);
  return total > flags.length ? [...lines, `  ! and ${total - flags.length} more flags`] : lines;
}

const isPageHere = (url: string): boolean => /\/pulls\/[^/]+\/\d+$/.test(url);

/** The same value for programs, in JSON that moves no cursor and turns no direction where it is shown on a terminal. */
export const safeJson = (json: string): string =>
  json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** One line for a terminal, whatever it holds. */
export const oneLine = (text: string): string => visibleText(text).replace(/[^\S\n]*\n\s*/g, ' ');

/** How a message was sent, in the words of the mode menu. */
export function sentWords({ mode, autoOpenDraftPr }: Sent): string {
  if (mode === undefined) return 'Sent';
  return `Sent in ${MODE_NAMES[mode]}${autoOpenDraftPr === true ? ', with Auto open draft PR' : ''}`;
}

const MODE_NAMES = { ask: 'Ask', edits: 'Edits', plan: 'Plan' } as const;

export const filesOf = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
