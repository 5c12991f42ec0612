import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.schema.js';
import { CLOCK } from '../ports/clock.port.js';
import { EVENT_LOG } from '../ports/event-log.port.js';
import { READ_MODEL_STORE } from '../ports/read-model-store.port.js';
import { STATE_STORE } from '../ports/state-store.port.js';
import { AgentModule } from './agent.module.js';
import { ApplicationModule } from './application.module.js';
import { CodeHostModule } from './code-host.module.js';
import { HttpModule } from './http.module.js';
import { LiveModule } from './live.module.js';
import { made } from './made.js';
import { ServerLife, STORES, type Stores } from './server-life.js';
import { StoresModule } from './stores.module.js';
import { WorkModule } from './work.module.js';

/** The composition root: what each port is bound to, and the parts that use them. */
@Module({})
export class AppModule {
  static async with(config: Config): Promise<DynamicModule> {
    const ports = [await StoresModule.with(config), CodeHostModule.with(config), await AgentModule.with(config)];
    const parts = [ApplicationModule.with(config), LiveModule, HttpModule, WorkModule];
    return { module: AppModule, imports: [...ports, ...parts], providers: [stores(config), ServerLife] };
  }
}

function stores(config: Config) {
  return made<Omit<Stores, 'isAlone'>>(
    STORES,
    { log: EVENT_LOG, views: READ_MODEL_STORE, state: STATE_STORE, clock: CLOCK },
    (opened): Stores => ({ ...opened, isAlone: config.stores.kind === 'embedded' }),
  );
}
