import { verify } from 'node:crypto';
import type { Reply, Route } from './replies.js';
import { notFound, refuse } from './replies.js';
import type { Level, Permissions, StandInRepository, StandInState, TokenRecord } from './state.js';
import { repositoriesOf } from './state.js';

const BAD = (): Reply => refuse(401, 'Bad credentials');

const UNREADABLE = (): Reply => refuse(401, 'A JSON web token could not be decoded');

/** Is the header a JWT that the app's key signed, for this app, and valid now? The refusal if not. */
export function checkAppJwt(state: StandInState, header: string | undefined): Reply | undefined {
  const claims = signedClaims(state, header);
  if (!claims) return UNREADABLE();
  const { iss, iat, exp } = claims;
  if (String(iss) !== String(state.appId)) return refuse(401, 'Integration not found');
  return isNow(Number(iat), Number(exp)) ? undefined : refuse(401, "'Expiration time' claim ('exp') is too far off");
}

function signedClaims(state: StandInState, header: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const [, head, claims, signature] = /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(header ?? '') ?? [];
  if (!head || !claims || !signature) return undefined;
  const signed = Buffer.from(`${head}.${claims}`);
  const genuine = verify('RSA-SHA256', signed, state.publicKey, Buffer.from(signature, 'base64url'));
  return genuine && decoded(head)['alg'] === 'RS256' ? decoded(claims) : undefined;
}

function isNow(issuedAt: number, expiresAt: number): boolean {
  const now = Date.now() / 1000;
  return issuedAt <= now + 60 && expiresAt >= now && expiresAt <= now + 600;
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}

/** The installation token in an Authorization header (`token …`, `bearer …`, or Basic as git sends it). */
export function tokenIn(state: StandInState, header: string | undefined): TokenRecord | undefined {
  const [, scheme = '', value = ''] = /^(\S+) (.+)$/.exec(header ?? '') ?? [];
  const basic = scheme.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString().split(':') : undefined;
  const text = basic ? (basic[0] === 'x-access-token' ? basic.slice(1).join(':') : '') : value;
  return state.tokens.find(({ token }) => token === text);
}

/** Why the token may not be used now. */
export function checkToken(state: StandInState, token: TokenRecord | undefined): Reply | undefined {
  const now = Date.now();
  if (!token || token.revoked || token.expiresAt <= now || now - token.mintedAt < state.youngTokenMs) return BAD();
  const installation = state.installations.find(({ id }) => id === token.installationId);
  if (!installation) return BAD();
  return installation.suspended ? refuse(403, 'This installation has been suspended') : undefined;
}

/** Why the token may not do this to the repository: what it cannot see is not there, what it may not do is refused. */
export function checkScope(
  state: StandInState,
  token: TokenRecord,
  repository: StandInRepository | undefined,
  needs: Route['needs'],
): Reply | undefined {
  if (repository && !sees(state, token, repository)) return notFound();
  if (needs && !allows(token.permissions, ...needs)) return refuse(403, 'Resource not accessible by integration');
  if (repository?.archived && needs?.[1] === 'write') {
    return refuse(403, 'Repository was archived so is read-only.');
  }
  return undefined;
}

export function allows(granted: Permissions, permission: string, level: Level): boolean {
  if (permission === 'metadata' && level === 'read') return true;
  return granted[permission] === 'write' || granted[permission] === level;
}

function sees(state: StandInState, token: TokenRecord, { id }: StandInRepository): boolean {
  const installation = state.installations.find((i) => i.id === token.installationId);
  const reachable = installation ? repositoriesOf(state, installation).some((r) => r.id === id) : false;
  return reachable && (token.repositoryIds === undefined || token.repositoryIds.includes(id));
}
