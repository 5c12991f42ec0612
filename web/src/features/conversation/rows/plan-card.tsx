import { Check, ChevronDown, ChevronRight, ListChecks, X } from 'lucide-react';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { usePreferences } from '../../../browser/preferences.js';
import type { PlanItem } from '../../../../../projections/conversation/conversation.view.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { autoPrOf } from '../../composer/draft-store.js';
import { useDraft } from '../../composer/drafts.js';
import { By, Card, CardDecisions, CardProblem, Chip } from '../../../ui/card.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import type { RowOf } from '../log/derive-rows.js';
import { useFold } from '../log/folds.js';
import { MarkdownText } from '../../text/markdown-text.js';
import { PlainText } from '../../text/plain-text.js';
import { useDecision } from '../use-decision.js';
import { clockText } from '../../text/quantities.js';

const DECISIONS = {
  open: { tone: 'needs', word: 'Needs approval' },
  approved: { tone: 'ok', word: 'Approved' },
  'changes-requested': { tone: 'neutral', word: 'Changes requested' },
  rejected: { tone: 'failed', word: 'Rejected' },
  'passed-over': { tone: 'neutral', word: 'Not decided' },
} as const;

/** A proposed plan with its decision. Open plans are shown whole; decided ones fold. */
export function PlanCard({ row }: { readonly row: RowOf<'plan'> }) {
  const { item } = row;
  const { canWrite } = useConversationTools();
  const decision = useDecisionOf(item);
  const isOpen = decision === 'open';
  const [open, setOpen] = useFold(row.key, isOpen);
  const { tone, word } = DECISIONS[decision];
  return (
    <Card label={`Plan, version ${item.version}, ${word}`} className={cn(isOpen && 'border-needs')}>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex w-full items-center gap-[9px] px-3 py-2.5 text-left text-sm font-strong focus-inset"
        >
          <Icon of={ListChecks} />
          <span className="flex-none">{item.version > 1 ? `Plan, version ${item.version}` : 'Plan'}</span>
          <Chip tone={tone} {...chipIcon(decision)}>
            {word}
          </Chip>
          <span className="flex-1" />
          <DecidedBy item={item} />
          <Icon of={open ? ChevronDown : ChevronRight} size={14} />
        </button>
      </h3>
      {open ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2 px-3 pb-3">
          {/^#/.test(item.markdown.trimStart()) ? null : (
            <p dir="auto" className="text-base font-semibold">
              {visibleText(item.title)}
            </p>
          )}
          <MarkdownText text={item.markdown} />
        </div>
      ) : (
        <p dir="auto" className="truncate px-3 pb-2.5 pl-[37px] text-sm text-fg-2">
          {visibleText(item.title)}
        </p>
      )}
      {item.changes ? (
        <PlainText text={item.changes} className="border-t border-line px-3 py-2.5 text-sm text-fg-2" />
      ) : null}
      {isOpen && canWrite ? (
        <CardDecisions>
          <PlanButtons item={item} />
        </CardDecisions>
      ) : null}
    </Card>
  );
}

/** A message that was sent meanwhile passes over an open plan: its turn does not know, the conversation does. */
function useDecisionOf({ version, decision }: PlanItem): PlanItem['decision'] {
  const { plan } = useConversationView().header.state;
  return decision === 'open' && (plan?.version !== version || plan.decision !== 'open') ? 'passed-over' : decision;
}

function DecidedBy({ item: { decidedBy, decidedAt } }: { readonly item: PlanItem }) {
  const { nameOf } = useConversationTools();
  if (decidedBy === null || decidedAt === null) return null;
  return <By name={nameOf(decidedBy)} at={clockText(decidedAt, new Date())} />;
}

function chipIcon(decision: PlanItem['decision']): { icon?: typeof Check } {
  if (decision === 'approved') return { icon: Check };
  return decision === 'rejected' ? { icon: X } : {};
}

/** What the mode menu of this conversation says. */
function useAutoPr(): boolean {
  const { ticketKey, header } = useConversationView();
  const byDefault = usePreferences((preferences) => preferences.autoOpenDraftPrByDefault);
  return autoPrOf(useDraft(ticketKey), header.state.autoOpenDraftPr ?? byDefault);
}

function PlanButtons({ item: { version } }: { readonly item: PlanItem }) {
  const { commands, writeReply } = useConversationTools();
  const autoOpenDraftPr = useAutoPr();
  const { busy, problem, decide } = useDecision();
  const approve = () =>
    decide({ kind: 'plan', version, wanted: 'approved' }, () => commands.approvePlan(version, autoOpenDraftPr));
  const reject = () => decide({ kind: 'plan', version, wanted: 'rejected' }, () => commands.rejectPlan(version));
  return (
    <div className="border-t border-line pt-2.5">
      <div className="flex flex-wrap gap-2 px-3 pb-2.5">
        <Button variant="primary" size="sm" busy={busy} data-plan="approve" onClick={() => void approve()}>
          Approve plan
        </Button>
        <Button size="sm" data-plan="changes" onClick={() => writeReply({ mode: null })}>
          Request changes
        </Button>
        <Button size="sm" variant="ghost" aria-disabled={busy} onClick={() => void reject()}>
          Reject plan
        </Button>
      </div>
      <CardProblem problem={problem} />
      <p className="px-3 pb-2.5 text-xs text-fg-3">
        {autoOpenDraftPr
          ? 'Approving starts an Edits turn that opens draft PRs by itself.'
          : 'Approving starts an Edits turn that carries the plan out.'}
      </p>
    </div>
  );
}
