import type { NoteItem } from '../../../../../projections/conversation/conversation.view.js';
import { Button } from '../../../ui/button.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { useConversationTools } from '../conversation-context.js';
import { PullLink } from '../header/pull-link.js';

type ReviewNote = Extract<NoteItem, { readonly note: 'pr-reviewed' }>;

const VERDICTS = { approved: 'Approved', 'changes-requested': 'Changes requested', commented: 'Comment' } as const;

/** What somebody wrote on GitHub, as a quotation; it goes to the agent only when a person puts it into a reply. */
export function ReviewWords({ item }: { readonly item: ReviewNote }) {
  const { repositoryName, canWrite, writeReply } = useConversationTools();
  const name = `${repositoryName(item.repositoryId)}#${item.number}`;
  const text = visibleText(item.text).trim();
  return (
    <>
      {VERDICTS[item.verdict]} on{' '}
      <PullLink url={item.url} className="text-accent underline">
        {name}
      </PullLink>
      {item.path === null ? null : (
        <>
          {', '}
          <code className="font-mono text-xs">
            <bdi dir="ltr">{visibleText(item.path)}</bdi>
          </code>
        </>
      )}
      {text === '' ? null : (
        <blockquote dir="auto" className="my-1 border-l-2 border-line pl-3 break-words whitespace-pre-wrap text-fg">
          {text}
        </blockquote>
      )}
      {text === '' || !canWrite ? null : (
        <Button size="sm" onClick={() => writeReply({ text: quotation(name, item) })}>
          Quote in a reply
          <span className="sr-only">: {name}</span>
        </Button>
      )}
    </>
  );
}

/** Marked as another person's words, so that the agent takes them for material. */
function quotation(name: string, { path, text }: Pick<ReviewNote, 'path' | 'text'>): string {
  const where = path === null ? name : `${name}, ${path}`;
  const lines = visibleText(text).trim().split('\n');
  return [`A reviewer wrote on ${where}:`, ...lines.map((line) => `> ${line}`)].join('\n');
}
