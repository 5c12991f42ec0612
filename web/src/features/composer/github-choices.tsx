import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { messageOf } from '../../api/api-error.js';
import { useGitHubRepositories } from '../../api/github.js';
import { useCanManage, useConfig } from '../../api/session.js';
import { addRepository, repositoriesQuery } from '../../api/tracker.js';
import { useLong } from '../../browser/use-long.js';
import { AskingNote, ComboboxItem, ComboboxNote } from '../../ui/combobox.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';

interface GitHubChoicesProps {
  readonly search: string;
  readonly disabled: boolean;
  readonly onAdded: (repository: RepositoryView) => void;
}

const SHOWN = 6;
const SLOW_MS = 4_000;
const SLOW = 'GitHub has not answered yet. The repos above can be chosen meanwhile.';

/** Repositories that the GitHub App reaches and nobody has added yet; choosing one adds it. Nothing for who may not, or without an app. */
export function GitHubChoices(props: GitHubChoicesProps) {
  const onGitHub = useConfig()?.codeHosts.includes('github') === true;
  return useCanManage() && onGitHub ? <Choices {...props} /> : null;
}

function Choices({ search, disabled, onAdded }: GitHubChoicesProps) {
  const queryClient = useQueryClient();
  const known = useQuery(repositoriesQuery).data?.items ?? [];
  const wanted = search.trim();
  const { data, error, isFetching } = useGitHubRepositories(wanted);
  const add = useMutation({
    mutationFn: addRepository,
    onSuccess: async (repository) => {
      await queryClient.invalidateQueries(repositoriesQuery);
      onAdded(repository);
    },
  });
  const isKnown = (source: string) => known.some((repository) => repository.source === source);
  // While GitHub is asked, what it named before stands here: only what matches counts.
  const isWanted = (source: string) => !isKnown(source) && source.toLowerCase().includes(wanted.toLowerCase());
  return (
    <>
      {(data?.items ?? [])
        .filter(({ source }) => isWanted(source))
        .slice(0, SHOWN)
        .map(({ source, defaultBranch }) => (
          <ComboboxItem
            key={source}
            value={`github ${source}`}
            icon={Plus}
            turning={add.isPending && add.variables === source}
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
      <State isAsking={isFetching} problem={error ?? add.error} />
    </>
  );
}

function State({ isAsking, problem }: { readonly isAsking: boolean; readonly problem: Error | null }) {
  const isSlow = useLong(isAsking, SLOW_MS);
  if (isAsking) return <AskingNote>{isSlow ? SLOW : 'Asking GitHub…'}</AskingNote>;
  return problem ? <ComboboxNote>{messageOf(problem)}</ComboboxNote> : null;
}
