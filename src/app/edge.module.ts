import { Module } from '@nestjs/common';
import { Authentication } from '../edge/authentication.js';

/** What the HTTP API and the sockets share: who asks. */
@Module({ providers: [Authentication], exports: [Authentication] })
export class EdgeModule {}
