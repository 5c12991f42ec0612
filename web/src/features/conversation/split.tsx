import type { ReactNode } from 'react';
import { Count, Tab, Tabs, TabsContent, TabsList } from '../../ui/tabs.js';
import { ResizablePanels } from '../../ui/resizable-panels.js';
import { setPanel, usePanel } from '../review/panel-store.js';
import { useMedia } from '../../browser/use-media.js';

interface SplitProps {
  readonly tab: 'conversation' | 'changes';
  readonly onTab: (tab: 'conversation' | 'changes') => void;
  readonly changedFiles: number | undefined;
  readonly panelOpen: boolean;
  readonly conversation: ReactNode;
  readonly changes: ReactNode;
}

const content = 'flex min-h-0 flex-1 flex-col focus-frame data-[state=inactive]:hidden';

/** Conversation and changes side by side, or behind two tabs where there is no room for both. */
export function Split({ tab, onTab, changedFiles, panelOpen, conversation, changes }: SplitProps) {
  const narrow = useMedia('(max-width: 819.98px)');
  const share = usePanel((panel) => panel.share);
  if (narrow) {
    return (
      <Tabs
        value={tab}
        onValueChange={(value) => onTab(value === 'changes' ? 'changes' : 'conversation')}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabsList aria-label="Parts of the run" className="h-[49px] flex-none border-b border-line px-2.5">
          <Tab value="conversation" className="flex-1 justify-center">
            Conversation
          </Tab>
          <Tab value="changes" className="flex-1 justify-center">
            Changes
            {changedFiles === undefined ? null : <Count value={changedFiles} />}
          </Tab>
        </TabsList>
        <TabsContent value="conversation" tabIndex={-1} className={content}>
          {conversation}
        </TabsContent>
        <TabsContent value="changes" tabIndex={-1} className={content}>
          {changes}
        </TabsContent>
      </Tabs>
    );
  }
  if (!panelOpen)
    return <div className="mx-auto flex min-h-0 w-full max-w-[820px] flex-1 flex-col">{conversation}</div>;
  return (
    <ResizablePanels
      className="flex-1"
      label="Resize changes panel"
      share={share}
      min={36}
      max={68}
      onShare={(next) => setPanel({ share: next })}
      left={conversation}
      right={changes}
    />
  );
}
