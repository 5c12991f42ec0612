// A process that answers every WebSocket message with itself: the least that any way over a socket takes. Prints its port.
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
  console.log((server.address() as AddressInfo).port);
});
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => socket.send(data.toString()));
});
