import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Me, ProductConfig } from '../../../src/contracts/replies.js';
import { apiDelete, apiGet, apiPost } from './client.js';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => apiGet<Me>('/me', { signal }),
  staleTime: 60_000,
});

export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => apiGet<ProductConfig>('/config', { signal }),
  staleTime: 300_000,
});

/** Who is signed in; the shell's route has loaded it, so that it is there at once. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Models, agent and people of this server; undefined while loading. */
export function useConfig(): ProductConfig | undefined {
  return useQuery(configQuery).data;
}

/** Whether this person may send, answer, stop and accept. */
export function useCanWrite(): boolean {
  const role = useMe().member?.role;
  return role !== undefined && role !== 'viewer';
}

/** Whether this person may add repositories and projects. */
export function useCanManage(): boolean {
  const role = useMe().member?.role;
  return role === 'owner' || role === 'admin';
}

/** Whether set-up comes before everything else: nobody owns the server, or its owner's name was lost. */
export function isSetUpNeeded({ setupNeeded, member }: Me): boolean {
  return member ? member.role === 'owner' && member.name === '' : setupNeeded;
}

/** Gives the owner's name and signs them in; `code` is the one that the start printed, empty for who is signed in already. */
export async function setUpOwner(name: string, code: string): Promise<void> {
  await apiPost('/setup', { name, code });
}

export async function signInWith(token: string): Promise<void> {
  await apiPost('/session', { token });
}

export async function signOut(): Promise<void> {
  await apiDelete('/session');
}
