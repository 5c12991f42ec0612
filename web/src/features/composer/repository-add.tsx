import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { Link } from '@tanstack/react-router';
import { problemOf, SOURCE_CODES } from '../../api/api-error.js';
import { useConfig } from '../../api/session.js';
import { addRepository, repositoriesQuery } from '../../api/tracker.js';
import { Button } from '../../ui/button.js';
import { FormProblem, TextField } from '../../ui/field.js';

interface RepositoryAddProps {
  /** What stands in the field at first. */
  readonly source: string;
  readonly onAdded: (repository: RepositoryView) => void;
  readonly onBack: () => void;
}

/** Adds a repository from the server's disk, from a clone URL or, once an app is connected, from GitHub. */
export function RepositoryAdd({ source: firstSource, onAdded, onBack }: RepositoryAddProps) {
  const queryClient = useQueryClient();
  const onGitHub = useConfig()?.codeHosts.includes('github') === true;
  const [source, setSource] = useState(firstSource);
  const add = useMutation({
    mutationFn: () => addRepository(source.trim()),
    onSuccess: async (repository) => {
      await queryClient.invalidateQueries(repositoriesQuery);
      onAdded(repository);
    },
  });
  const problem = problemOf(add.error, SOURCE_CODES);

  return (
    <form
      aria-label="Add repository"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        // A portal's events bubble through React to the composer's own form.
        event.stopPropagation();
        if (source.trim() && !add.isPending) add.mutate();
      }}
    >
      <TextField
        label={onGitHub ? 'Path, clone URL or owner/name' : 'Path or clone URL'}
        placeholder="/srv/git/payments-api"
        hint={
          onGitHub ? (
            'A folder on the server’s disk, a URL that git can clone, or a repository on GitHub.'
          ) : (
            <>
              A folder on the server’s disk, or a URL that git can clone. For PRs on GitHub,{' '}
              <Link to="/settings/github" className="underline">
                connect GitHub
              </Link>
              .
            </>
          )
        }
        value={source}
        required
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSource(event.target.value)}
        error={problem.field}
      />
      <FormProblem>{problem.form}</FormProblem>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" busy={add.isPending}>
          {add.isPending ? 'Cloning…' : 'Add repository'}
        </Button>
      </div>
    </form>
  );
}
