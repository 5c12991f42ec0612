import { FolderGit2, GitBranch, Plus, Ticket } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ComponentProps } from 'react';
import { Pill } from '../../ui/pill.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
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
  const ofTicket = { onOpen: () => onLayer('ticket'), 'data-ticket-pill': true } as const;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ticket ? (
        <OpeningPill icon={Ticket} className="pr-7" {...ofTicket}>
          <span className="font-mono text-xs">{ticket.key}</span>
          <span dir="auto" className="truncate text-fg">
            {visibleText(ticket.title)}
          </span>
        </OpeningPill>
      ) : (
        <OpeningPill dashed icon={Plus} {...ofTicket}>
          Add ticket
        </OpeningPill>
      )}
      {repositories.map(({ repositoryId, name, baseBranch, defaultBranch }) => (
        <Pill key={repositoryId} icon={GitBranch} className="pr-7">
          <span className="truncate text-fg">{name}</span>
          <span aria-hidden>·</span>
          <span className="truncate">{baseBranch ?? defaultBranch}</span>
        </Pill>
      ))}
      {isFull(draft) ? null : (
        <OpeningPill icon={repositories.length > 0 ? Plus : FolderGit2} onOpen={() => onLayer('repos')}>
          Add repos
        </OpeningPill>
      )}
    </div>
  );
}

/** Opens also when the pickers come between a press and its release: then neither they nor the pill ever get the click. */
function OpeningPill({ onOpen, ...rest }: ComponentProps<typeof Pill> & { readonly onOpen: () => void }) {
  const open = useRef(onOpen);
  const pressed = useRef(false);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(
    () => () => {
      if (pressed.current) open.current();
    },
    [],
  );
  return (
    <Pill
      {...rest}
      onClick={onOpen}
      onPointerDown={() => (pressed.current = true)}
      onPointerUp={() => (pressed.current = false)}
      onPointerLeave={() => (pressed.current = false)}
      onPointerCancel={() => (pressed.current = false)}
    />
  );
}
