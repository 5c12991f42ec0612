import { FilePenLine, GitPullRequestDraft, ListChecks, MessageCircle } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { MODES } from '../../../../src/domain/conversation/conversation.types.js';
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuSwitchItem,
  MenuTrigger,
} from '../../ui/menu.js';
import { MODE_LABELS, autoPrWords, modeLabel } from './composer-rules.js';
import type { ComposerSize } from './composer-rules.js';
import { Control } from './control.js';

const MODE_WORDS: Readonly<Record<Mode, { label: string; description: string; icon: LucideIcon }>> = {
  ask: { label: MODE_LABELS.ask, description: 'Answers questions. Changes nothing.', icon: MessageCircle },
  edits: { label: MODE_LABELS.edits, description: 'Edits files on a new branch.', icon: FilePenLine },
  plan: { label: MODE_LABELS.plan, description: 'Proposes a plan and waits for approval.', icon: ListChecks },
};

interface ModeMenuProps {
  readonly size: ComposerSize;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly autoOpenDraftPr: boolean;
  readonly onAutoOpenDraftPr: (on: boolean) => void;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly disabled?: boolean;
}

/** Ask, Edits or Plan, and the switch that lets Edits open a draft PR by itself. */
export function ModeMenu(props: ModeMenuProps) {
  const { size, mode, onMode, autoOpenDraftPr, onAutoOpenDraftPr, open, onOpenChange, disabled } = props;
  const { icon } = MODE_WORDS[mode];
  const label = modeLabel(mode, autoOpenDraftPr);
  const opensPr = mode === 'edits' && autoOpenDraftPr;
  return (
    <Menu open={open} onOpenChange={onOpenChange}>
      <MenuTrigger asChild>
        <Control
          icon={opensPr ? GitPullRequestDraft : icon}
          disabled={disabled}
          aria-label={`Mode: ${label}`}
          className="flex-none"
        >
          {label}
        </Control>
      </MenuTrigger>
      <MenuContent aria-label="Mode" className="w-84">
        <MenuRadioGroup value={mode} onValueChange={(value) => onMode(MODES.find((known) => known === value) ?? mode)}>
          {MODES.map((value) => (
            <MenuRadioItem
              key={value}
              value={value}
              icon={MODE_WORDS[value].icon}
              description={MODE_WORDS[value].description}
            >
              {MODE_WORDS[value].label}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuSwitchItem
          icon={GitPullRequestDraft}
          description={autoPrWords(size)}
          checked={autoOpenDraftPr}
          onCheckedChange={onAutoOpenDraftPr}
        >
          Auto open draft PR
        </MenuSwitchItem>
      </MenuContent>
    </Menu>
  );
}
