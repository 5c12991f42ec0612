// The order of jest's specs. Those that wait long (for leases, processes, back-offs) begin first: others compute meanwhile, and no
// worker is left alone with one of them in the end. Within a group jest's own order: what failed, then what took longest, then size.
import Sequencer from '@jest/test-sequencer';

const LONG = ['one-of-two', 'rolling-restart', 'start-checks', 'kill', 'store-owner', 'copy-log', 'two-processes'];
const LEVELS = ['int', 'contract', 'prop', 'unit'];

function rank(path) {
  const [name, level] = path.split('/').at(-1).split('.');
  return LONG.some((long) => level === 'int' && name.startsWith(long)) ? -1 : LEVELS.indexOf(level);
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a.path) - rank(b.path));
  }
}
