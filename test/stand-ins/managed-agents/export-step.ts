import { z } from 'zod';
import type { Request } from './message-text.js';
import type { Stage } from './stage.js';

/** What `export_edits.py` prints. */
const printedSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  repos: z.array(z.object({ mount: z.string(), files: z.number() })),
});

const LONGEST_TITLE = 200;

/** Does the message ask for nothing but what was to be handed over? */
export function isReminder({ directives, prose }: Request): boolean {
  return directives.length === 0 && prose.includes('submit_edits');
}

/** Runs the real exporter as the message says and hands its tar over, unless nothing was changed. */
export async function submitEdits(stage: Stage, request: Request, summaries: readonly string[]): Promise<void> {
  if (request.behaviours.includes('no submit') || (summaries.length === 0 && !isReminder(request))) return;
  const { exportCommand: command } = request;
  if (command === undefined) return stage.say('I was not told how to export my edits, so they stay here.');
  const outcome = await stage.use('bash', { command });
  if (outcome.isError) return stage.say(`The edits cannot be exported: ${outcome.text}`);
  const printed = printedSchema.parse(JSON.parse(outcome.text.trim().split('\n').at(-1) ?? ''));
  const isUnchanged = printed.repos.every(({ files }) => files === 0);
  if (isUnchanged && summaries.length === 0) return stage.say('Nothing was changed.');
  const result = await stage.call('submit_edits', submission(printed, request, summaries));
  if (result.isError) await stage.say(`The edits were not taken: ${result.text}`);
}

function submission(
  printed: z.infer<typeof printedSchema>,
  { behaviours }: Request,
  summaries: readonly string[],
): Record<string, unknown> {
  const summary = summaries.join(' ') || 'Handed over what had been changed.';
  const title = summary.slice(0, LONGEST_TITLE);
  return {
    file: behaviours.includes('missing file') ? '/mnt/session/outputs/never-made.tar' : printed.file,
    sha256: behaviours.includes('wrong hash') ? '0'.repeat(64) : printed.sha256,
    summary,
    pr_title: title,
    pr_body: summaries.map((sentence) => `- ${sentence}`).join('\n') || summary,
    repos: printed.repos.filter(({ files }) => files > 0).map(({ mount }) => ({ mount, commit_message: title })),
  };
}
