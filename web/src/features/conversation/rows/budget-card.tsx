import { Check, CircleDollarSign } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import type { BudgetItem } from '../../../../../projections/conversation/conversation.view.js';
import { dollars, parseDollars } from '../../../../../src/domain/shared/money.js';
import { useCanManage, useConfig } from '../../../api/session.js';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { By, Card, CardDecisions, CardProblem, Chip } from '../../../ui/card.js';
import { useConversationTools } from '../conversation-context.js';
import type { RowOf } from '../log/derive-rows.js';
import { useDecision } from '../use-decision.js';
import { clockText } from '../../text/quantities.js';

/** The turn paused at the run's budget: what was spent, what may be, and who may raise it. */
export function BudgetCard({ row: { item, live } }: { readonly row: RowOf<'budget'> }) {
  const open = live && item.raisedTo === null;
  return (
    <Card label={open ? 'Budget reached' : 'Budget'} className={cn(open && 'border-needs')}>
      <div className="flex items-start gap-[9px] px-3 py-2.5 text-sm max-wide:flex-wrap">
        <Icon of={CircleDollarSign} className={cn('mt-px', open ? 'text-needs' : 'text-fg-3')} />
        <p className="min-w-0 flex-1 tabular-nums">
          <span className="font-strong">Paused at the run’s budget.</span> The run has spent {dollars(item.spentCents)};
          its budget is {dollars(item.budgetCents)}.
        </p>
        <Raised item={item} />
      </div>
      {open ? (
        <CardDecisions>
          <Raising item={item} />
        </CardDecisions>
      ) : item.raisedTo === null ? (
        <p className="px-3 pb-[11px] pl-[37px] text-xs text-fg-3">The turn ended before the budget was raised.</p>
      ) : null}
    </Card>
  );
}

function Raised({ item: { raisedTo, raisedBy, raisedAt } }: { readonly item: BudgetItem }) {
  const { nameOf } = useConversationTools();
  if (raisedTo === null || raisedBy === null || raisedAt === null) return null;
  return (
    <span className="flex min-w-0 items-center gap-2 max-wide:basis-full max-wide:pl-[25px]">
      <Chip tone="ok" icon={Check}>
        Raised to {dollars(raisedTo)}
      </Chip>
      <By name={nameOf(raisedBy)} at={clockText(raisedAt, new Date())} />
    </span>
  );
}

function Raising({ item }: { readonly item: BudgetItem }) {
  const { commands } = useConversationTools();
  const canManage = useCanManage();
  const { busy, problem, decide } = useDecision();
  const [text, setText] = useState(() => String(Math.ceil((item.budgetCents * 2) / 100)));
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  if (!canManage) return <WhoMay />;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const cents = parseDollars(text);
    const unusable = budgetProblem(cents, item);
    setWrong(unusable);
    if (cents === undefined || unusable !== null) return;
    void decide({ kind: 'budget', pauseId: item.pauseId, budgetCents: cents }, () => commands.raiseBudget(cents));
  };
  return (
    <form onSubmit={submit} className="grid gap-2 pl-[25px] max-wide:pl-0">
      <div className="flex flex-wrap items-center gap-2 px-3">
        <label htmlFor={id} className="text-sm">
          New budget in US dollars
        </label>
        <input
          id={id}
          dir="auto"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          aria-invalid={wrong !== null}
          className="h-8 w-24 rounded-control border border-control bg-panel px-2.5 text-base tabular-nums"
        />
        <Button variant="primary" size="sm" type="submit" busy={busy}>
          Raise budget
        </Button>
      </div>
      <div>
        <CardProblem problem={wrong ?? problem} />
        <p className="px-3 pb-[11px] text-xs text-fg-3">
          Owners and admins may raise it. The turn then goes on where it stopped.
        </p>
      </div>
    </form>
  );
}

/** What the server would refuse whatever the others do. */
function budgetProblem(cents: number | undefined, { spentCents, budgetCents }: BudgetItem): string | null {
  if (cents === undefined) return 'Write an amount such as 40 or 40.50.';
  const floor = Math.max(spentCents, budgetCents);
  return cents > floor ? null : `Give more than ${dollars(floor)}.`;
}

function WhoMay() {
  const managers = (useConfig()?.members ?? []).filter(({ role }) => role === 'owner' || role === 'admin');
  const names = managers.map(({ name }) => name).filter((name) => name !== '');
  return (
    <p className="px-3 pb-[11px] pl-[37px] text-xs text-fg-3">
      {names.length > 0 ? names.join(', ') : 'Owners and admins'} may raise it.
    </p>
  );
}
