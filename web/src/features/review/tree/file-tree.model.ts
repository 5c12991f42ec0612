import type { ReviewFile } from '../diff/review-file.js';

export type TreeNode =
  | {
      readonly kind: 'repository' | 'folder';
      readonly id: string;
      readonly name: string;
      readonly level: number;
      readonly parent: string | null;
    }
  | {
      readonly kind: 'file';
      readonly id: string;
      readonly name: string;
      readonly level: number;
      readonly parent: string | null;
      readonly file: ReviewFile;
    };

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: ReviewFile[];
}

const newFolder = (): Folder => ({ folders: new Map(), files: [] });

/**
 * The changed files as a tree in reading order: repositories (only when `withRepositories`), folders (chains of single
 * folders as one, `src/webhooks`), files. Every node is there; which are visible is up to `visibleNodes`.
 */
export function treeOf(
  files: readonly ReviewFile[],
  repositoryName: (id: string) => string,
  withRepositories = true,
): readonly TreeNode[] {
  const repositories = [...new Set(files.map(({ repositoryId }) => repositoryId))];
  return repositories.flatMap((repositoryId) => {
    const root = newFolder();
    for (const file of files)
      if (file.repositoryId === repositoryId) place(root, file.path.split('/').slice(0, -1), file);
    if (!withRepositories) return nodesIn(root, { id: repositoryId, level: 1, parent: null });
    const id = `repository:${repositoryId}`;
    return [
      { kind: 'repository', id, name: repositoryName(repositoryId), level: 1, parent: null },
      ...nodesIn(root, { id: repositoryId, level: 2, parent: id }),
    ];
  });
}

function place(folder: Folder, path: readonly string[], file: ReviewFile): void {
  const [first, ...rest] = path;
  if (first === undefined) {
    folder.files.push(file);
    return;
  }
  const next = folder.folders.get(first) ?? newFolder();
  folder.folders.set(first, next);
  place(next, rest, file);
}

interface At {
  readonly id: string;
  readonly level: number;
  readonly parent: string | null;
}

function nodesIn(folder: Folder, { id, level, parent }: At): readonly TreeNode[] {
  const folders = [...folder.folders].flatMap(([first, inner]): readonly TreeNode[] => {
    const [name, deepest] = joined(first, inner);
    const own = `${id}/${name}`;
    return [
      { kind: 'folder', id: `folder:${own}`, name, level, parent },
      ...nodesIn(deepest, { id: own, level: level + 1, parent: `folder:${own}` }),
    ];
  });
  const files = folder.files.map((file): TreeNode => ({
    kind: 'file',
    id: file.id,
    name: file.path.slice(file.path.lastIndexOf('/') + 1),
    level,
    parent,
    file,
  }));
  return [...folders, ...files];
}

function joined(name: string, folder: Folder): readonly [string, Folder] {
  const [only] = folder.folders;
  if (folder.files.length > 0 || folder.folders.size !== 1 || !only) return [name, folder];
  return joined(`${name}/${only[0]}`, only[1]);
}

/** The nodes whose ancestors are all open. */
export function visibleNodes(nodes: readonly TreeNode[], closed: ReadonlySet<string>): readonly TreeNode[] {
  const hidden = new Set<string>();
  return nodes.filter(({ id, parent }) => {
    const isHidden = parent !== null && (closed.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}

/** The files in the order in which the tree shows them. */
export function filesInOrder(nodes: readonly TreeNode[]): readonly ReviewFile[] {
  return nodes.flatMap((node) => (node.kind === 'file' ? [node.file] : []));
}

/** What a key does on a node: where the focus goes, or which node opens or closes; undefined when nothing. */
export function treeKey(
  key: string,
  nodes: readonly TreeNode[],
  current: string,
  closed: ReadonlySet<string>,
): TreeMove | undefined {
  const index = nodes.findIndex(({ id }) => id === current);
  const node = nodes[index];
  if (!node) return undefined;
  const to = (target: TreeNode | undefined): TreeMove | undefined => target && { focus: target.id };
  const isBranch = node.kind !== 'file';
  switch (key) {
    case 'ArrowDown':
      return to(nodes[index + 1]);
    case 'ArrowUp':
      return to(nodes[index - 1]);
    case 'Home':
      return to(nodes[0]);
    case 'End':
      return to(nodes.at(-1));
    case 'ArrowRight':
      if (!isBranch) return undefined;
      return closed.has(node.id) ? { open: node.id } : to(nodes[index + 1]);
    case 'ArrowLeft':
      if (isBranch && !closed.has(node.id)) return { close: node.id };
      return node.parent === null ? undefined : { focus: node.parent };
    default:
      return undefined;
  }
}

export type TreeMove = { readonly focus: string } | { readonly open: string } | { readonly close: string };
