/** A bare repository that the product keeps for itself, and of whose objects it makes trees, diffs and work trees. */
export interface GitCopy {
  /** The repository's name for people, free of secrets. */
  readonly name: string;
  /** The bare git directory. */
  readonly directory: string;
  readonly sizeLimitBytes: number;
}
