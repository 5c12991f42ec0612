import { invalid } from './port-errors.js';

/** Throws PortError LOG.INVALID when a DEBUG setting turns on the client's own output, which holds the password. */
export function refuseDebugOutput(debug: string): void {
  if (debug.split(/[\s,]+/).some(turnsOnClient)) {
    throw invalid(
      'DEBUG turns on the output of the event store client, which holds the password. Leave out esdb and *.',
    );
  }
}

function turnsOnClient(name: string): boolean {
  const star = name.indexOf('*');
  return name.startsWith('esdb') || (star >= 0 && 'esdb'.startsWith(name.slice(0, star)));
}
