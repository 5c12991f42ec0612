import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowUpRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { messageOf } from '../../api/api-error.js';
import { connectQuery, gitHubQuery } from '../../api/github.js';
import { configQuery } from '../../api/session.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { SettingsFrame } from './settings-frame.js';

const route = getRouteApi('/shell/settings/github/created');

/** Where GitHub sends the browser after it made the app. */
export function GitHubCreatedPage() {
  const { code, state } = route.useSearch();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(connectQuery(code, state));
  useEffect(() => {
    if (!data) return;
    void queryClient.invalidateQueries({ ...gitHubQuery, exact: true });
    void queryClient.invalidateQueries(configQuery);
  }, [data, queryClient]);

  return (
    <SettingsFrame title="GitHub">
      <div role="status" className="grid gap-4">
        {!data && !error ? <p className="text-sm text-fg-2">Connecting the app…</p> : null}
        {error ? (
          <Banner icon={TriangleAlert} tone="failed">
            The app was not connected. {messageOf(error)}
          </Banner>
        ) : null}
        {data ? (
          <Banner icon={CircleCheck} tone="ok">
            {data.slug} is connected. Install it now, and choose the repositories it may work on.
          </Banner>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {data ? (
          <Button asChild variant="primary">
            <a href={data.installUrl}>
              Install on GitHub
              <Icon of={ArrowUpRight} size={14} />
            </a>
          </Button>
        ) : null}
        <Button asChild>
          <Link to="/settings/github">{error ? 'Start again' : 'GitHub settings'}</Link>
        </Button>
      </div>
    </SettingsFrame>
  );
}
