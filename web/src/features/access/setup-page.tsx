import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '../../../../src/domain/shared/limits.js';
import { ApiError, messageOf } from '../../api/api-error.js';
import { isSetUpNeeded, meQuery, setUpOwner } from '../../api/session.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { tooLong } from '../../ui/too-long.js';
import { focusComposer } from '../shell/navigation.js';
import { AccessFrame } from './access-frame.js';
import { setUpWords, type SetUpReason } from './set-up-words.js';

/** The first start: asks the owner's name, and for the code where the address did not bring it. */
export function SetupPage() {
  usePageTitle('Set up');
  const me = useQuery(meQuery).data;
  const invitation = useLocation({ select: ({ hash }) => hash });
  if (me && !isSetUpNeeded(me)) return <AlreadySetUp />;
  const reason = me?.member ? 'name lost' : invitation === '' ? 'uninvited' : 'invited';
  return (
    <AccessFrame {...setUpWords[reason]}>
      <SetUpForm reason={reason} invitation={invitation} />
    </AccessFrame>
  );
}

function AlreadySetUp() {
  return (
    <AccessFrame title="Already set up" lead="This server has an owner.">
      <Button asChild variant="primary" size="lg" className="w-full">
        <Link to="/code-runs">Go to Code Runs</Link>
      </Button>
    </AccessFrame>
  );
}

function SetUpForm({ reason, invitation }: { readonly reason: SetUpReason; readonly invitation: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? invitation;
  const setUp = useMutation({
    mutationFn: () => setUpOwner(name.trim(), code.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: '/code-runs' });
      focusComposer();
    },
  });
  const isBadCode = setUp.error instanceof ApiError && setUp.error.code === 'SETUP.BAD_CODE';
  const { length } = name.replace(/\s+/g, ' ').trim();
  const long = tooLong(length, LIMITS.memberName, 'Shorten your name.');
  const problem = setUp.error ? messageOf(setUp.error) : undefined;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !long && !setUp.isPending) setUp.mutate();
      }}
    >
      <TextField
        label="Your name"
        hint="Shown beside what you send and decide. It stays on this server and is not put into the event log."
        value={name}
        autoComplete="name"
        required
        autoFocus
        onChange={(event) => setName(event.target.value)}
        error={long ?? (isBadCode ? undefined : problem)}
      />
      {reason === 'uninvited' || typed !== null || isBadCode ? (
        <CodeField
          value={code}
          onChange={setTyped}
          error={isBadCode ? 'That is not the code of this server.' : undefined}
        />
      ) : null}
      <Button type="submit" variant="primary" size="lg" busy={setUp.isPending}>
        Continue
      </Button>
    </form>
  );
}

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

function CodeField({ value, onChange, error }: CodeFieldProps) {
  return (
    <TextField
      label="Code"
      hint={
        <>
          The server printed it when it started, at the end of an address that needs no typing; with Docker Compose,{' '}
          <code>docker compose logs app</code> shows it.
        </>
      }
      value={value}
      autoComplete="one-time-code"
      spellCheck={false}
      required
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
