import {
  isWriting,
  renderDirective,
  withAnswer,
  type Directive,
  type WritingDirective,
} from '../../../src/adapters/agent-runtime-demo/directive.js';
import { behave } from './behaviours.js';
import { carryOut } from './edit-steps.js';
import { isReminder, submitEdits } from './export-step.js';
import type { Request } from './message-text.js';
import { readMessage } from './message-text.js';
import type { Stop } from './turn-stopped.js';
import type { UserEvent, WireEvent } from './session-log.js';
import type { Stage } from './stage.js';

const END_TURN: Stop = { reason: { type: 'end_turn' } };

/** One turn of the scripted agent: what it does is chosen by words of the message and by the tools it has. */
export async function performTurn(stage: Stage, message: UserEvent): Promise<Stop> {
  const request = readMessage(textOf(message), stage.session.view.agent.system ?? '', wantsTicket(stage));
  if (request.commands.length > 0) return runCommands(stage, request.commands);
  for (const how of request.behaviours) await behave(stage, how);
  const talk = await follow(stage, request);
  if (stage.mode === 'plan') await submitPlan(stage, request, talk.steps);
  if (stage.mode === 'edits') await submitEdits(stage, request, talk.summaries);
  return END_TURN;
}

/** A question about a ticket is answered; what the ticket asks for is done until edits were handed over once. */
function wantsTicket(stage: Stage): boolean {
  const calls = stage.session.log.events as readonly (WireEvent & { readonly name?: string })[];
  return stage.mode !== 'ask' && !calls.some(({ name }) => name === 'submit_edits');
}

function textOf(message: WireEvent): string {
  const { content = [] } = message as WireEvent & { readonly content?: readonly { readonly text?: string }[] };
  return content.map(({ text = '' }) => text).join('\n');
}

/** A message with bash blocks asks for just that, as a set-up does. */
async function runCommands(stage: Stage, commands: readonly string[]): Promise<Stop> {
  for (const command of commands) {
    const outcome = await stage.use('bash', { command });
    if (!outcome.isError) continue;
    await stage.say(`The command failed:\n\n${outcome.text}`);
    return END_TURN;
  }
  await stage.say('Done.');
  return END_TURN;
}

interface Followed {
  /** Directives that write, which a plan turns into its steps. */
  readonly steps: readonly WritingDirective[];
  /** What was changed, a sentence each. */
  readonly summaries: readonly string[];
}

async function follow(stage: Stage, request: Request): Promise<Followed> {
  const steps: WritingDirective[] = [];
  const summaries: string[] = [];
  let answer: string | undefined;
  for (const directive of request.directives) {
    const filled = withAnswer(directive, answer);
    if (!isWriting(filled)) answer = (await talk(stage, filled)) ?? answer;
    else if (stage.mode === 'plan') steps.push(filled);
    else summaries.push(...(await carryOut(stage, filled)));
  }
  const isIdle = request.directives.length === 0 && request.behaviours.length === 0 && !isReminder(request);
  if (isIdle) await lookAround(stage, request.prose);
  return { steps, summaries };
}

/** Gives the answer to a question, undefined for the rest. */
async function talk(stage: Stage, directive: Exclude<Directive, WritingDirective>): Promise<string | undefined> {
  switch (directive.kind) {
    case 'say':
      await stage.say(directive.text);
      return undefined;
    case 'wait':
      await stage.pause(directive.milliseconds);
      return undefined;
    case 'fail':
      stage.error({ type: 'unknown_error', message: directive.message, retry_status: { type: 'exhausted' } });
      return stage.stop({ reason: { type: 'retries_exhausted' } });
    case 'ask': {
      const { question, options } = directive;
      const outcome = await stage.call('ask_user', { question, ...(options.length > 0 ? { options } : {}) });
      if (outcome.isError) await stage.say(`I go on without an answer: ${outcome.text}`);
      return outcome.isError ? undefined : outcome.text;
    }
  }
}

/** Without a directive: looks for the longest word of the text and says where it stands. */
async function lookAround(stage: Stage, prose: string): Promise<void> {
  const [word] = (prose.match(/[\p{L}\p{N}_]{4,}/gu) ?? []).toSorted((a, b) => b.length - a.length);
  const listed = await stage.use('glob', { pattern: '**/*' });
  const count = listed.text.split('\n').filter(Boolean).length;
  if (word === undefined) return stage.say(`I see ${count} files.`);
  const found = await stage.use('grep', { pattern: word });
  const [first] = found.text.split('\n').filter(Boolean);
  const [path, line] = /^([^:]+):(\d+):/.exec(first ?? '')?.slice(1) ?? [];
  if (path === undefined) return stage.say(`I see ${count} files, and “${word}” is in none of them.`);
  await stage.use('read', { file_path: path });
  return stage.say(`I see ${count} files. “${word}” stands in \`${path}\`, line ${line}.`);
}

async function submitPlan(stage: Stage, request: Request, steps: readonly WritingDirective[]): Promise<void> {
  if (request.behaviours.includes('no submit')) return;
  const body = steps.map((step, index) => `### Step ${index + 1}\n\n${renderDirective(step)}`).join('\n\n');
  const markdown = `# Plan\n\n${body || 'Read the files named above and decide.'}\n`;
  const outcome = await stage.call('submit_plan', { title: 'What I would change', markdown });
  if (outcome.isError) await stage.say(`The plan was not taken: ${outcome.text}`);
}
