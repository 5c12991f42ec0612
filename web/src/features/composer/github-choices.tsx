import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoaderCircle, Plus } from 'lucide-react';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { messageOf } from '../../api/api-error.js';
import { useGitHubRepositories } from '../../api/github.js';
import { useCanManage, useConfig } from '../../api/session.js';
import { addRepository, repositoriesQuery } from '../../api/tracker.js';
import { ComboboxItem, ComboboxNote } from '../../ui/combobox.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';

interface GitHubChoicesProps {
  readonly search: string;
  readonly disabled: boolean;
  readonly onAdded: (repository: RepositoryView) => void;
}

const SHOWN = 6;

/** Repositories that the GitHub App reaches and nobody has added yet; choosing one adds it. Nothing for who may not, or without an app. */
export function GitHubChoices(props: GitHubChoicesProps) {
  const onGitHub = useConfig()?.codeHosts.includes('github') === true;
  return useCanManage() && onGitHub ? <Choices {...props} /> : null;
}

function Choices({ search, disabled, onAdded }: GitHubChoicesProps) {
  const queryClient = useQueryClient();
  const known = useQuery(repositoriesQuery).data?.items ?? [];
  const { data, error } = useGitHubRepositories(search.trim());
  const add = useMutation({
    mutationFn: addRepository,
    onSuccess: async (repository) => {
      await queryClient.invalidateQueries(repositoriesQuery);
      onAdded(repository);
    },
  });
  const isKnown = (source: string) => known.some((repository) => repository.source === source);
  const problem = error ?? add.error;
  return (
    <>
      {(data?.items ?? [])
        .filter(({ source }) => !isKnown(source))
        .slice(0, SHOWN)
        .map(({ source, defaultBranch }) => (
          <ComboboxItem
            key={source}
            value={`github ${source}`}
            icon={add.isPending && add.variables === source ? LoaderCircle : Plus}
            description={`Add from GitHub, ${defaultBranch}`}
            disabled={disabled || add.isPending}
            onSelect={() => add.mutate(source)}
          >
            {source}
          </ComboboxItem>
        ))}
      {(data?.hidden ?? []).map((why) => (
        <ComboboxNote key={why}>{visibleText(why)}</ComboboxNote>
      ))}
      {problem ? <ComboboxNote>{messageOf(problem)}</ComboboxNote> : null}
    </>
  );
}
