export interface BundleLimits {
  /** Changed files over all repositories. */
  readonly files: number;
  /** Bytes of one file. */
  readonly blobBytes: number;
  /** Bytes of everything in the bundle: manifest, patches and blobs. */
  readonly totalBytes: number;
}

const MIB = 1024 * 1024;

export const BUNDLE_LIMITS: BundleLimits = { files: 2_000, blobBytes: 10 * MIB, totalBytes: 50 * MIB };

/** A patch only helps people; a longer one is left out of the bundle. */
export const PATCH_BYTES = 4 * MIB;

/** Of what could not be part of a repository's changes; the rest is only counted. */
export const LEFT_OUT_TOLD = 50;
