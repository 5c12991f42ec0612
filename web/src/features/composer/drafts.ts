import { create } from 'zustand';
import { loadDraft, saveDraft } from './draft-store.js';
import type { Draft } from './draft-store.js';

// Reading the property itself throws where storage is forbidden, so it is read again inside the store's own guard.
const storage = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) => localStorage.setItem(key, value),
  removeItem: (key: string) => localStorage.removeItem(key),
};

const useDrafts = create<Readonly<Record<string, Draft>>>()(() => ({}));
const stored = new Map<string, Draft>();

function firstRead(id: string): Draft {
  const known = stored.get(id) ?? loadDraft(storage, id);
  stored.set(id, known);
  return known;
}

/** The draft with this id (`home`, or a ticket's key for a reply), the same in every component that asks. */
export function useDraft(id: string): Draft {
  return useDrafts((drafts) => drafts[id]) ?? firstRead(id);
}

export function currentDraft(id: string): Draft {
  return useDrafts.getState()[id] ?? firstRead(id);
}

/** Changes a draft and keeps it in this browser. */
export function updateDraft(id: string, change: (draft: Draft) => Draft): void {
  const draft = change(currentDraft(id));
  useDrafts.setState({ [id]: draft });
  saveDraft(storage, id, draft);
}
