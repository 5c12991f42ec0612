import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import {
  BLOCKING_FLAGS,
  type EditsRevision,
  type RepositoryEdits,
  type ReviewFlag,
  type RunRepository,
} from '../../domain/conversation/conversation.types.js';
import { repositoriesToKeep } from '../../domain/conversation/publishing.js';
import { cutToWord } from '../../domain/shared/cut-text.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import { LIMITS } from '../../domain/shared/limits.js';
import { streams } from '../../domain/shared/streams.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { verifyBundle, type VerifiedBundle, type VerifiedRepository } from '../../edit-bundles/verify-bundle.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import type { ChangedFile, CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import type { Redaction } from '../../ports/redaction.port.js';
import { deriveId, type DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';
import { leftOutWords } from './left-out-words.js';
import { repositoryRef } from './turn-context.js';
import type { RepositoryId, TurnId } from '../../domain/shared/types.js';

export interface ProposalDeps {
  readonly decide: DecideAndAppend;
  readonly blobs: BlobStore;
  readonly codeHost: CodeHost;
  readonly redaction: Redaction;
}

export interface OwnedTurn extends ConversationRef {
  readonly turnId: TurnId;
  readonly epoch: number;
}

/** What the agent is told about its proposal. */
export interface Verdict {
  readonly accepted: boolean;
  readonly text: string;
}

const FLAGS_KEPT = 50;
const LEFT_OUT_KEPT = 20;
const NOTHING_CHANGED =
  'All repos are as they were at their base commits, so there is nothing to review. Unless that is a mistake, end your turn.';

/** Records a plan as its next version, or says why not. */
export async function takePlan(
  deps: ProposalDeps,
  turn: OwnedTurn,
  plan: Extract<AgentEvent, { kind: 'plan' }>,
): Promise<Verdict> {
  const markdown = deps.redaction.redact(plan.markdown).toWellFormed();
  if (markdown.trim() === '') return { accepted: false, text: 'The plan is empty. Write it and submit it again.' };
  if (markdown.length > LIMITS.planMarkdown) {
    return {
      accepted: false,
      text: `The plan has ${markdown.length} characters; up to ${LIMITS.planMarkdown} fit. Shorten it.`,
    };
  }
  const { turnId, epoch } = turn;
  const title = cutToWord(deps.redaction.redact(plan.title), LIMITS.ticketTitle);
  return propose(deps, turn, {
    callId: plan.callId,
    command: { type: 'ProposePlan', data: { turnId, epoch, title, markdown } },
  });
}

/**
 * The refusal that the agent hears: what its bundle breaks, a broken rule of the conversation, too many words. Any other error is thrown
 * again: an owner that lost its claim, say, stops.
 */
export function refused(error: unknown): Verdict {
  if (error instanceof BundleRefused) return { accepted: false, text: error.reason };
  const isRule = error instanceof DomainError && error.code !== 'CONVERSATION.STALE_EPOCH';
  const isTheirs =
    error instanceof PortError && (error.code === 'HOST.TREE_MISMATCH' || error.code === 'LOG.TOO_LARGE');
  if (isRule || isTheirs) return { accepted: false, text: error.message };
  throw error;
}

/** Verifies the bundle byte by byte, renders what people will review, and records the revision; or says exactly why not. */
export async function takeEdits(
  deps: ProposalDeps,
  turn: OwnedTurn,
  proposal: { readonly event: Extract<AgentEvent, { kind: 'edits' }>; readonly repositories: readonly RunRepository[] },
): Promise<Verdict> {
  const { event, repositories } = proposal;
  const { turnId, epoch } = turn;
  try {
    const expected = repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
      repositoryId,
      mount,
      baseCommit,
    }));
    const verified = verifyBundle(event.bundle, expected);
    const spokenOf = await repositoriesOf(deps, turn, verified);
    const leftOut = verified.leftOut.slice(0, LEFT_OUT_KEPT);
    const { leftOutTotal } = verified;
    const nameOf = (id: string): string => repositories.find(({ repositoryId }) => repositoryId === id)?.name ?? id;
    const note = leftOutWords(leftOut, leftOutTotal, nameOf);
    if (spokenOf.length === 0) return { accepted: false, text: `${NOTHING_CHANGED}${note}` };
    const rendered = await Promise.all(spokenOf.map((one) => render(deps, turn, one)));
    const edits: Omit<EditsRevision, 'revision'> = {
      bundle: await deps.blobs.put(event.bundle, 'application/x-tar'),
      files: await deps.blobs.put(
        Buffer.from(JSON.stringify(rendered.flatMap((one) => one.files))),
        'application/json',
      ),
      summary: cutToWord(deps.redaction.redact(event.summary), LIMITS.reason),
      pullRequestTitle: cutToWord(deps.redaction.redact(event.pullRequestTitle), LIMITS.pullRequestTitle),
      pullRequestBody: cutToWord(deps.redaction.redact(event.pullRequestBody), LIMITS.pullRequestBody),
      repositories: rendered.map((one) => one.edits),
      ...keptFlags(rendered.flatMap((one) => one.flags)),
      leftOut,
      leftOutTotal,
    };
    const verdict = await propose(deps, turn, {
      callId: event.callId,
      command: { type: 'ProposeEdits', data: { turnId, epoch, edits } },
    });
    return verdict.accepted ? { ...verdict, text: `${verdict.text}${note}` } : verdict;
  } catch (error) {
    return refused(error);
  }
}

