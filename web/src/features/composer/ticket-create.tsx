import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { LIMITS } from '../../../../src/domain/shared/limits.js';
import type { TicketView } from '../../../../projections/tickets/tickets.view.js';
import { MALFORMED, problemOf } from '../../api/api-error.js';
import { createTicket, projectsQuery } from '../../api/tracker.js';
import { Button } from '../../ui/button.js';
import { FormProblem, TextField } from '../../ui/field.js';
import { Select } from '../../ui/select.js';
import { tooLong } from '../../ui/too-long.js';

interface TicketCreateProps {
  /** What was searched for, as a first title. */
  readonly title: string;
  readonly onCreated: (ticket: TicketView) => void;
  readonly onBack: () => void;
}

/** Makes a ticket inside the picker: title and project. */
export function TicketCreate({ title: firstTitle, onCreated, onBack }: TicketCreateProps) {
  const id = useId();
  const queryClient = useQueryClient();
  const projects = useQuery(projectsQuery).data?.items ?? [];
  const [title, setTitle] = useState(firstTitle);
  const [projectKey, setProjectKey] = useState<string>();
  // As the server keeps and counts it.
  const oneLine = title.replace(/\s+/g, ' ').trim();
  const create = useMutation({
    mutationFn: () => createTicket(oneLine, projectKey ?? projects[0]?.key),
    onSuccess: (ticket) => {
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      onCreated(ticket);
    },
  });

  const problem = problemOf(create.error, ['TICKET.', MALFORMED]);
  const long = tooLong(oneLine.length, LIMITS.ticketTitle, 'Shorten the title to create the ticket.');

  return (
    <form
      aria-label="Create ticket"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        // A portal's events bubble through React to the composer's own form.
        event.stopPropagation();
        if (oneLine && !long && !create.isPending) create.mutate();
      }}
    >
      <TextField
        label="Title"
        value={title}
        required
        autoFocus
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        error={long ?? problem.field}
      />
      {projects.length > 0 ? (
        <div className="grid gap-1.5">
          <label htmlFor={id} className="text-sm font-strong">
            Project
          </label>
          <Select
            id={id}
            value={projectKey ?? projects[0]?.key ?? ''}
            onChange={(event) => setProjectKey(event.target.value)}
          >
            {projects.map(({ key, name }) => (
              <option key={key} value={key}>
                {name} ({key})
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <FormProblem>{problem.form}</FormProblem>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" busy={create.isPending} aria-disabled={long !== undefined}>
          Create ticket
        </Button>
      </div>
    </form>
  );
}
