import { streamPrefix } from '../../src/domain/shared/streams.js';
import type { Projection } from '../projection.js';
import { subjectOf } from '../subject-of.js';
import type { MemberView } from './members.view.js';

/** The people of an organization and their roles. Names are not facts: readers add them from the state store. */
export const membersProjection: Projection<MemberView> = {
  name: 'members',
  version: 1,
  handles: ['MemberAdded'],
  streamPrefixes: [streamPrefix('member')],
  keys(recorded) {
    const subject = subjectOf(recorded);
    return subject ? [subject.id] : [];
  },
  apply(recorded) {
    const subject = subjectOf(recorded);
    if (!subject || recorded.event.type !== 'MemberAdded') return new Map();
    const { orgId, id: memberId } = subject;
    const { role } = recorded.event.data;
    return new Map([[memberId, { orgId, memberId, role, addedAt: recorded.metadata.recordedAt }]]);
  },
  index(_id, { orgId, addedAt }) {
    return { partition: orgId, sort: addedAt, search: '' };
  },
};
