import { ChevronDown, Columns2, FileDiff, PanelRightClose, Rows3, SlidersHorizontal } from 'lucide-react';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuSwitchItem, MenuTrigger } from '../../../ui/menu.js';
import { Count } from '../../../ui/tabs.js';
import { LineCounts } from '../../review/diff/line-counts.js';
import { setPanel, usePanel, type Scope } from '../../review/panel-store.js';
import type { ShownEdits } from './shown-edits.js';

interface PanelHeaderProps {
  readonly edits: ShownEdits | null;
  /** Of the files that are shown; undefined while they load. */
  readonly fileCount: number | undefined;
  /** Whether there is room for two sides. */
  readonly canSplit: boolean;
}

/** Title, scope and sum of the Changes panel, and how it is looked at. */
export function PanelHeader({ edits, fileCount, canSplit }: PanelHeaderProps) {
  const { view, scope } = usePanel();
  const sum = (field: 'filesChanged' | 'additions' | 'deletions') =>
    (edits?.repositories ?? []).reduce((total, repository) => total + repository[field], 0);
  const count = edits && scope === 'all' ? sum('filesChanged') : fileCount;
  const split = view === 'split';
  return (
    <div className="flex min-h-11 flex-none flex-wrap items-center gap-1.5 border-b border-line py-1 pr-2.5 pl-3">
      <h2 className="inline-flex h-[30px] items-center gap-[7px] text-sm font-strong max-wide:sr-only">
        <Icon of={FileDiff} size={14} />
        Changes
        {count === undefined ? null : <Count value={count} />}
      </h2>
      {edits ? <ScopeMenu /> : null}
      <span className="flex-1" />
      {edits ? (
        <>
          {scope === 'all' ? (
            <LineCounts additions={sum('additions')} deletions={sum('deletions')} className="mr-1" />
          ) : null}
          {canSplit ? (
            <IconButton
              icon={split ? Rows3 : Columns2}
              size="sm"
              label={split ? 'Switch to unified view' : 'Switch to split view'}
              onClick={() => setPanel({ view: split ? 'unified' : 'split' })}
            />
          ) : null}
          <LookMenu />
        </>
      ) : null}
      <IconButton
        icon={PanelRightClose}
        size="sm"
        label="Close changes"
        onClick={() => setPanel({ open: false })}
        className="max-wide:hidden"
      />
    </div>
  );
}

const SCOPES: Readonly<Record<Scope, { readonly label: string; readonly description: string }>> = {
  all: { label: 'All changes', description: 'Everything that would be accepted.' },
  turn: { label: 'This turn', description: 'Whole files, of those that its last turn changed.' },
  unviewed: { label: 'Since I last viewed', description: 'Whole files, of those that changed since you viewed them.' },
};

function ScopeMenu() {
  const scope = usePanel((panel) => panel.scope);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm" variant="ghost" aria-label={`Scope: ${SCOPES[scope].label}`}>
          {SCOPES[scope].label}
          <Icon of={ChevronDown} size={14} />
        </Button>
      </MenuTrigger>
      <MenuContent aria-label="Scope" className="w-72">
        <MenuRadioGroup value={scope} onValueChange={(value) => setPanel({ scope: value as Scope })}>
          {Object.entries(SCOPES).map(([value, { label, description }]) => (
            <MenuRadioItem key={value} value={value} description={description}>
              {label}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

function LookMenu() {
  const wrap = usePanel((panel) => panel.wrap);
  const hideWhitespace = usePanel((panel) => panel.hideWhitespace);
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={SlidersHorizontal} size="sm" label="How changes are shown" tooltip={false} />
      </MenuTrigger>
      <MenuContent align="end" aria-label="How changes are shown" className="w-56">
        <MenuSwitchItem checked={wrap} onCheckedChange={(on) => setPanel({ wrap: on })}>
          Wrap lines
        </MenuSwitchItem>
        <MenuSwitchItem checked={hideWhitespace} onCheckedChange={(on) => setPanel({ hideWhitespace: on })}>
          Hide white space
        </MenuSwitchItem>
      </MenuContent>
    </Menu>
  );
}
