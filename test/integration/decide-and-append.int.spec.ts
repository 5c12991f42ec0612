import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { DecideAndAppend } from '../../src/application/decide-and-append.js';
import { projectDecider, ticketNumber, type ProjectCommand } from '../../src/domain/project/project.decider.js';
import { streams } from '../../src/domain/shared/streams.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { EventLog } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const stream = streams.project('acme', 'project');
const create: ProjectCommand = { type: 'CreateProject', data: { projectId: 'project', key: 'ACME', name: 'Acme' } };
const allocate = (ticketId: string): ProjectCommand => ({ type: 'AllocateTicketNumber', data: { ticketId } });

describe('a command', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let log: EventLog;
  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec() });
    await handle(create, 'create');
  });
  afterEach(async () => {
    await log.close();
    await folder.remove();
  });

  const process = (on = log) => new DecideAndAppend(on, new SystemClock());
  const handle = (command: ProjectCommand, commandId: string, by = process()) =>
    by.handle({ stream, decider: projectDecider, command, meta: { commandId, actor: { kind: 'system' } } });
  const types = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { event } of log.readStream(stream)) found.push(event.type);
    return found;
  };

  it('repeated under its id is carried out once and answered as before, by any process, also when a rule would refuse it now', async () => {
    const link: ProjectCommand = { type: 'LinkRepository', data: { repositoryId: 'web' } };
    const first = await handle(link, 'link');
    await handle({ type: 'UnlinkRepository', data: { repositoryId: 'web' } }, 'unlink');
    const again = await handle(link, 'link');
    expect(again).toMatchObject({ position: first.position, events: first.events, repeated: true });
    expect(await types()).toEqual(['ProjectCreated', 'RepositoryLinked', 'RepositoryUnlinked']);
  });

  it('that lost a race is decided again on what the winner left', async () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => ({ id, by: process() }));
    await Promise.all(all.map(({ by }) => by.state(stream, projectDecider)));
    await Promise.all(all.map(({ id, by }) => handle(allocate(id), `allocate-${id}`, by)));
    const state = await process().state(stream, projectDecider);
    expect(all.map(({ id }) => ticketNumber(state, id)).sort()).toEqual([1, 2, 3, 4]);
  });

  it('whose append was written and not answered has one effect', async () => {
    let left = 1;
    const forgetful: Pick<EventLog, 'append' | 'readStream'> = {
      readStream: (...args) => log.readStream(...args),
      append: async (...args) => {
        const result = await log.append(...args);
        if (left-- > 0) throw new PortError('LOG.UNAVAILABLE', 'The answer was lost.', true);
        return result;
      },
    };
    const { events } = await handle(allocate('a'), 'allocate', process(forgetful as EventLog));
    expect(events).toHaveLength(1);
    expect(await types()).toEqual(['ProjectCreated', 'TicketNumberAllocated']);
  });
});
