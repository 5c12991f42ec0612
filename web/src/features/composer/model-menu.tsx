import { Sparkles } from 'lucide-react';
import type { ProductConfig } from '../../../../src/contracts/replies.js';
import { useConfig } from '../../api/session.js';
import { Menu, MenuContent, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../../ui/menu.js';
import { Control } from './control.js';

interface ModelMenuProps {
  /** Null: the default model. */
  readonly model: string | null;
  readonly onModel: (model: string | null) => void;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly disabled?: boolean;
}

/** The models this server offers. With the demo agent the menu says that none is called. */
export function ModelMenu({ model, onModel, open, onOpenChange, disabled }: ModelMenuProps) {
  const config = useConfig();
  const models = config?.models ?? [];
  const chosen = models.find(({ id }) => id === model) ?? models.find(({ isDefault }) => isDefault);
  const label = chosen?.label ?? 'Model';
  return (
    <Menu open={open} onOpenChange={onOpenChange}>
      <MenuTrigger asChild>
        <Control icon={Sparkles} disabled={disabled || models.length === 0} aria-label={`Model: ${label}`}>
          {label}
        </Control>
      </MenuTrigger>
      <MenuContent aria-label="Model" className="w-64">
        <MenuLabel>{noteOf(config)}</MenuLabel>
        <MenuRadioGroup
          value={chosen?.id ?? ''}
          onValueChange={(id) => onModel(models.find((known) => known.id === id)?.isDefault ? null : id)}
        >
          {models.map(({ id, label: name, isDefault }) => (
            <MenuRadioItem key={id} value={id} {...(isDefault ? { description: 'Default' } : {})}>
              {name}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

function noteOf(config: ProductConfig | undefined): string | undefined {
  if (config?.agent.kind !== 'demo') return config?.agent.label;
  return `${config.agent.label} runs for now. Your choice counts once Claude Code is connected.`;
}
