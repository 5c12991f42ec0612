import { z } from 'zod';
import type { ConversationEvent } from '../domain/conversation/conversation.events.js';
import type { Catalog } from './codec.js';
import {
  agentKind,
  blobRef,
  count,
  leftOut,
  mode,
  publishTarget,
  repositoryEdits,
  reviewFlag,
  runRepository,
  text,
  usage,
} from './shapes.js';

const turnEnd = z.object({ turnId: text, epoch: count });
const byMember = z.object({ by: text });
const planDecision = z.object({ turnId: text, version: count, by: text });
const pullRequest = z.object({ repositoryId: text, number: count });
const ofTurn = pullRequest.extend({ turnId: text });
const published = { publishId: text, turnId: text, revision: count, repositoryId: text };

export const conversationCatalog: Catalog<ConversationEvent> = {
  RunStarted: {
    shape: z.object({
      runId: text,
      ticketId: text,
      ticketKey: text,
      repositories: z.array(runRepository),
      model: text,
      agent: agentKind,
      seedRevision: count.nullable(),
    }),
  },
  TurnQueued: {
    shape: z.object({
      turnId: text,
      turnNumber: count,
      runId: text,
      mode,
      autoOpenDraftPr: z.boolean(),
      instructions: text,
      sentBy: text,
      planVersion: count.nullable(),
      retryOf: text.nullable(),
    }),
  },
  QueuedMessageEdited: { shape: z.object({ turnId: text, instructions: text, mode, autoOpenDraftPr: z.boolean() }) },
  QueuedMessageRemoved: { shape: z.object({ turnId: text }) },
  QueueReleased: { shape: z.object({ turnIds: z.array(text) }) },
  TurnClaimed: { shape: z.object({ turnId: text, epoch: count, owner: text }) },
  TurnStarted: { shape: turnEnd },
  AgentSessionOpened: {
    shape: z.object({ runId: text, turnId: text, sessionId: text, budgetCents: count.nullable(), epoch: count }),
    upcasters: [(data) => ({ ...data, budgetCents: null })],
  },
  BudgetReached: {
    shape: z.object({ turnId: text, pauseId: text, spentCents: count, budgetCents: count, epoch: count }),
  },
  BudgetRaised: {
    shape: z.object({ runId: text, turnId: text.nullable(), budgetCents: count, raisedBy: text }),
  },
  InputRequested: {
    shape: z.object({ turnId: text, inputId: text, question: text, options: z.array(text), epoch: count }),
  },
  InputProvided: { shape: z.object({ turnId: text, inputId: text, answer: text, answeredBy: text }) },
  PlanProposed: { shape: z.object({ turnId: text, version: count, title: text, markdown: text, epoch: count }) },
  PlanChangesRequested: { shape: planDecision.extend({ text }) },
  PlanApproved: { shape: planDecision },
  PlanRejected: { shape: planDecision },
  EditsProposed: {
    shape: z.object({
      turnId: text,
      runId: text,
      epoch: count,
      revision: count,
      bundle: blobRef,
      files: blobRef,
      summary: text,
      pullRequestTitle: text,
      pullRequestBody: text,
      repositories: z.array(repositoryEdits),
      flags: z.array(reviewFlag),
      flagsTotal: count,
      leftOut: z.array(leftOut),
      leftOutTotal: count,
    }),
    upcasters: [(data) => ({ ...data, leftOut: [], leftOutTotal: 0 })],
  },
  EditsAccepted: { shape: z.object({ turnId: text, revision: count, acceptedBy: text, automatic: z.boolean() }) },
  EditsRejected: { shape: z.object({ turnId: text, revision: count, reason: text, rejectedBy: text }) },
  PublishRequested: {
    shape: z.object({
      publishId: text,
      turnId: text,
      revision: count,
      repositories: z.array(publishTarget),
      openDraftPr: z.boolean(),
      requestedBy: text,
    }),
  },
  EditsPublished: {
    shape: z.object({ ...published, branch: text, commit: text, unchanged: z.boolean() }),
    upcasters: [(data) => ({ ...data, unchanged: false })],
  },
  PrOpened: {
    shape: z.object({
      ...published,
      number: count,
      title: text,
      url: text,
      branch: text,
      baseBranch: text,
      commit: text,
      draft: z.boolean(),
    }),
  },
  PrUpdated: {
    shape: z.object({ ...published, number: count, commit: text }),
  },
  PrOpenFailed: { shape: z.object({ publishId: text, turnId: text, repositoryId: text, code: text, message: text }) },
  PrClosed: { shape: ofTurn },
  PrMerged: { shape: ofTurn },
  PrReopened: { shape: ofTurn },
  PrMarkedReady: { shape: ofTurn },
  PrMarkedDraft: { shape: ofTurn },
  PrReviewed: {
    shape: ofTurn.extend({
      verdict: z.enum(['approved', 'changes-requested', 'commented']),
      text,
      path: text.nullable(),
      url: text,
    }),
  },
  PrStateUnknown: { shape: pullRequest.extend({ since: text, message: text }) },
  PrStateKnown: { shape: pullRequest },
  ChecksReported: {
    shape: pullRequest.extend({ commit: text, passed: count, failed: count, pending: count }),
  },
  PrBaseReported: { shape: pullRequest.extend({ replaced: z.boolean() }) },
  InterruptRequested: { shape: z.object({ turnId: text, by: text }) },
  TurnCompleted: { shape: turnEnd },
  TurnFailed: { shape: z.object({ turnId: text, code: text, message: text, details: text, epoch: count }) },
  TurnInterrupted: { shape: turnEnd },
  UsageRecorded: { shape: z.object({ turnId: text, model: text, epoch: count, ...usage }) },
  ConversationArchived: { shape: byMember },
  ConversationRestored: { shape: byMember },
};
