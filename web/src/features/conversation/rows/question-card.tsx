import { Check, MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QuestionItem } from '../../../../../projections/conversation/conversation.view.js';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/cn.js';
import { Icon } from '../../../ui/icon.js';
import { Kbd } from '../../../ui/kbd.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { By, Card, CardDecisions, CardProblem, Chip } from '../../../ui/card.js';
import { useConversationTools } from '../conversation-context.js';
import type { RowOf } from '../log/derive-rows.js';
import { MarkdownText } from '../../text/markdown-text.js';
import { PlainText } from '../../text/plain-text.js';
import { useDecision } from '../use-decision.js';
import { clockText } from '../../text/quantities.js';

/** The agent's question. Open: its options as buttons (keys 1 to 9) and the reply field below. Answered: by whom, and what. */
export function QuestionCard({ row: { item, live } }: { readonly row: RowOf<'question'> }) {
  const open = live && item.answer === null;
  const label = item.answer !== null ? 'Answered question' : live ? 'Question' : 'Closed question';
  return (
    <Card label={label} className={cn(open && 'border-needs')}>
      <QuestionText item={item} open={open} />
      {open ? (
        <CardDecisions>
          <Options item={item} />
        </CardDecisions>
      ) : item.answer === null ? (
        <Aside className="pl-[37px]">The turn ended without an answer.</Aside>
      ) : (
        <PlainText text={item.answer} className="px-3 pb-2.5 pl-[37px] text-base" />
      )}
    </Card>
  );
}

function QuestionText({ item, open }: { readonly item: QuestionItem; readonly open: boolean }) {
  return (
    <div className="flex items-start gap-[9px] px-3 py-2.5 text-sm max-wide:flex-wrap">
      <Icon of={MessageCircleQuestionMark} className={cn('mt-px', open ? 'text-needs' : 'text-fg-3')} />
      <MarkdownText text={item.question} className="md-title min-w-0 flex-1" />
      {item.answeredBy !== null && item.answeredAt !== null ? (
        <Answerer by={item.answeredBy} at={item.answeredAt} />
      ) : null}
    </div>
  );
}

function Aside({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return <p className={cn('px-3 pb-[11px] text-xs text-fg-3', className)}>{children}</p>;
}

function Answerer({ by, at }: { readonly by: string; readonly at: string }) {
  const { nameOf } = useConversationTools();
  return (
    <span className="flex min-w-0 items-center gap-2 max-wide:basis-full max-wide:pl-[25px]">
      <Chip tone="ok" icon={Check}>
        Answered
      </Chip>
      <By name={nameOf(by)} at={clockText(at, new Date())} />
    </span>
  );
}

function Options({ item }: { readonly item: QuestionItem }) {
  const { canWrite, commands } = useConversationTools();
  const { busy, problem, decide } = useDecision();
  const { inputId } = item;
  const answer = (option: string) =>
    decide({ kind: 'answer', inputId, answer: option }, () => commands.answer(inputId, option));
  if (!canWrite) return <Aside>Waiting for an answer.</Aside>;
  if (item.options.length === 0) return <Aside>Write an answer below.</Aside>;
  return (
    <>
      <div role="group" aria-label="Answers" className="flex flex-wrap gap-1.5 px-3 pb-[9px]">
        {item.options.map((option, index) => (
          <Button
            key={option}
            aria-disabled={busy}
            data-answer={index + 1}
            onClick={() => void answer(option)}
            className="h-auto min-h-8 max-w-full py-1 text-start whitespace-normal"
          >
            {index < 9 ? <Kbd keys={String(index + 1)} /> : null}
            <span dir="auto">{visibleText(option)}</span>
          </Button>
        ))}
      </div>
      <CardProblem problem={problem} />
      <Aside>Or write an answer below.</Aside>
    </>
  );
}
