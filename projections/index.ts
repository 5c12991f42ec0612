import { conversationProjection } from './conversation/conversation.projection.js';
import { membersProjection } from './members/members.projection.js';
import { projectsProjection } from './projects/projects.projection.js';
import { repositoriesProjection } from './repositories/repositories.projection.js';
import { runStatusProjection } from './run-status/run-status.projection.js';
import { ticketsProjection } from './tickets/tickets.projection.js';

/** Every projection by its name. Bodies differ from one to the other, so a reader names the view it expects. */
export const projections = {
  tickets: ticketsProjection,
  projects: projectsProjection,
  repositories: repositoriesProjection,
  members: membersProjection,
  'run-status': runStatusProjection,
  conversation: conversationProjection,
} as const;

export type ProjectionName = keyof typeof projections;
