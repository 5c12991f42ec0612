import * as z from 'zod/mini';
import * as github from '../../contracts/github.js';
import * as contract from '../../contracts/replies.js';
import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import type { ReplyShape } from '../routing/route.js';

/** The contract's answers with their media types. */

const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  ({ mediaType: 'application/json', schema }) as const satisfies ReplyShape;
const pageOf = <Item extends z.ZodMiniType>(item: Item) => json(contract.pageOf(item));
/** What is there now, and where the command that made or changed it stands in the log. */
const changed = <Schema extends z.ZodMiniObject>(schema: Schema) => json(z.extend(schema, contract.command.shape));

/** What is written as it comes, not built from a shape. */
export const bytes = (mediaType: string) => ({ mediaType, schema: z.string() }) as const satisfies ReplyShape;
export const events = {
  mediaType: 'application/x-ndjson',
  schema: contract.envelope,
} as const satisfies ReplyShape;
export const problem = {
  mediaType: 'application/problem+json',
  schema: contract.problem,
} as const satisfies ReplyShape;

export const command = json(contract.command);
export const sent = json(contract.sent);
// A field of the lists that the contract lacks does not compile; one that only the contract has does not either, at the controller.
export const runs = pageOf(contract.summary satisfies z.ZodMiniType<RunSummary>);
export const run = json(contract.run);
export const edits = json(contract.edits);
export const pullRequest = json(contract.pullRequest);
export const tickets = pageOf(contract.ticket);
export const ticket = json(contract.ticket);
export const newTicket = changed(contract.ticket);
export const projects = pageOf(contract.project);
export const repositories = pageOf(contract.repository);
export const repository = json(contract.repository);
export const changedRepository = changed(contract.repository);
export const branches = pageOf(contract.branch);
export const health = json(contract.health);
export const openApi = json(z.looseObject({}));
export const me = json(contract.me);
export const config = json(contract.config);
export const gitHub = json(github.gitHub);
export const gitHubRepositories = json(github.gitHubRepositories);
export const gitHubDraft = json(github.gitHubDraft);
export const gitHubApp = json(github.connectedGitHubApp);
export const webhook = json(github.webhook);
