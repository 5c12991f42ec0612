// Runs as a process of its own: takes the folder's lock, says `locked` or the refusal's code, and stays until it is killed.
import { setInterval } from 'node:timers';
import { lockDataFolder } from '../../dist/src/adapters/shared-libsql/data-folder-lock.js';

try {
  lockDataFolder(process.argv[2]);
  console.log('locked');
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error.code);
}
