import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { messageOf } from '../../api/api-error.js';
import { signOut, useCanManage, useMe } from '../../api/session.js';
import { setPreferences, usePreferences } from '../../browser/preferences.js';
import { THEMES, setTheme, useTheme } from '../../browser/theme.js';
import type { Theme } from '../../browser/theme.js';
import { Icon } from '../../ui/icon.js';
import { Kbd } from '../../ui/kbd.js';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuSwitchItem,
  MenuTrigger,
} from '../../ui/menu.js';
import { showToast } from '../../ui/toast.js';
import { setShellLayer } from './navigation.js';

const THEME_WORDS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };
const ROLE_WORDS = { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' } as const;

/** Theme, keys and signing out. */
export function AccountMenu() {
  const { member } = useMe();
  const canManage = useCanManage();
  const { theme } = useTheme();
  const { singleKeyShortcuts, enterSends, autoOpenDraftPrByDefault } = usePreferences();
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  const leave = async () => {
    try {
      await signOut();
      queryClient.clear();
      await navigate({ to: '/sign-in' });
    } catch (error) {
      showToast(`You are still signed in. ${messageOf(error)}`);
    }
  };

  return (
    <Menu>
      <MenuTrigger className="flex h-8 w-full flex-none items-center gap-[9px] rounded-md px-2 text-left text-sm text-fg-2 transition-colors duration-[120ms] hover:bg-hover data-[state=open]:bg-hover focus-inset max-wide:h-9">
        <Icon of={Settings} />
        Account
      </MenuTrigger>
      <MenuContent side="top" className="w-64">
        {member ? (
          <MenuLabel>
            <bdi>{member.name}</bdi>, {ROLE_WORDS[member.role]}
          </MenuLabel>
        ) : null}
        <MenuLabel>Theme</MenuLabel>
        <MenuRadioGroup
          aria-label="Theme"
          value={theme}
          onValueChange={(value) => setTheme(THEMES.find((known) => known === value) ?? 'system')}
        >
          {THEMES.map((value) => (
            <MenuRadioItem key={value} value={value} onSelect={(event) => event.preventDefault()}>
              {THEME_WORDS[value]}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuSwitchItem
          checked={singleKeyShortcuts}
          onCheckedChange={(on) => setPreferences({ singleKeyShortcuts: on })}
        >
          Single-key shortcuts
        </MenuSwitchItem>
        <MenuSwitchItem checked={enterSends} onCheckedChange={(on) => setPreferences({ enterSends: on })}>
          Enter sends
        </MenuSwitchItem>
        <MenuSwitchItem
          description="Unless a conversation says otherwise."
          checked={autoOpenDraftPrByDefault}
          onCheckedChange={(on) => setPreferences({ autoOpenDraftPrByDefault: on })}
        >
          Auto open draft PR by default
        </MenuSwitchItem>
        <MenuItem onSelect={() => void navigate({ to: '/settings/repositories' })}>Repositories</MenuItem>
        {canManage ? (
          <MenuItem onSelect={() => void navigate({ to: '/settings/github' })}>GitHub settings</MenuItem>
        ) : null}
        <MenuItem end={<Kbd keys="?" />} onSelect={() => setShellLayer('shortcuts', true)}>
          Keyboard shortcuts
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => void leave()}>Sign out</MenuItem>
      </MenuContent>
    </Menu>
  );
}
