import * as z from 'zod/mini';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { MODES } from '../../../../src/domain/conversation/conversation.types.js';

const ticket = z.object({ key: z.string(), title: z.string(), projectId: z.string() });
const repository = z.object({
  repositoryId: z.string(),
  name: z.string(),
  /** Null: the default branch, whichever it is when the run starts. */
  baseBranch: z.nullable(z.string()),
  /** Its name as last heard. */
  defaultBranch: z._default(z.string(), 'default branch'),
});
/** What was open when a text was begun: what it is for, whatever opens or closes later. */
const occasion = z.object({
  /** The question that was open; null for none. */
  question: z.nullable(z.string()),
  /** The version of the plan that was open; null for none. */
  plan: z.nullable(z.int()),
  /** The mode and the switch as the composer showed them, the person's own choice aside. */
  mode: z.enum(MODES),
  autoOpenDraftPr: z.nullable(z.boolean()),
});
const draftShape = z.object({
  ticket: z.nullable(ticket),
  repositories: z.array(repository),
  /** The person chose the repositories; a change of ticket then leaves them alone. */
  repositoriesTouched: z.boolean(),
  instructions: z.string(),
  /** Null: the person chose none. */
  mode: z.nullable(z.enum(MODES)),
  /** Whether Edits open a draft PR by themselves; null: the person said nothing. */
  autoOpenDraftPr: z._default(z.nullable(z.boolean()), null),
  /** Null: the default model. */
  model: z.nullable(z.string()),
  /** When the text was begun; null: it is a message, whatever was open. While there is no text it says nothing. */
  occasion: z._default(z.nullable(occasion), null),
  /** Of the submission that is not acknowledged yet, and what it was of. Outlives a reload, so that a resend is recognised. */
  submission: z.nullable(z.object({ key: z.string(), of: z.string() })),
});

export type Draft = z.infer<typeof draftShape>;
export type DraftTicket = z.infer<typeof ticket>;
export type Occasion = z.infer<typeof occasion>;
export type DraftRepository = z.infer<typeof repository>;

export const emptyDraft: Draft = {
  ticket: null,
  repositories: [],
  repositoriesTouched: false,
  instructions: '',
  mode: null,
  autoOpenDraftPr: null,
  model: null,
  occasion: null,
  submission: null,
};

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const entry = (id: string): string => `code-runs.draft.${id}`;

/** The stored draft with this id (a ticket's key, or `home`); an empty one if there is none or it is unusable. */
export function loadDraft(storage: DraftStorage, id: string): Draft {
  try {
    const stored = draftShape.safeParse(JSON.parse(storage.getItem(entry(id)) ?? 'null'));
    return stored.success ? stored.data : emptyDraft;
  } catch {
    // No JSON, or storage is forbidden here.
    return emptyDraft;
  }
}

/** Keeps the draft in this browser; false if it could not be kept. */
export function saveDraft(storage: DraftStorage, id: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) storage.removeItem(entry(id));
    else storage.setItem(entry(id), JSON.stringify(draft));
    return true;
  } catch {
    // Storage is forbidden or full; the text stays in the field while the page is open.
    return false;
  }
}

function isEmpty({ ticket, repositories, instructions, autoOpenDraftPr, submission }: Draft): boolean {
  return !ticket && repositories.length === 0 && instructions === '' && autoOpenDraftPr === null && !submission;
}

/** The mode the draft is sent in: the person's choice, else the standard one. */
export const modeOf = (draft: Draft, standardMode: Mode = 'edits'): Mode => draft.mode ?? standardMode;

/** Whether the draft's Edits open a draft PR by themselves: the person's choice here, else what its conversation did last. */
export const autoPrOf = (draft: Draft, standard: boolean): boolean => draft.autoOpenDraftPr ?? standard;

/** The draft with these words; the first of them settle what the text is for. */
export function withText(draft: Draft, instructions: string, now: Occasion | null): Draft {
  return { ...draft, instructions, occasion: draft.instructions === '' ? now : draft.occasion };
}

/** The draft after the server took it: text, ticket and repositories go, the model stays, and so may the mode. */
export function acknowledged(draft: Draft, keepsMode: boolean): Draft {
  return { ...emptyDraft, mode: keepsMode ? draft.mode : null, model: draft.model };
}

/**
 * The draft about to be sent, with the key of its submission: the same key as before if the content is still the same,
 * so that a resend is recognised; a new one if anything was changed.
 */
export function forSubmission(draft: Draft, content: unknown, newKey: () => string): { draft: Draft; key: string } {
  const of = JSON.stringify(content);
  if (draft.submission?.of === of) return { draft, key: draft.submission.key };
  const submission = { key: newKey(), of };
  return { draft: { ...draft, submission }, key: submission.key };
}
