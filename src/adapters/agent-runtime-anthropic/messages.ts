import type { RejectedRevision, TurnInput } from '../../ports/agent-runtime.port.js';
import { nudgeId } from './turn-story.js';
import { SET_UP_ID } from './sending.js';
import { exportCommand } from './shell-commands.js';
import type { SessionMode } from './agent-definition.js';

export interface Message {
  /** Ours; found again in the first line. */
  readonly id: string;
  readonly text: string;
}

/** The first line tells the model its mode and us which message it is; people never see it. */
const head = (mode: SessionMode, id: string): string => `<code-runs mode="${mode}" msg="${id}"/>`;
const block = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>\n${text}\n</${name}>`;

/** The session's files are the agent's: only it can take edits back without losing what it was not told to. */
function rejected({ reason }: RejectedRevision, keepsOthers: boolean): string {
  const others = keepsOthers ? ' Keep what you handed over before them.' : '';
  const words = reason.trim() === '' ? '' : `\n\nThe reason that was given:\n${reason}`;
  return `The team rejected the edits that you handed over last. Take them back before you go on, if you have not yet, unless the instructions ask for them.${others}${words}`;
}

/** What the agent is given for a turn. */
export function turnMessage(turn: TurnInput): Message {
  const { turnId, mode, ticket, plan, previousPlan, rejection, repositories, instructions } = turn;
  const parts = [
    head(mode, turnId),
    block('ticket', `${ticket.title}\n\n${ticket.body}`.trim(), ` key="${ticket.key}"`),
    ...(plan === null ? [] : [block('plan', plan)]),
    ...(previousPlan === null ? [] : [block('previous-plan', previousPlan)]),
    ...(mode === 'edits' ? [block('export', exportCommand(turnId, repositories))] : []),
    ...(mode === 'edits' && rejection ? [block('note', rejected(rejection, turn.workspace !== null))] : []),
    ...(instructions.trim() === '' ? [] : [block('instructions', instructions)]),
  ];
  return { id: turnId, text: parts.join('\n') };
}

/** Said once, when a turn with changes ended without handing them over. */
export function nudgeMessage({ turnId, repositories }: TurnInput): Message {
  const id = nudgeId(turnId);
  const ask = 'You ended your turn without submit_edits. Hand over your changes now, or say that nothing was changed.';
  const parts = [head('edits', id), block('export', exportCommand(turnId, repositories)), block('instructions', ask)];
  return { id, text: parts.join('\n') };
}

/** Asks for one command, before the person's first message. */
export function setUpMessage(command: string): Message {
  const ask = 'Prepare the workspace: run exactly this command with bash, once, and then end your turn.';
  return { id: SET_UP_ID, text: `${head('set-up', SET_UP_ID)}\n${ask}\n\n\`\`\`bash\n${command}\n\`\`\`` };
}
