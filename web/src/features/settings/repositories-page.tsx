import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { messageOf } from '../../api/api-error.js';
import { useCanManage } from '../../api/session.js';
import { repositoriesQuery, useRepositoryNow } from '../../api/tracker.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { MoveRepository, RemoveRepository } from './repository-change.js';
import { SettingsFrame } from './settings-frame.js';

/** Every repository that can be chosen, whether it can be read now, and what helps where it cannot. */
export function RepositoriesPage() {
  return (
    <SettingsFrame title="Repositories">
      <Content />
    </SettingsFrame>
  );
}

function Content() {
  const { data, error, refetch } = useQuery(repositoriesQuery);
  if (error) {
    return (
      <EmptyState title="Repos did not load." action={<Button onClick={() => void refetch()}>Try again</Button>}>
        {messageOf(error)}
      </EmptyState>
    );
  }
  if (!data) return <p className="text-sm text-fg-2">Loading…</p>;
  const repositories = data.items.filter(({ removed }) => !removed);
  if (repositories.length === 0) {
    return <EmptyState title="No repos yet.">Add one in the composer, under “Add repos”.</EmptyState>;
  }
  return (
    <ul aria-label="Repositories" className="overflow-hidden rounded-xl border border-line bg-panel">
      {repositories.map((repository) => (
        <Row key={repository.repositoryId} repository={repository} />
      ))}
    </ul>
  );
}

function Row({ repository }: { readonly repository: RepositoryView }) {
  const { repositoryId, name, source, codeHost } = repository;
  const canManage = useCanManage();
  const { data: now, error } = useRepositoryNow(repositoryId);
  const [change, setChange] = useState<'move' | 'remove' | null>(null);
  const dialog = (which: 'move' | 'remove') => ({
    repository,
    open: change === which,
    onOpenChange: (open: boolean) => setChange(open ? which : null),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line px-3 py-2.5 not-first:border-t">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex min-w-0 items-baseline gap-1.5 text-sm">
          <span className="truncate font-mono">{name}</span>
          {now ? (
            <span className="truncate text-xs text-fg-2">
              <span aria-hidden>· </span>
              <span className="sr-only">, default branch </span>
              {visibleText(now.defaultBranch)}
            </span>
          ) : null}
        </p>
        <p className="text-xs break-words text-fg-2">{visibleText(source)}</p>
        {error ? <p className="mt-1 text-xs break-words text-failed">{visibleText(messageOf(error))}</p> : null}
      </div>
      {canManage ? (
        <div className="flex flex-none gap-2">
          {codeHost === 'local-git' ? (
            <Button size="sm" onClick={() => setChange('move')}>
              Change path<span className="sr-only"> of {name}</span>
            </Button>
          ) : null}
          <Button size="sm" onClick={() => setChange('remove')}>
            Remove<span className="sr-only"> {name}</span>
          </Button>
          <MoveRepository {...dialog('move')} />
          <RemoveRepository {...dialog('remove')} />
        </div>
      ) : null}
    </li>
  );
}
