import { posix } from 'node:path';
import type { ReviewFlagKind } from '../domain/conversation/conversation.types.js';
import { secretsIn } from '../domain/shared/secrets.js';
import type { FileChange } from '../ports/code-host.port.js';
import { isGitDirectory } from './path-rules.js';

/** Files that steer what machines run, or who must review. */
const WORKFLOW = [
  /^\.(github|gitea|forgejo)\/(workflows|actions)\//,
  /^\.(circleci|buildkite|woodpecker|gitlab\/ci)\//,
  /^\.(gitlab-ci|travis|drone|woodpecker|appveyor)\.ya?ml$/,
  /^(azure-pipelines|bitbucket-pipelines|cloudbuild|appveyor)\.ya?ml$/,
  /(^|\/)jenkinsfile$/,
  /^(\.github\/|docs\/|\.gitlab\/)?codeowners$/,
];
const LOCK_FILE =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|cargo\.lock|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|gemfile\.lock|composer\.lock|go\.sum|mix\.lock|pubspec\.lock|podfile\.lock|package\.resolved|packages\.lock\.json|flake\.lock|gradle\.lockfile)$/;
const SECRET_FILE =
  /(^|\/)(\.env(\.(local|development|production|staging|test))?|id_(rsa|dsa|ecdsa|ed25519)|\.netrc|\.htpasswd|\.pgpass|[^/]*\.(p12|pfx|jks|keystore|ppk))$/;

/** Says why a person should look at this change; `content` is the new content, null for a deleted file. */
export function flagsOf(change: FileChange, content: Uint8Array | null): readonly ReviewFlagKind[] {
  const path = change.path.toLowerCase();
  const flags: ReviewFlagKind[] = [];
  if (WORKFLOW.some((pattern) => pattern.test(path))) flags.push('workflow');
  if (LOCK_FILE.test(path)) flags.push('lock-file');
  if (change.status === 'deleted' || content === null) return flags;
  return [...flags, ...flagsOfMode(change, content), ...flagsOfContent(path, content)];
}

function flagsOfMode(change: Exclude<FileChange, { status: 'deleted' }>, content: Uint8Array): ReviewFlagKind[] {
  if (change.mode === '100755') return ['executable'];
  if (change.mode === '100644') return [];
  return escapes(change.path, Buffer.from(content).toString('utf8')) ? ['symlink', 'escaping-link'] : ['symlink'];
}

function flagsOfContent(path: string, content: Uint8Array): ReviewFlagKind[] {
  const text = Buffer.from(content).toString('latin1');
  const flags: ReviewFlagKind[] = [];
  if (SECRET_FILE.test(path) || secretsIn(text).length > 0) flags.push('likely-secret');
  if (text.startsWith('version https://git-lfs.github.com/spec/')) flags.push('lfs-pointer');
  return flags;
}

/**
 * Does a link at `path` lead out of the repository, or into `.git`? `..` after a name counts as leading out, because that name
 * may itself be a link.
 */
function escapes(path: string, target: string): boolean {
  if (target === '' || target.includes('\\') || target.includes(':') || posix.isAbsolute(target)) return true;
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const up = parts.findIndex((part) => part !== '..');
  const climbs = up === -1 ? parts.length : up;
  const names = parts.slice(climbs);
  return climbs >= path.split('/').length || names.includes('..') || names.some(isGitDirectory);
}
