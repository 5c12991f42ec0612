import { create } from 'zustand';

interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const useToasts = create<{ readonly messages: readonly ToastMessage[]; readonly next: number }>()(() => ({
  messages: [],
  next: 1,
}));

/** Shows one sentence for a few seconds. Nothing that must be read may only be here. */
export function showToast(text: string, action?: ToastMessage['action']): void {
  useToasts.setState(({ messages, next }) => ({
    next: next + 1,
    messages: [...messages.slice(-2), { id: next, text, ...(action ? { action } : {}) }],
  }));
}

/** Takes one message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
}
