import { z } from 'zod';

const faultSchema = z.strictObject({
  /** `METHOD /path` as in the table of routes, or `*`. */
  on: z.string(),
  /** `before` answers in the request's place, `after` when its effect has happened. */
  when: z.enum(['before', 'after']),
  /** How many requests it still spoils. */
  times: z.int().positive(),
  /**
   * An answer with this status, or the connection is cut without one. `empty` is a 2xx without a body, `without-data` one whose object
   * is empty, `page` one that is a web page; `stall` begins a body and never ends it.
   */
  how: z.union([z.enum(['cut', 'empty', 'without-data', 'page', 'stall']), z.int().min(400).max(599)]),
  /** The sentence of the answer. */
  saying: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  /** Only requests whose body holds these words. */
  holding: z.string().optional(),
});

export const controlSchema = z.strictObject({
  /** Most items of a page, whatever `limit` says. */
  pageSize: z.int().positive(),
  /** Pause between two steps of an agent, in milliseconds. */
  stepMs: z.int().nonnegative(),
  /** The status that `retrieve` shows comes this much after the idle event, in milliseconds. */
  statusLagMs: z.int().nonnegative(),
  /** Streams end this long after they were opened; null for never. */
  cutStreamsAfterMs: z.int().positive().nullable(),
  /** `end` closes a stream in good order, `reset` cuts the socket; `both` takes turns. */
  cutHow: z.enum(['end', 'reset', 'both']),
  /** Every frame is written twice. */
  framesTwice: z.boolean(),
  /** Frames of a type that nobody knows come before each event. */
  unknownFrames: z.boolean(),
  /** Interrupts are told without an id when they are processed. */
  interruptsWithoutId: z.boolean(),
  /** A file that an agent made is listed this much later, in milliseconds. */
  indexingMs: z.int().nonnegative(),
  /** Interrupts are told only after the idle event that they lead to. */
  interruptsLate: z.boolean(),
  /** What happened is listed this much later, in milliseconds; streams are not. */
  listLagMs: z.int().nonnegative(),
  /** How idle events look; `never` tells of none, and the status alone says that a session rests. */
  idles: z.enum(['whole', 'without-reason', 'without-ids', 'never']),
  /** Errors of a session are told as texts. */
  errorsAsText: z.boolean(),
  /** How the content of a tool's result looks. */
  toolResults: z.enum(['whole', 'plain', 'null-text']),
  /** The cursor of a list's first page is that of all pages. */
  cursorRepeats: z.boolean(),
  /** Lists of events ignore `types[]`. */
  typesIgnored: z.boolean(),
  /** Repositories are named by the list of a session's resources alone: as they are, or not at all. */
  repositories: z.enum(['shown', 'listed-only', 'nowhere']),
  /** Where file resources appear: below `/mnt/session/uploads`, or exactly where their path says. */
  fileMounts: z.enum(['below-uploads', 'literal']),
  /** What each request to a model costs. */
  centsPerRequest: z.int().nonnegative(),
  /** A session with one of these takes no budget. */
  modelsWithoutPrice: z.array(z.string()),
  faults: z.array(faultSchema),
  /** Routes that the service does not have, as in the table of routes. */
  lacking: z.array(z.string()),
  /** Fields that its answers leave out, as other services of this API do. */
  leftOut: z.array(z.string()),
  /** What sessions bring of their own and is not heeded: they run with the agent's. */
  unheeded: z.array(z.enum(['model', 'tools'])),
  /** Copies that sessions have of files are listed beside the files without a session. */
  copiesListed: z.boolean(),
  /** The name of an environment stays taken when it is archived. */
  namesStayTaken: z.boolean(),
  /** How a session of an agent or environment that is archived is refused. */
  archivedStatus: z.union([z.literal(400), z.literal(409)]),
});

/** Switches that tests turn; the same over `POST /__control` for a stand-in in a process of its own. */
export type Control = z.infer<typeof controlSchema>;
export type Fault = Control['faults'][number];

export const calm = (): Control => ({
  pageSize: 7,
  stepMs: 10,
  statusLagMs: 20,
  cutStreamsAfterMs: null,
  cutHow: 'both',
  framesTwice: false,
  unknownFrames: false,
  interruptsWithoutId: false,
  indexingMs: 0,
  interruptsLate: false,
  listLagMs: 0,
  idles: 'whole',
  errorsAsText: false,
  toolResults: 'whole',
  cursorRepeats: false,
  typesIgnored: false,
  repositories: 'shown',
  fileMounts: 'below-uploads',
  centsPerRequest: 2,
  modelsWithoutPrice: [],
  faults: [],
  lacking: [],
  leftOut: [],
  unheeded: [],
  copiesListed: false,
  namesStayTaken: false,
  archivedStatus: 400,
});

export const SEND = 'POST /v1/sessions/:id/events';
export const CREATE_SESSION = 'POST /v1/sessions';

export const faults = {
  /** The effect happens, the answer is lost. */
  lostAnswer: (on: string, times = 1): Fault => ({ on, when: 'after', times, how: 'cut' }),
  /** The effect happens, the answer is a 500. */
  failedAnswer: (on: string, times = 1): Fault => ({ on, when: 'after', times, how: 500 }),
  /** The effect happens, and a 2xx says so without saying more. */
  emptyAnswer: (on: string, times = 1): Fault => ({ on, when: 'after', times, how: 'empty' }),
  answerWithoutData: (on: string, times = 1): Fault => ({ on, when: 'after', times, how: 'without-data' }),
  /** A proxy in between that wants a login answers for the service, before it or in the place of its answer. */
  webPage: (on: string, when: Fault['when'], times = 1): Fault => ({ on, when, times, how: 'page' }),
  /** The body begins and never ends. */
  stalled: (on: string, times = 1): Fault => ({ on, when: 'after', times, how: 'stall' }),
  refused: (on: string, how: number, saying: string, times = 1): Fault => ({ on, when: 'before', times, how, saying }),
  /** Nothing happens. */
  refusedConnection: (on: string, times = 1): Fault => ({ on, when: 'before', times, how: 'cut' }),
  unavailable: (on: string, times = 1, how = 529): Fault => ({ on, when: 'before', times, how }),
  tooMany: (on: string, retryAfterSeconds: number, times = 1): Fault => ({
    on,
    when: 'before',
    times,
    how: 429,
    retryAfterSeconds,
  }),
} as const;

/** The fault that spoils this request now, if one does; it is used up by one. */
export function takeFault(control: Control, route: string, when: Fault['when'], body: string): Fault | undefined {
  const fault = control.faults.find(
    (f) =>
      f.when === when &&
      f.times > 0 &&
      (f.on === route || f.on === '*') &&
      (f.holding === undefined || body.includes(f.holding)),
  );
  if (fault) fault.times -= 1;
  return fault;
}
