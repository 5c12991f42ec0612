import type { ComposerLayer } from './composer-layer.js';
import { RepositoryPill } from './branch-picker.js';
import { isFull, toggleRepository, withBaseBranch, withoutRepository, withoutTicket } from './draft-repositories.js';
import type { Draft } from './draft-store.js';
import { RepoPicker } from './repo-picker.js';
import { TicketPicker } from './ticket-picker.js';
import { useChooseTicket } from './use-choose-ticket.js';

interface ComposerPillsProps {
  readonly draft: Draft;
  readonly update: (change: (draft: Draft) => Draft) => void;
  /** The one open picker or menu. */
  readonly layer: ComposerLayer | null;
  readonly onLayer: (layer: ComposerLayer | null) => void;
  readonly disabled: boolean;
}

/** The ticket and the repositories, as pills over the instructions. */
export function ComposerPills({ draft, update, layer, onLayer, disabled }: ComposerPillsProps) {
  const chooseTicket = useChooseTicket();
  const opener = (name: ComposerLayer) => (open: boolean) => onLayer(open ? name : null);

  return (
    <div className="flex flex-wrap items-center gap-2">
      <TicketPicker
        ticket={draft.ticket}
        onTicket={(ticket) => chooseTicket(ticket, update)}
        onRemove={() => update(withoutTicket)}
        open={layer === 'ticket'}
        onOpenChange={opener('ticket')}
        disabled={disabled}
      />
      {draft.repositories.map((repository) => (
        <RepositoryPill
          key={repository.repositoryId}
          repository={repository}
          onBaseBranch={(branch) => update((now) => withBaseBranch(now, repository.repositoryId, branch))}
          onRemove={() => update((now) => withoutRepository(now, repository.repositoryId))}
          disabled={disabled}
        />
      ))}
      <RepoPicker
        chosen={draft.repositories}
        full={isFull(draft)}
        onToggle={(repository) => update((now) => toggleRepository(now, repository))}
        open={layer === 'repos'}
        onOpenChange={opener('repos')}
        disabled={disabled}
      />
    </div>
  );
}
