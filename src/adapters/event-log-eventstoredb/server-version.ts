import { invalid } from './port-errors.js';

/** The oldest version that this adapter was seen working with; what it builds on was measured there. */
const OLDEST = [24, 6] as const;

/** Throws PortError LOG.INVALID for a server that is too old; one that does not tell its version is taken. */
export function refuseOldServer(version: string): void {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return;
  const older = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (older) throw invalid(`The event store is version ${major}.${minor}; ${OLDEST.join('.')} or newer is needed.`);
}
