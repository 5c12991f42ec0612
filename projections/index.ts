import { membersProjection } from './members/members.projection.js';
import { projectsProjection } from './projects/projects.projection.js';
import { repositoriesProjection } from './repositories/repositories.projection.js';
import { ticketsProjection } from './tickets/tickets.projection.js';

/** Every projection by its name. Bodies differ from one to the other, so a reader names the view it expects. */
export const projections = {
  tickets: ticketsProjection,
  projects: projectsProjection,
  repositories: repositoriesProjection,
  members: membersProjection,
} as const;

export type ProjectionName = keyof typeof projections;
