import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, TriangleAlert } from 'lucide-react';
import type { GitHubView } from '../../../../src/contracts/github.js';
import { takesWebhooks } from '../../../../src/domain/shared/webhook-reach.js';
import { messageOf } from '../../api/api-error.js';
import { gitHubQuery } from '../../api/github.js';
import { useMe } from '../../api/session.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { Chip } from '../../ui/card.js';
import { GitHubCreate } from './github-create.js';
import { SettingsFrame } from './settings-frame.js';

/** Connects a GitHub App, or shows the one that is connected and where it is installed. */
export function GitHubPage() {
  return (
    <SettingsFrame title="GitHub">
      <Content />
    </SettingsFrame>
  );
}

function Content() {
  const { data, error, refetch } = useQuery(gitHubQuery);
  if (error) {
    return (
      <EmptyState
        title="GitHub settings did not load."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        {messageOf(error)}
      </EmptyState>
    );
  }
  if (!data) return <p className="text-sm text-fg-2">Asking GitHub…</p>;
  return (
    <>
      {data.problem ? (
        <Banner icon={TriangleAlert} tone="failed">
          {data.problem}
        </Banner>
      ) : null}
      {data.app ? <ConnectedApp app={data.app} /> : <Unconnected webUrl={data.webUrl} />}
    </>
  );
}

function Unconnected({ webUrl }: { readonly webUrl: string }) {
  const isOwner = useMe().member?.role === 'owner';
  return (
    <>
      <p className="text-sm text-fg-2">
        With a GitHub App, runs work on repositories on GitHub, and accepted edits become draft PRs there. The app is
        made in your own account or organization; nobody else can use it.
      </p>
      {isOwner && !takesWebhooks(window.location.origin, webUrl) ? (
        <p className="text-sm text-fg-2">
          GitHub cannot call {window.location.origin}, so the app is made without webhooks: open PRs are checked every 5
          minutes, and comments on GitHub are not shown. For both, open this page under a public https address first.
        </p>
      ) : null}
      {isOwner ? <GitHubCreate /> : <p className="text-sm">Ask the owner to connect GitHub.</p>}
      <p className="text-xs text-fg-3">
        An app that exists already is connected by the settings GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and
        GITHUB_APP_WEBHOOK_SECRET of the server.
      </p>
    </>
  );
}

function ConnectedApp({ app }: { readonly app: NonNullable<GitHubView['app']> }) {
  return (
    <>
      <section aria-label="App" className="overflow-hidden rounded-xl border border-line bg-panel">
        <Line label="App">{app.slug ?? `Number ${app.appId}`}</Line>
        <Line label="Connected by">{app.from === 'settings' ? 'the settings of the server' : 'this page'}</Line>
        <Line label="News of PRs">
          {app.takesWebhooks
            ? 'Webhooks, and a check every 5 minutes'
            : 'A check every 5 minutes. No webhook reached this server lately: GitHub needs an https address that it can call.'}
        </Line>
      </section>
      <section aria-label="Installations" className="overflow-hidden rounded-xl border border-line bg-panel">
        {app.installations.length === 0 ? (
          <p className="px-3 py-2.5 text-sm">Not installed yet. Install the app to choose its repositories.</p>
        ) : null}
        {app.installations.map((installation) => (
          <Installation key={installation.account} installation={installation} />
        ))}
      </section>
      {app.installUrl === null ? null : (
        <div>
          <Button asChild variant={app.installations.length === 0 ? 'primary' : 'default'}>
            <a href={app.installUrl} target="_blank" rel="noopener noreferrer">
              {app.installations.length === 0 ? 'Install on GitHub' : 'Install on more repositories'}
              <Icon of={ArrowUpRight} size={14} />
            </a>
          </Button>
        </div>
      )}
    </>
  );
}

function Installation({
  installation: { account, suspended, missingPermissions },
}: {
  readonly installation: NonNullable<GitHubView['app']>['installations'][number];
}) {
  return (
    <Line label={account}>
      {suspended ? (
        <Chip tone="failed">Suspended</Chip>
      ) : missingPermissions.length > 0 ? (
        <span className="text-needs">Approve on GitHub: {missingPermissions.join(', ')}</span>
      ) : (
        <Chip tone="ok">Installed</Chip>
      )}
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex min-h-[42px] flex-wrap items-center gap-x-3 gap-y-1 border-line px-3 py-2 text-sm not-first:border-t">
      <span className="min-w-28 text-fg-2">{label}</span>
      <span className="min-w-0 break-words">{children}</span>
    </div>
  );
}
