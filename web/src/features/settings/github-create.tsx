import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { MALFORMED, problemOf } from '../../api/api-error.js';
import { draftGitHubApp } from '../../api/github.js';
import { Button } from '../../ui/button.js';
import { FormProblem, TextField } from '../../ui/field.js';

/** Sends the browser to GitHub with the draft of an app; GitHub asks for its name and sends the browser back. */
export function GitHubCreate() {
  const [organization, setOrganization] = useState('');
  const draft = useMutation({ mutationFn: () => draftGitHubApp(organization.trim()) });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (draft.data) form.current?.submit();
  }, [draft.data]);
  const problem = problemOf(draft.error, [MALFORMED]);

  return (
    <>
      <form
        aria-label="Create GitHub App"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!draft.isPending) draft.mutate();
        }}
      >
        <TextField
          label="Organization (optional)"
          hint="The app belongs to this organization on GitHub; without one, to you."
          value={organization}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setOrganization(event.target.value)}
          error={problem.field}
        />
        <FormProblem>{problem.form}</FormProblem>
        <div>
          <Button type="submit" variant="primary" busy={draft.isPending || draft.isSuccess}>
            Create GitHub App
          </Button>
        </div>
      </form>
      {draft.data ? (
        <form ref={form} method="post" action={draft.data.action} hidden>
          <input type="hidden" name="manifest" value={draft.data.manifest} />
        </form>
      ) : null}
    </>
  );
}
