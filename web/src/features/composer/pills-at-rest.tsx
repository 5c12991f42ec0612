import { FolderGit2, GitBranch, Plus, Ticket } from 'lucide-react';
import { Pill } from '../../ui/pill.js';
import { visibleText } from '../../ui/visible-text.js';
import type { ComposerLayer } from './composer-layer.js';
import { isFull } from './draft-repositories.js';
import type { Draft } from './draft-store.js';

interface PillsAtRestProps {
  readonly draft: Draft;
  /** What is asked for now opens as soon as the pickers are there. */
  readonly onLayer: (layer: ComposerLayer) => void;
}

/** The pills as they look while their pickers load, so that nothing moves when they come. */
export function PillsAtRest({ draft, onLayer }: PillsAtRestProps) {
  const { ticket, repositories } = draft;
  // Already by the press: when the pickers come before its release, no click ever reaches the pill.
  const opens = (layer: ComposerLayer) => ({ onPointerDown: () => onLayer(layer), onClick: () => onLayer(layer) });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ticket ? (
        <Pill icon={Ticket} className="pr-7" data-ticket-pill {...opens('ticket')}>
          <span className="font-mono text-xs">{ticket.key}</span>
          <span dir="auto" className="truncate text-fg">
            {visibleText(ticket.title)}
          </span>
        </Pill>
      ) : (
        <Pill dashed icon={Plus} {...opens('ticket')} data-ticket-pill>
          Add ticket
        </Pill>
      )}
      {repositories.map(({ repositoryId, name, baseBranch }) => (
        <Pill key={repositoryId} icon={GitBranch} className="pr-7">
          <span className="truncate text-fg">{name}</span>
          <span aria-hidden>·</span>
          <span className="truncate">{baseBranch}</span>
        </Pill>
      ))}
      {isFull(draft) ? null : (
        <Pill icon={repositories.length > 0 ? Plus : FolderGit2} {...opens('repos')}>
          Add repos
        </Pill>
      )}
    </div>
  );
}
