import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sendTicket } from '../../api/runs.js';
import { useCanWrite } from '../../api/session.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Composer } from '../composer/composer.js';
import type { Submission } from '../composer/use-sending.js';
import { focusReply } from '../shell/navigation.js';
import { OpenNavigation, Page } from '../shell/page.js';
import { ExistingConversation } from './existing-conversation.js';
import { RecentRuns } from './recent-runs.js';

/** The composer, and the newest runs under it. */
export function HomePage() {
  usePageTitle('Code Runs');
  const navigate = useNavigate();
  const canWrite = useCanWrite();

  const send = useCallback(
    async (submission: Submission, idempotencyKey: string) => {
      const { ticketKey, repositories, mode, autoOpenDraftPr, model, instructions } = submission;
      if (ticketKey === null) throw new Error('Add a ticket to send.');
      const body = { ticketKey, repositories: [...repositories], mode, autoOpenDraftPr, instructions };
      const sent = await sendTicket({ ...body, ...(model === null ? {} : { model }) }, idempotencyKey);
      await navigate({ to: '/code-runs/$ticketKey', params: { ticketKey: sent.ticketKey } });
      focusReply();
    },
    [navigate],
  );

  return (
    <Page className="overflow-y-auto">
      <OpenNavigation className="absolute top-2.5 left-2.5" />
      <div className="flex flex-col items-center px-3.5 pt-10 pb-6 wide:px-6 wide:pt-[11vh] wide:pb-10">
        <h1 className="text-center text-[1.5rem] leading-8 font-semibold tracking-[-0.022em] wide:text-2xl wide:leading-[2.375rem]">
          Code Runs
        </h1>
        <p className="mt-1.5 mb-[26px] text-center text-lg text-fg-2">Send tickets to Claude Code.</p>
        <div className="w-full max-w-184">
          {canWrite ? (
            <Composer
              size="home"
              label="New Code Run"
              draftId="home"
              onSend={send}
              notice={<ExistingConversation draftId="home" />}
            />
          ) : (
            <p className="rounded-3xl border border-line bg-panel px-5 py-4 text-sm text-fg-2">
              You can read runs. Ask an admin for access to send tickets.
            </p>
          )}
        </div>
        <RecentRuns />
      </div>
    </Page>
  );
}
