import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, messageOf } from '../../api/api-error.js';
import { signInWith } from '../../api/session.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { FormProblem, TextField } from '../../ui/field.js';
import { AccessFrame } from './access-frame.js';
import { safeNext } from './safe-next.js';

const route = getRouteApi('/sign-in');

/** Signs in with an access token. */
export function SignInPage() {
  usePageTitle('Sign in');
  const { next } = route.useSearch();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [token, setToken] = useState('');
  const signIn = useMutation({
    mutationFn: () => signInWith(token.trim()),
    onSuccess: () => {
      queryClient.clear();
      router.history.push(safeNext(next));
    },
  });
  const isUnknown = signIn.error instanceof ApiError && signIn.error.status === 401;

  return (
    <AccessFrame title="Sign in" lead="Paste an access token of this server.">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() && !signIn.isPending) signIn.mutate();
        }}
      >
        <TextField
          label="Access token"
          type="password"
          hint={
            <>
              On the machine that runs the server it is in the file <code>cli-token</code> of the data folder,{' '}
              <code>./data</code> unless <code>DATA_DIR</code> names another.
            </>
          }
          value={token}
          autoComplete="current-password"
          spellCheck={false}
          required
          autoFocus
          onChange={(event) => setToken(event.target.value)}
          error={isUnknown ? 'This token is not known here. Check that it is complete.' : undefined}
        />
        <FormProblem>{signIn.error && !isUnknown ? messageOf(signIn.error) : undefined}</FormProblem>
        <Button type="submit" variant="primary" size="lg" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </AccessFrame>
  );
}
