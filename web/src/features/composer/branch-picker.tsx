import { GitBranch, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { BranchView } from '../../../../src/contracts/replies.js';
import { ApiError, messageOf } from '../../api/api-error.js';
import { useBranches, useRepositoryNow } from '../../api/tracker.js';
import { useLong } from '../../browser/use-long.js';
import {
  AskingNote,
  Combobox,
  ComboboxContent,
  ComboboxItem,
  ComboboxNote,
  ComboboxTrigger,
} from '../../ui/combobox.js';
import { RemovablePill } from '../../ui/pill.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import type { DraftRepository } from './draft-store.js';
import type { RepositoryId } from '../../../../src/domain/shared/types.js';

/** So long nobody asks what the pill waits for. */
const SILENT_MS = 1_500;

interface RepositoryPillProps {
  readonly repository: DraftRepository;
  /** Null for the default branch. */
  readonly onBaseBranch: (branch: string | null) => void;
  readonly onRemove: () => void;
  readonly disabled?: boolean;
}

/** A chosen repository and the branch its draft PR will be based on. */
export function RepositoryPill({ repository, onBaseBranch, onRemove, disabled }: RepositoryPillProps) {
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const { name, repositoryId } = repository;
  const { defaultBranch, error, isAsking } = useNow(repository);
  const baseBranch = repository.baseBranch ?? defaultBranch;
  const change = (next: boolean) => {
    setOpen(next);
    setSearch('');
  };
  return (
    <>
      <Combobox open={open} onOpenChange={change}>
        <ComboboxTrigger asChild>
          <RemovablePill
            icon={isAsking ? LoaderCircle : error ? TriangleAlert : GitBranch}
            turning={isAsking}
            className={error ? 'border-failed' : undefined}
            removeLabel={`Remove ${name}`}
            onRemove={onRemove}
            disabled={disabled}
          >
            <span className="truncate text-fg">{name}</span>
            <span aria-hidden>·</span>
            <span className="sr-only">base branch</span>
            <span className="truncate">{baseBranch}</span>
            {isAsking ? <span className="sr-only">, asking the code host</span> : null}
          </RemovablePill>
        </ComboboxTrigger>
        <ComboboxContent
          label="Base branch"
          placeholder="Search branches"
          search={search}
          onSearch={setSearch}
          className="w-72"
        >
          <Branches
            repositoryId={repositoryId}
            chosen={baseBranch}
            defaultBranch={defaultBranch}
            search={search}
            onChoose={({ name: branch, isDefault }) => {
              onBaseBranch(isDefault ? null : branch);
              change(false);
            }}
          />
        </ComboboxContent>
      </Combobox>
      {error ? (
        <p className="order-1 basis-full text-xs break-words text-failed">
          {name}: {visibleText(messageOf(error))}
        </p>
      ) : null}
    </>
  );
}

/** Asked when the composer opens: it may have been renamed since the repository was added, or not be readable any more. */
function useNow({ repositoryId, defaultBranch }: DraftRepository) {
  const { data, error, isFetching } = useRepositoryNow(repositoryId);
  return {
    defaultBranch: data?.defaultBranch ?? defaultBranch,
    // That the server itself is away is said elsewhere.
    error: error instanceof ApiError ? error : null,
    isAsking: useLong(isFetching, SILENT_MS),
  };
}

interface BranchesProps {
  readonly repositoryId: RepositoryId;
  readonly chosen: string;
  /** Its name as last heard. */
  readonly defaultBranch: string;
  readonly search: string;
  readonly onChoose: (branch: Pick<BranchView, 'name' | 'isDefault'>) => void;
}

function Branches({ repositoryId, chosen, defaultBranch, search, onChoose }: BranchesProps) {
  const q = useDeferredValue(search.trim());
  const { data, error, isPending } = useBranches(repositoryId, q, true);
  if (isPending)
    return (
      <>
        <Branch name={defaultBranch} isDefault chosen={chosen} onChoose={onChoose} />
        <AskingNote>Asking for the other branches…</AskingNote>
      </>
    );
  if (error) return <ComboboxNote>Branches did not load. {messageOf(error)}</ComboboxNote>;
  if (data.items.length === 0) return <ComboboxNote>No branches match.</ComboboxNote>;
  const defaultFirst = [...data.items].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return defaultFirst.map(({ name, isDefault }) => (
    <Branch key={name} name={name} isDefault={isDefault} chosen={chosen} onChoose={onChoose} />
  ));
}

type BranchProps = Pick<BranchView, 'name' | 'isDefault'> & Pick<BranchesProps, 'chosen' | 'onChoose'>;

function Branch({ name, isDefault, chosen, onChoose }: BranchProps) {
  return (
    <ComboboxItem
      value={name}
      icon={GitBranch}
      checked={name === chosen}
      end={isDefault ? 'Default' : undefined}
      onSelect={() => onChoose({ name, isDefault })}
    >
      {name}
    </ComboboxItem>
  );
}
