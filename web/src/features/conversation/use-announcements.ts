import { useEffect, useRef, useState } from 'react';
import type { ConversationLive } from '../../live/conversation-feed.js';
import { useLiveState } from '../../live/live-state.js';
import { announce } from '../../ui/announcer.js';
import { announcementsBetween, type Announcement } from './announcements.js';
import type { RepositoryId } from '../../../../src/domain/shared/types.js';

/** A screen reader is told at most one thing in this time. */
const PAUSE_MS = 3_000;

/** Speaks what happens in the conversation: starts, questions, ends, pull requests, and the end of a long break. */
export function useAnnouncements(live: ConversationLive, repositoryName: (repositoryId: RepositoryId) => string): void {
  const state = live.feed.header?.state;
  const [speaker] = useState(() => new Speaker());
  useEffect(() => () => speaker.stop(), [speaker]);
  const known = useRef(state);
  useEffect(() => {
    const before = known.current;
    known.current = state;
    if (before && state && before !== state) speaker.add(announcementsBetween(before, state, repositoryName));
  }, [state, speaker, repositoryName]);

  const phase = useLiveState(({ connection }) => connection.phase);
  const wasAway = useRef(false);
  const { answers, caughtUp } = live;
  useEffect(() => {
    if (phase !== 'fine') wasAway.current = true;
  }, [phase]);
  useEffect(() => {
    if (!wasAway.current || answers === 0) return;
    wasAway.current = false;
    const events = caughtUp === 0 ? 'Nothing was missed.' : `${caughtUp} new ${caughtUp === 1 ? 'event' : 'events'}.`;
    speaker.add([{ text: `Back online. ${events}`, urgency: 'polite' }]);
  }, [answers, caughtUp, speaker]);
}

class Speaker {
  private waiting: Announcement[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  add(announcements: readonly Announcement[]): void {
    for (const next of announcements) {
      // What waits for the person is said at once; of the rest, what is newer is truer.
      if (next.urgency === 'assertive') announce(next.text, 'assertive');
      else this.waiting.push(next);
    }
    if (this.timer === undefined) this.speak();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private speak(): void {
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    announce(this.waiting.map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' '));
    this.waiting = [];
    this.timer = setTimeout(() => this.speak(), PAUSE_MS);
  }
}
