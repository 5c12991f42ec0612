import type { Clock } from '../../ports/clock.port.js';

/** `new LocalGitCodeHost(options)`. */
export interface LocalGitOptions {
  /** `DATA_DIR/repositories` is made inside it; one product at a time works there. */
  readonly dataDirectory: string;
  readonly clock: Clock;
  /** How large the product's copy of a repository, or one work tree, may become. In bytes; default 2 GB (2 × 10^9). */
  readonly sizeLimitBytes?: number;
}
