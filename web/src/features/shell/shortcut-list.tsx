import { useCanWrite } from '../../api/session.js';
import { Dialog, DialogBody, DialogContent } from '../../ui/dialog.js';
import { Kbd } from '../../ui/kbd.js';
import { setShellLayer } from './navigation.js';
import { shortcutsFor } from './shortcuts.js';

/** All keyboard shortcuts, by place. */
export function ShortcutList() {
  return (
    <Dialog open onOpenChange={(open) => setShellLayer('shortcuts', open)}>
      <DialogContent
        title="Keyboard shortcuts"
        description="Single keys do nothing while you type. You can switch them off in the Account menu."
      >
        <DialogBody>
          <div className="grid gap-5">
            {shortcutsFor(useCanWrite()).map(({ place, keys }) => (
              <section key={place} aria-label={place}>
                <h3 className="pb-1.5 text-xs font-strong text-fg-3">{place}</h3>
                <dl>
                  {keys.map(({ combination, action }) => (
                    <div key={combination} className="flex items-center gap-3 border-t border-line py-2 text-sm">
                      <dt className="order-2">
                        <Kbd keys={combination} />
                      </dt>
                      <dd className="flex-1">{action}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
