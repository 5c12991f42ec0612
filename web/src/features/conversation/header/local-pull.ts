/** The parts of a local pull request's address; undefined for any other. */
export function localPull(url: string): { readonly repository: string; readonly number: string } | undefined {
  const [, repository, number] = /(?:^|\/\/[^/]+)\/pulls\/([^/]+)\/(\d+)$/.exec(url) ?? [];
  return repository === undefined || number === undefined
    ? undefined
    : { repository: decodeURIComponent(repository), number };
}
