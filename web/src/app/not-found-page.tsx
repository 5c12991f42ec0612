import { Link } from '@tanstack/react-router';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { usePageTitle } from '../browser/page-title.js';

export function NotFoundPage() {
  usePageTitle('Page not found');
  return (
    <main id="main" tabIndex={-1} className="grid focus-frame min-h-full flex-1 place-items-center">
      <div>
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          title="There is no page here."
          action={
            <Button asChild>
              <Link to="/code-runs">Go to Code Runs</Link>
            </Button>
          }
        >
          The address may be mistyped, or what it led to is gone.
        </EmptyState>
      </div>
    </main>
  );
}
