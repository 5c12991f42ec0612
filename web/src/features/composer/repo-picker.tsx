import { FolderGit2, Plus } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/api-error.js';
import { useCanManage } from '../../api/session.js';
import { repositoriesQuery } from '../../api/tracker.js';
import { Combobox, ComboboxContent, ComboboxItem, ComboboxNote, ComboboxTrigger } from '../../ui/combobox.js';
import { Pill } from '../../ui/pill.js';
import type { DraftRepository } from './draft-store.js';
import { GitHubChoices } from './github-choices.js';
import { RepositoryAdd } from './repository-add.js';
import { toDraftRepository } from './use-choose-ticket.js';

interface RepoPickerProps {
  readonly chosen: readonly DraftRepository[];
  /** No further repository fits. */
  readonly full: boolean;
  readonly onToggle: (repository: DraftRepository) => void;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly disabled?: boolean;
}

/** Chooses up to six repositories; who may manage them can add one in place, from GitHub or by path or URL. */
export function RepoPicker({ chosen, full, onToggle, open, onOpenChange, disabled }: RepoPickerProps) {
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const canManage = useCanManage();

  const change = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setSearch('');
    setAdding(false);
  };
  // The pill goes when the list is full, but not from under an open list.
  if (full && !open) return null;
  return (
    <Combobox open={open} onOpenChange={change}>
      <ComboboxTrigger asChild>
        <Pill icon={chosen.length > 0 ? Plus : FolderGit2} disabled={disabled}>
          Add repos
        </Pill>
      </ComboboxTrigger>
      <ComboboxContent
        label={adding ? 'Add repository' : 'Repos'}
        placeholder="Search repos"
        search={search}
        onSearch={setSearch}
        form={
          adding ? (
            <RepositoryAdd
              source={isSource(search) ? search.trim() : ''}
              onBack={() => setAdding(false)}
              onAdded={(repository) => {
                onToggle(toDraftRepository(repository));
                setSearch('');
                setAdding(false);
              }}
            />
          ) : undefined
        }
      >
        {full ? <ComboboxNote>Up to 6 repos.</ComboboxNote> : null}
        <RepositoryChoices search={search} chosen={chosen} full={full} onToggle={onToggle} canManage={canManage} />
        <GitHubChoices search={search} disabled={full} onAdded={(added) => onToggle(toDraftRepository(added))} />
        {canManage ? (
          <ComboboxItem value="add" icon={Plus} disabled={full} onSelect={() => setAdding(true)}>
            {isSource(search) ? `Add “${search.trim()}”…` : 'Add repository by path or URL…'}
          </ComboboxItem>
        ) : null}
      </ComboboxContent>
    </Combobox>
  );
}

/** A name has neither: what was typed is a path or a URL. */
const isSource = (search: string): boolean => /[/\\:]/.test(search);

interface ChoicesProps extends Pick<RepoPickerProps, 'chosen' | 'full' | 'onToggle'> {
  readonly search: string;
  readonly canManage: boolean;
}

function RepositoryChoices({ search, chosen, full, onToggle, canManage }: ChoicesProps) {
  const { data, error, isPending } = useQuery(repositoriesQuery);
  if (isPending) return <ComboboxNote>Loading…</ComboboxNote>;
  if (error) return <ComboboxNote>Repos did not load. {messageOf(error)}</ComboboxNote>;
  const repositories = data.items.filter(({ removed }) => !removed);
  const isChosen = (id: string) => chosen.some(({ repositoryId }) => repositoryId === id);
  if (repositories.length === 0) {
    return (
      <ComboboxNote>{canManage ? 'No repos yet.' : 'No repos yet. Ask an owner or admin to add one.'}</ComboboxNote>
    );
  }
  const wanted = search.trim().toLowerCase();
  const matching = repositories.filter(({ name, source }) => `${name} ${source}`.toLowerCase().includes(wanted));
  return (
    <>
      {matching.length === 0 ? <ComboboxNote>No repos match “{search.trim()}”.</ComboboxNote> : null}
      {matching.map((repository) => (
        <ComboboxItem
          key={repository.repositoryId}
          value={repository.repositoryId}
          icon={FolderGit2}
          description={repository.source}
          checked={isChosen(repository.repositoryId)}
          disabled={full && !isChosen(repository.repositoryId)}
          onSelect={() => onToggle(toDraftRepository(repository))}
        >
          {repository.name}
        </ComboboxItem>
      ))}
    </>
  );
}
