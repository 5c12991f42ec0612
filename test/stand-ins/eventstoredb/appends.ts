import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Accounts } from './accounts.js';
import { take, type Faults } from './faults.js';
import { appendTooLarge, notLeader, streamDeleted, unavailable } from './refusals.js';
import type { AppendOutcome, Expected, ProposedRecord, StandInStore } from './store.js';

export interface Serving {
  readonly store: StandInStore;
  readonly faults: Faults;
  readonly accounts: Accounts;
}

export const nameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

type Message = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

const proposedOf = (message: Message): ProposedRecord => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** One call an append: what the client does when it is given credentials. */
export function handleAppend(serving: Serving) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, reply: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: ProposedRecord[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) proposed.push(proposedOf(message));
    });
    call.on('end', () => {
      if (serving.faults.silentAppends || !options) return;
      const refused = serving.accounts.refusal(call.metadata, 'stream') ?? refusedAppend(serving.faults);
      if (refused) reply(refused);
      else answerAppend(serving, { options, proposed }, reply);
    });
  };
}

function answerAppend(
  { store, faults }: Serving,
  { options, proposed }: { readonly options: AppendReq.Options; readonly proposed: readonly ProposedRecord[] },
  reply: sendUnaryData<AppendResp>,
): void {
  const stream = nameOf(options.getStreamIdentifier());
  const outcome = store.append(stream, expectedOf(options), proposed);
  if (take(faults, 'loseAppendReplies')) return reply(unavailable());
  switch (outcome.kind) {
    case 'deleted':
      return reply(streamDeleted(stream));
    case 'tooLarge':
      return reply(appendTooLarge(outcome.limit));
    case 'wrong':
      return reply(null, wrongReply(options, outcome.actual));
    case 'appended':
      return reply(null, successReply(outcome, faults));
  }
}

function refusedAppend(faults: Faults) {
  if (faults.unavailable || take(faults, 'failAppends')) return unavailable();
  const { appends, host, port } = faults.notLeader;
  if (appends === 0) return undefined;
  faults.notLeader.appends -= 1;
  return notLeader(host, port);
}

function expectedOf(options: AppendReq.Options): Expected {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

function successReply({ revision, position }: AppendOutcome & { kind: 'appended' }, faults: Faults): AppendResp {
  const success = new streamsPb.AppendResp.Success().setCurrentRevision(String(revision));
  if (position === undefined || faults.withholdPositions) success.setNoPosition(new sharedPb.Empty());
  else success.setPosition(positionOf(new streamsPb.AppendResp.Position(), position));
  return new streamsPb.AppendResp().setSuccess(success);
}

function positionOf<P extends { setCommitPosition(value: string): P; setPreparePosition(value: string): P }>(
  message: P,
  position: number,
): P {
  return message.setCommitPosition(String(position)).setPreparePosition(String(position));
}

function wrongReply(options: AppendReq.Options, actual: number | 'no_stream'): AppendResp {
  const wrong = new streamsPb.AppendResp.WrongExpectedVersion();
  if (actual === 'no_stream') wrong.setCurrentNoStream(new sharedPb.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (options.hasRevision()) wrong.setExpectedRevision(options.getRevision());
  else if (options.hasNoStream()) wrong.setExpectedNoStream(new sharedPb.Empty());
  else wrong.setExpectedStreamExists(new sharedPb.Empty());
  return new streamsPb.AppendResp().setWrongExpectedVersion(wrong);
}

interface Batch {
  readonly options: BatchAppendReq.Options;
  readonly proposed: ProposedRecord[];
}

/** All appends of a client in one stream: what the client does without credentials. */
export function handleBatchAppend(serving: Serving) {
  return (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const batches = new Map<string, Batch>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      if (options) batches.set(id, { options, proposed: [] });
      const batch = batches.get(id);
      batch?.proposed.push(...request.getProposedMessagesList().map(proposedOf));
      if (!batch || !request.getIsFinal()) return;
      batches.delete(id);
      answerBatch(serving, call, { id, batch });
    });
    call.on('end', () => call.end());
  };
}

function answerBatch(
  serving: Serving,
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
  { id, batch }: { readonly id: string; readonly batch: Batch },
): void {
  const { accounts, faults } = serving;
  if (faults.silentAppends) return;
  const refused = accounts.refusal(call.metadata, 'stream') ?? refusedAppend(faults);
  if (refused) return void call.emit('error', refused);
  const response = batchReply(serving, batch);
  if (take(faults, 'loseAppendReplies')) call.emit('error', unavailable());
  else call.write(response.setCorrelationId(new sharedPb.UUID().setString(id)));
}

function batchReply({ store, faults }: Serving, { options, proposed }: Batch): BatchAppendResp {
  const identifier = options.getStreamIdentifier();
  const response = new streamsPb.BatchAppendResp().setStreamIdentifier(identifier);
  const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
  if (deadline < Date.now() + faults.clockAheadMs)
    return response.setError(errorStatus('Timeout', new sharedPb.Timeout()));
  const outcome = store.append(nameOf(identifier), batchExpectedOf(options), proposed);
  switch (outcome.kind) {
    case 'deleted':
      return response.setError(
        errorStatus('StreamDeleted', new sharedPb.StreamDeleted().setStreamIdentifier(identifier)),
      );
    case 'tooLarge':
      return response.setError(
        errorStatus(
          'MaximumAppendSizeExceeded',
          new sharedPb.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit),
        ),
      );
    case 'wrong':
      return response.setError(errorStatus('WrongExpectedVersion', wrongDetails(options, outcome.actual)));
    case 'appended': {
      const success = new streamsPb.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
      if (outcome.position === undefined) success.setNoPosition(new emptyPb.Empty());
      else success.setPosition(positionOf(new sharedPb.AllStreamPosition(), outcome.position));
      return response.setSuccess(success);
    }
  }
}

function batchExpectedOf(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

function wrongDetails(options: BatchAppendReq.Options, actual: number | 'no_stream') {
  const wrong = new sharedPb.WrongExpectedVersion();
  if (actual === 'no_stream') wrong.setCurrentNoStream(new emptyPb.Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (options.hasStreamPosition()) wrong.setExpectedStreamPosition(options.getStreamPosition());
  else if (options.hasNoStream()) wrong.setExpectedNoStream(new emptyPb.Empty());
  else wrong.setExpectedStreamExists(new emptyPb.Empty());
  return wrong;
}

function errorStatus(name: string, details: { serializeBinary(): Uint8Array }) {
  const packed = new anyPb.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new statusPb.Status().setMessage(name).setDetails(packed);
}
