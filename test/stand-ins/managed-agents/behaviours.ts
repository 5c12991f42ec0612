import type { SessionError, Stop } from './turn-stopped.js';
import type { Stage } from './stage.js';

const REFUSAL: Stop = {
  reason: { type: 'refusal' },
  details: { type: 'refusal', category: 'cyber', explanation: 'The request was refused by a safety check.' },
};

/** What befalls the agent, or what it does that nobody asked for; the words after `behave:` in a message. */
export async function behave(stage: Stage, how: string): Promise<void> {
  const [what = '', ...more] = how.split(' ');
  switch (what) {
    case 'refuse':
      return stage.stop(REFUSAL);
    case 'error':
      return befall(stage, more);
    case 'repository':
      return stage.error(repositoryError(stage, more[0] ?? 'clone'));
    case 'unknown-event':
      stage.emit({ type: 'agent.hummed', ...{ tune: 'none of yours' } });
      return;
    case 'unknown-tool':
      await stage.call('dance', { steps: 3 });
      return;
    case 'foreign-tool':
      await stage.say(`It was ${await stage.useForeign('deploy')}.`);
      return;
    case 'stop-for':
      return stage.stop({ reason: { type: more[0] ?? 'moon' } as unknown as Stop['reason'] });
    case 'everything':
      return tryEverything(stage);
    case 'two-questions':
      return askTwice(stage);
    case 'compact':
      stage.emit({ type: 'agent.thread_context_compacted' });
      return;
    default:
      return undefined;
  }
}

/** `error retrying|exhausted|terminal [type]` */
async function befall(
  stage: Stage,
  [status = 'retrying', type = 'model_overloaded_error']: readonly string[],
): Promise<void> {
  const error = { type, message: `The stand-in was told: ${type}.`, retry_status: { type: status } } as SessionError;
  stage.error(error);
  if (status === 'terminal') stage.stop('terminated');
  if (status === 'exhausted') stage.stop({ reason: { type: 'retries_exhausted' } });
  stage.emit({ type: 'session.status_rescheduled' });
  await stage.pause();
  stage.emit({ type: 'session.status_running' });
}

/** `repository authentication|forbidden|not_found|checkout|clone` */
function repositoryError(stage: Stage, kind: string): SessionError {
  return {
    type: `repository_${kind}_error`,
    message: 'The repository could not be prepared.',
    repository_url: stage.session.repositories[0]?.url ?? null,
    retry_status: { type: 'retrying' },
  } as SessionError;
}

/** Tries to write, to run a shell and to push, whatever the mode allows. */
async function tryEverything(stage: Stage): Promise<void> {
  const [folder = 'nowhere'] = await stage.workspaceFolders();
  const outcomes = [
    await stage.use('write', { file_path: `/workspace/${folder}/INTRUDER.md`, content: 'I was here.\n' }),
    await stage.use('edit', { file_path: `/workspace/${folder}/README.md`, old_string: '#', new_string: '##' }),
    await stage.use('bash', { command: `touch /workspace/${folder}/INTRUDER-BY-SHELL.md` }),
    await stage.use('bash', { command: `cd /workspace/${folder} && git push origin HEAD:refs/heads/intruder` }),
  ];
  const done = outcomes.filter(({ isError }) => !isError).length;
  await stage.say(`I tried four things, and ${done} worked.`);
}

async function askTwice(stage: Stage): Promise<void> {
  const questions = ['Which first?', 'Which second?'].map((question) => ({ name: 'ask_user', input: { question } }));
  const answers = await stage.callAll(questions);
  await stage.say(`You said: ${answers.map(({ text }) => text).join(', ')}.`);
}
