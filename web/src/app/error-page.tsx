import { useRouter } from '@tanstack/react-router';
import { messageOf } from '../api/api-error.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { usePageTitle } from '../browser/page-title.js';

interface ErrorPageProps {
  readonly error: unknown;
  readonly reset?: () => void;
}

/** Stands in for a page that failed to load or to draw. Drafts are kept in the browser and survive it. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();
  usePageTitle('Something went wrong');
  return (
    <main id="main" tabIndex={-1} className="grid focus-frame min-h-full flex-1 place-items-center">
      <div>
        <h1 className="sr-only">Something went wrong</h1>
        <EmptyState
          title="This page did not load."
          action={
            <Button
              onClick={() => {
                reset?.();
                void router.invalidate();
              }}
            >
              Try again
            </Button>
          }
        >
          {messageOf(error)}
        </EmptyState>
      </div>
    </main>
  );
}
