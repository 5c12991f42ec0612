import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { messageOf, problemOf, SOURCE_CODES } from '../../api/api-error.js';
import { moveRepository, projectsQuery, removeRepository, repositoriesQuery } from '../../api/tracker.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogBody, DialogClose, DialogContent } from '../../ui/dialog.js';
import { FormProblem, TextField } from '../../ui/field.js';

interface ChangeProps {
  readonly repository: RepositoryView;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

function useChange<Input>(work: (input: Input) => Promise<unknown>, onOpenChange: (open: boolean) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      onOpenChange(false);
      await Promise.all([
        queryClient.invalidateQueries(repositoriesQuery),
        queryClient.invalidateQueries(projectsQuery),
      ]);
    },
  });
}

/** Says where a repository is now; its runs and pull requests go on there. */
export function MoveRepository({ repository: { repositoryId, name, source }, open, onOpenChange }: ChangeProps) {
  const [place, setPlace] = useState(source);
  const form = useId();
  const move = useChange((wanted: string) => moveRepository(repositoryId, wanted), onOpenChange);
  const problem = problemOf(move.error, SOURCE_CODES);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={`Change the path of ${name}`}
        description="For a repository that moved. It keeps its name, its runs and its PRs."
        footer={
          <>
            <div className="flex-1">
              <FormProblem>{problem.form}</FormProblem>
            </div>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form={form} variant="primary" busy={move.isPending}>
              Change path
            </Button>
          </>
        }
      >
        <DialogBody>
          <form
            id={form}
            onSubmit={(event) => {
              event.preventDefault();
              if (!move.isPending) move.mutate(place.trim());
            }}
          >
            <TextField
              label="Path or clone URL"
              hint="It must hold the same history; another repository is refused."
              value={place}
              required
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setPlace(event.target.value)}
              error={problem.field}
            />
          </form>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

/** Says what ends with a repository before it is removed. */
export function RemoveRepository({ repository: { repositoryId, name }, open, onOpenChange }: ChangeProps) {
  const remove = useChange(() => removeRepository(repositoryId), onOpenChange);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={`Remove ${name}?`}
        description="Nothing is deleted where the repository is: branches and PRs stay there."
        footer={
          <>
            <span role="alert" className="flex-1 text-xs text-failed">
              {remove.error ? messageOf(remove.error) : null}
            </span>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
              Remove
            </Button>
          </>
        }
      >
        <DialogBody>
          <ul className="grid list-disc gap-1.5 pl-5 text-sm">
            <li>It can no longer be chosen, and no project pre-selects it.</li>
            <li>A running or queued turn with it may fail. The next message of its runs goes on without it.</li>
            <li>Its unpublished edits can no longer be published.</li>
            <li>Its PRs are no longer followed.</li>
          </ul>
          <p className="mt-3 text-sm text-fg-2">Adding it again from where it is now brings it back, with its PRs.</p>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
