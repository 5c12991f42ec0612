import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '../../../../src/domain/shared/limits.js';
import { messageOf } from '../../api/api-error.js';
import { meQuery, setUpOwner } from '../../api/session.js';
import { usePageTitle } from '../../app/page-title.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { focusComposer } from '../shell/navigation.js';
import { AccessFrame } from './access-frame.js';

/** The first start: asks the owner's name and nothing else. */
export function SetupPage() {
  usePageTitle('Set up');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const me = useQuery(meQuery).data;
  const setUp = useMutation({
    mutationFn: () => setUpOwner(name.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: '/code-runs' });
      focusComposer();
    },
  });

  if (me && !me.setupNeeded) {
    return (
      <AccessFrame title="Already set up" lead="This server has an owner.">
        <Button asChild variant="primary" size="lg" className="w-full">
          <Link to="/code-runs">Go to Code Runs</Link>
        </Button>
      </AccessFrame>
    );
  }
  return (
    <AccessFrame title="Welcome to Code Runs" lead="You are the first person here, so you become the owner.">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && !setUp.isPending) setUp.mutate();
        }}
      >
        <TextField
          label="Your name"
          hint="Shown beside what you send and decide. It stays on this server and is not put into the event log."
          value={name}
          maxLength={LIMITS.memberName}
          autoComplete="name"
          required
          autoFocus
          onChange={(event) => setName(event.target.value)}
          error={setUp.error ? messageOf(setUp.error) : undefined}
        />
        <Button type="submit" variant="primary" size="lg" busy={setUp.isPending}>
          Continue
        </Button>
      </form>
    </AccessFrame>
  );
}
