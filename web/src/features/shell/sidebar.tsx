import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Plus, Search, SquareTerminal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCanWrite, useMe } from '../../api/session.js';
import { Avatar } from '../../ui/avatar.js';
import { cn } from '../../ui/cn.js';
import { Icon } from '../../ui/icon.js';
import { Kbd } from '../../ui/kbd.js';
import { AccountMenu } from './account-menu.js';
import { focusComposer, setShellLayer } from './navigation.js';
import { SidebarRuns } from './sidebar-runs.js';

const navRow =
  'flex h-8 w-full flex-none items-center gap-[9px] rounded-md px-2 text-left text-sm text-fg-2 transition-colors duration-[120ms] hover:bg-hover data-[state=open]:bg-hover focus-inset max-wide:h-9';

const CURRENT = 'bg-hover font-strong !text-fg';

/** The main navigation: only screens that exist, then the runs. */
export function Sidebar({ className }: { readonly className?: string }) {
  const { member, organization } = useMe();
  const canWrite = useCanWrite();
  const navigate = useNavigate();
  // A PR of the local code host is part of a code run, though its address is not.
  const onPull = useLocation({ select: ({ pathname }) => pathname.startsWith('/pulls/') });
  return (
    <nav
      aria-label="Main"
      data-region
      tabIndex={-1}
      className={cn('min-h-0 flex-col gap-0.5 overflow-y-auto bg-sunken px-2.5 py-3 focus-frame', className)}
    >
      <div className="flex flex-none items-center gap-[9px] px-1.5 pt-1 pb-2.5">
        <span className="grid size-6 place-items-center rounded-[7px] bg-ink text-on-ink forced-colors:border">
          <Icon of={SquareTerminal} />
        </span>
        <span dir="auto" className="min-w-0 flex-1 truncate font-strong">
          {organization.name}
        </span>
        {member ? <Avatar name={member.name} id={member.memberId} /> : null}
      </div>
      <button type="button" className={navRow} onClick={() => setShellLayer('palette', true)}>
        <NavContent icon={Search} end={<Kbd keys="$mod+K" />}>
          Search
        </NavContent>
      </button>
      <Link to="/code-runs" className={cn(navRow, onPull && CURRENT)} activeProps={{ className: CURRENT }}>
        <NavContent icon={SquareTerminal}>Code Runs</NavContent>
      </Link>
      {canWrite ? (
        <button
          type="button"
          onClick={() => void navigate({ to: '/code-runs' }).then(focusComposer)}
          className="mt-3 flex h-8.5 w-full flex-none items-center gap-[9px] rounded-control border border-line bg-panel px-[9px] text-left text-sm font-strong shadow-button transition-colors duration-[120ms] hover:bg-hover focus-inset max-wide:h-9"
        >
          <NavContent icon={Plus} end={<Kbd keys="Shift+N" />}>
            New Code Run
          </NavContent>
        </button>
      ) : null}
      <SidebarRuns />
      <span className="flex-1" />
      <AccountMenu />
    </nav>
  );
}

interface NavContentProps {
  readonly icon: LucideIcon;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

function NavContent({ icon, end, children }: NavContentProps) {
  return (
    <>
      <Icon of={icon} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {end}
    </>
  );
}
