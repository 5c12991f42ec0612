import { z } from 'zod';
import { LIMITS } from '../domain/shared/limits.js';
import { dollars, parseDollars } from '../domain/shared/money.js';

export interface ModelChoice {
  readonly id: string;
  readonly label: string;
  readonly isDefault: boolean;
}

const DEFAULT_MODELS: readonly ModelChoice[] = [
  { id: 'claude-sonnet-4-6', label: 'Sonnet 4.6', isDefault: true },
  { id: 'claude-opus-4-8', label: 'Opus 4.8', isDefault: false },
];

const models = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('is not valid JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(z.strictObject({ id: z.string().min(1), label: z.string().min(1), isDefault: z.boolean().default(false) }))
      .min(1)
      .refine(
        (list) => list.filter((model) => model.isDefault).length === 1,
        'needs exactly one with "isDefault": true',
      ),
  );

/** Less would be used up before there is an answer. */
const LEAST_BUDGET_CENTS = 50;
const BUDGETS = `${dollars(LEAST_BUDGET_CENTS)} to ${dollars(LIMITS.budgetCents)}`;
const budget = z.string().transform((text, context) => {
  const cents = parseDollars(text) ?? 0;
  if (cents >= LEAST_BUDGET_CENTS && cents <= LIMITS.budgetCents) return cents;
  context.addIssue(`must be US dollars from ${BUDGETS}, such as 20`);
  return z.NEVER;
});

const filled = z.string().min(1, 'must not be empty');
const address = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address', abort: true });
/** Of this server: its pages, `/api` and `/socket.io` stand at the top of it. */
const ownAddress = address.refine((text) => {
  const { pathname, search, hash, username, password } = new URL(text);
  return pathname === '/' && [search, hash, username, password].every((part) => part === '');
}, 'must be an address such as https://runs.example.com, without a path, a query, a user or a password');

function wholeNumber(least: number, most: number) {
  const error = `must be a number from ${least} to ${most}`;
  const digits = new RegExp(`^\\d{1,${String(most).length}}$`);
  return z
    .string()
    .regex(digits, error)
    .transform(Number)
    .refine((number) => number >= least && number <= most, error);
}

/** What an access token may consist of; others cannot be sent. */
export const TOKEN = /^[\x21-\x7e]+$/;

/**
 * Every setting: its form, what it is where the environment says nothing (`prefault`), and what it means. The server's `--help` is made
 * from here, and the tables of the docs are compared with it. DEBUG belongs to libraries, and is not described.
 */
export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).prefault('3000').describe('the port to listen on; 0 takes a free one'),
  HOST: filled
    .prefault('127.0.0.1')
    .describe(
      'where to listen. Another address opens the server to the network: put TLS in front and set `CODE_RUNS_URL`',
    ),
  DATA_DIR: filled.prefault('./data').describe('everything the server keeps'),
  CODE_RUNS_URL: ownAddress
    .optional()
    .describe(
      'the address people use, when it is another one, without a path; for the command line: which server to talk to. The start prints it beside the address where the server listens',
    ),
  CODE_RUNS_TOKEN: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .regex(
      TOKEN,
      "is malformed: a token has no spaces, line breaks or non-Latin letters. Copy it from the server's cli-token",
    )
    .optional()
    .describe('for the command line; beside a local server it finds one in `DATA_DIR/cli-token` by itself'),
  EVENTSTORE_URL: z
    .string()
    .regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, 'must begin with esdb://, esdb+discover:// or kurrentdb://')
    .optional()
    .describe('keeps the event log in EventStoreDB or KurrentDB (`esdb://…`, `kurrentdb://…`) instead of `DATA_DIR`'),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional()
    .describe('keeps documents and state in MongoDB (`mongodb://…`)'),
  BLOB_STORE: z
    .enum(['files', 'mongodb'], { error: 'must be files or mongodb' })
    .prefault('files')
    .describe('`mongodb` keeps bundles and diffs there too'),
  GITHUB_APP_ID: z
    .string()
    .regex(/^([1-9]\d{0,15}|Iv[A-Za-z0-9.]{5,40})$/, "must be the number on the app's page")
    .optional()
    .describe('the number of the GitHub App. Without one, an app can be made on the settings page'),
  GITHUB_APP_PRIVATE_KEY: filled
    .optional()
    .describe('the key of the GitHub App: as PEM, on one line with `\\n`, as base64, or its absolute path'),
  GITHUB_APP_WEBHOOK_SECRET: z
    .string()
    .min(16, 'needs at least 16 characters')
    .optional()
    .describe('at least 16 characters; without it open pull requests are only polled'),
  GITHUB_URL: address.prefault('https://github.com').describe('the address of a GitHub Enterprise Server'),
  ANTHROPIC_API_KEY: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .optional()
    .describe('Claude Code does the work instead of the demo agent'),
  ANTHROPIC_BASE_URL: address.optional().describe("for a gateway in between; without it Anthropic's own address"),
  RUN_BUDGET_USD: budget
    .prefault('20')
    .describe(`what one run with Claude Code may cost, in US dollars, until owners or admins raise it; ${BUDGETS}`),
  LEASE_SECONDS: wholeNumber(2, 300)
    .prefault('20')
    .describe('how long a process may be silent before others take over its turns; 2 to 300'),
  MODELS: models
    .prefault(JSON.stringify(DEFAULT_MODELS))
    .describe(
      `JSON list of \`{"id", "label", "isDefault"}\`; without it ${DEFAULT_MODELS.map(({ label }) => label).join(', ')}`,
    ),
  DEBUG: z.string().optional(),
});

export type Settings = z.output<typeof settingsSchema>;

export interface Setting {
  readonly name: string;
  /** What it is where the environment says nothing; empty where that is nothing, or too long for a table. */
  readonly without: string;
  /** In Markdown; empty for what is no setting of ours. */
  readonly meaning: string;
}

export const SETTINGS: readonly Setting[] = Object.entries(settingsSchema.shape).map(([name, schema]) => ({
  name,
  without: schema instanceof z.ZodPrefault && name !== 'MODELS' ? String(schema.def.defaultValue) : '',
  meaning: schema.description ?? '',
}));