/** Those that the bundle changes, and those that it takes back to their base. */
async function repositoriesOf(
  { decide }: ProposalDeps,
  { orgId, ticketId }: OwnedTurn,
  { repositories }: VerifiedBundle,
): Promise<readonly VerifiedRepository[]> {
  const kept = repositoriesToKeep(await decide.state(streams.conversation(orgId, ticketId), conversationDecider));
  return repositories.filter(({ repositoryId, edits }) => edits.changes.length > 0 || kept.includes(repositoryId));
}

/** Those that hold an automatic draft PR back are kept first. */
export function keptFlags(flags: readonly ReviewFlag[]): Pick<EditsRevision, 'flags' | 'flagsTotal'> {
  const blocking = (flag: ReviewFlag): boolean => BLOCKING_FLAGS.includes(flag.kind);
  const ordered = [...flags.filter(blocking), ...flags.filter((flag) => !blocking(flag))];
  return { flags: ordered.slice(0, FLAGS_KEPT), flagsTotal: flags.length };
}

async function render(
  { decide, codeHost, blobs }: ProposalDeps,
  { orgId }: OwnedTurn,
  { repositoryId, edits }: VerifiedRepository,
): Promise<{
  readonly edits: RepositoryEdits;
  readonly files: readonly (ChangedFile & { readonly repositoryId: RepositoryId })[];
  readonly flags: readonly ReviewFlag[];
}> {
  const { patch, files, flags } = await codeHost.render(await repositoryRef(decide, orgId, repositoryId), edits);
  const sum = (field: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[field], 0);
  return {
    edits: {
      repositoryId,
      baseCommit: edits.baseCommit,
      tree: edits.tree,
      filesChanged: files.length,
      additions: sum('additions'),
      deletions: sum('deletions'),
      patch: await blobs.put(patch, 'text/x-diff'),
    },
    files: files.map((file) => ({ ...file, repositoryId })),
    flags: flags.map((flag) => ({ ...flag, repositoryId })),
  };
}

async function propose(
  { decide }: ProposalDeps,
  { orgId, ticketId, turnId }: OwnedTurn,
  { callId, command }: { readonly callId: string; readonly command: ConversationCommand },
): Promise<Verdict> {
  try {
    const { state } = await decide.handle({
      stream: streams.conversation(orgId, ticketId),
      decider: conversationDecider,
      command,
      meta: { commandId: deriveId(turnId, callId), actor: { kind: 'agent' }, correlationId: turnId },
    });
    return {
      accepted: true,
      text:
        command.type === 'ProposePlan'
          ? `Plan version ${state.planCount} recorded. End your turn.`
          : `Recorded as revision ${state.revisionCount}. Do not push. End your turn.`,
    };
  } catch (error) {
    return refused(error);
  }
}
