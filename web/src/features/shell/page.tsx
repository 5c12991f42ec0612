import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../../ui/cn.js';
import { IconButton } from '../../ui/icon-button.js';
import { setShellLayer } from './navigation.js';

interface PageProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The main region of a page inside the shell; the skip link leads here. */
export function Page({ className, children }: PageProps) {
  return (
    <main
      id="main"
      data-region
      tabIndex={-1}
      className={cn('relative flex min-h-0 min-w-0 flex-1 flex-col focus-frame', className)}
    >
      {children}
    </main>
  );
}

/** Opens the navigation drawer. Only narrow screens show it; each page places it at the start of its header. */
export function OpenNavigation({ className }: { readonly className?: string }) {
  return (
    <IconButton
      icon={Menu}
      iconSize={18}
      label="Open navigation"
      tooltip={false}
      onClick={() => setShellLayer('drawer', true)}
      className={cn('wide:hidden', className)}
    />
  );
}
