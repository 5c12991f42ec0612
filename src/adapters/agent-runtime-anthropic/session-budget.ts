import { dollars } from '../../domain/shared/money.js';
import { PortError } from '../../ports/port-error.js';
import { statusOf, translated, type Anthropic } from './anthropic-client.js';
import { serviceOf } from './provider-words.js';

type ProviderSession = Awaited<ReturnType<Anthropic['beta']['sessions']['retrieve']>>;

interface WireBudget {
  readonly max_list_cost: { readonly amount: string; readonly currency: string };
}

interface Budgeted {
  readonly client: Anthropic;
  readonly session: ProviderSession;
}

/** As the API takes it: whole cents, as text. */
export function budgetOf(cents: number) {
  return { type: 'limit' as const, max_list_cost: { amount: String(cents), currency: 'USD' as const } };
}

/** Cents of US dollars; null for none, and for what is no such amount. */
export function centsOf(budget: WireBudget | null | undefined): number | null {
  const { amount, currency } = budget?.max_list_cost ?? {};
  return currency === 'USD' && amount !== undefined && /^\d{1,15}$/.test(amount) ? Number(amount) : null;
}

/**
 * Lets the session cost as much; one that paused at its budget then goes on by itself. A session that may cost as much already, and
 * one that was made without a budget and can never get one, stays as it is. Asking twice changes nothing.
 */
export async function raiseTo(wanted: number, { client, session }: Budgeted): Promise<ProviderSession> {
  const present = centsOf(session.budget);
  if (present === null || present >= wanted) return session;
  return translated('The session', () => client.beta.sessions.update(session.id, { budget: budgetOf(wanted) }));
}

/** The port's error for a model without a list price, which no budget can measure; undefined for any other error. */
export function notBudgetable(error: unknown, model: string): PortError | undefined {
  if (statusOf(error) !== 400 || !String(error).includes('model_not_budgetable')) return undefined;
  const message = `${serviceOf(error)} has no list price for ${model}, so a run with it cannot be kept to a budget. Choose another model.`;
  return new PortError('AGENT.REJECTED', message, false, { cause: error });
}

/** A set-up step that costs more than the whole run may. */
export function usedUpBySetUp(session: { readonly budgetCents: number | null }): PortError {
  const budget =
    session.budgetCents === null ? 'the run’s budget' : `the run’s budget of ${dollars(session.budgetCents)}`;
  const message = `Unpacking the repos used up ${budget}. Set RUN_BUDGET_USD higher, then send again.`;
  return new PortError('AGENT.REJECTED', message, false);
}
