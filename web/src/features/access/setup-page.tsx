import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { LIMITS } from '../../../../src/domain/shared/limits.js';
import { isSetUpNeeded, meQuery, setUpOwner } from '../../api/session.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { FormProblem, TextField } from '../../ui/field.js';
import { tooLong } from '../../ui/too-long.js';
import { focusComposer } from '../shell/navigation.js';
import { AccessFrame } from './access-frame.js';
import { isWrongCode, setUpProblem } from './set-up-problem.js';
import { setUpWords, type SetUpReason } from './set-up-words.js';

/** The first start: asks the owner's name, and for the code where the address did not bring it. */
export function SetupPage() {
  usePageTitle('Set up');
  const me = useQuery(meQuery).data;
  const invitation = useLocation({ select: ({ hash }) => hash });
  const [isWrong, setWrong] = useState(false);
  if (me && !isSetUpNeeded(me)) return <AlreadySetUp />;
  const reason = isWrong ? 'wrong code' : me?.member ? 'name lost' : invitation === '' ? 'uninvited' : 'invited';
  return (
    <AccessFrame {...setUpWords[reason]}>
      <SetUpForm reason={reason} invitation={invitation} onWrongCode={() => setWrong(true)} />
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

interface SetUpFormProps {
  readonly reason: SetUpReason;
  readonly invitation: string;
  readonly onWrongCode: () => void;
}

function SetUpForm({ reason, invitation, onWrongCode }: SetUpFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  // As the server keeps and counts it.
  const oneLine = name.replace(/\s+/g, ' ').trim();
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? invitation;
  const setUp = useMutation({
    mutationFn: () => setUpOwner(oneLine, code.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: '/code-runs' });
      focusComposer();
    },
    onError: (error) => {
      if (isWrongCode(error)) onWrongCode();
    },
  });
  const codeField = useRef<HTMLInputElement>(null);
  // After it was shown: an address that brought a code had no field for it.
  useEffect(() => {
    if (isWrongCode(setUp.error)) codeField.current?.select();
  }, [setUp.error]);
  const long = tooLong(oneLine.length, LIMITS.memberName, 'Shorten your name.');
  const problem = setUpProblem(setUp.error);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (oneLine && !long && !setUp.isPending) setUp.mutate();
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
        error={long ?? problem.name}
      />
      {reason === 'uninvited' || reason === 'wrong code' ? (
        <CodeField ref={codeField} value={code} onChange={setTyped} error={problem.code} />
      ) : null}
      <FormProblem>{problem.form}</FormProblem>
      <Button type="submit" variant="primary" size="lg" busy={setUp.isPending}>
        Continue
      </Button>
    </form>
  );
}

interface CodeFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

function CodeField({ ref, value, onChange, error }: CodeFieldProps) {
  return (
    <TextField
      ref={ref}
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
