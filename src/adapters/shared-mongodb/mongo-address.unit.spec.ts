import { PortError } from '../../ports/port-error.js';
import { databaseOf } from './mongo-address.js';

test.each([
  ['mongodb://localhost', 'code_runs'],
  ['mongodb://localhost:27017/', 'code_runs'],
  ['mongodb://ada:pw@a:1,b:2/?replicaSet=rs&tlsCAFile=/ca.pem', 'code_runs'],
  ['mongodb://ada:p%40ss@localhost/tickets?w=1', 'tickets'],
  ['mongodb+srv://ada:pw@cluster.example.org/tickets', 'tickets'],
  ['mongodb://localhost?w=1', 'code_runs'],
])('%s means the database %s', (url, database) => {
  expect(databaseOf({ url })).toBe(database);
});

test('the database that is asked for comes before the one in the address', () => {
  expect(databaseOf({ url: 'mongodb://localhost/tickets', database: 'other' })).toBe('other');
});

test.each([
  'mongodb:/localhost',
  'postgres://ada:s3cret@localhost',
  'mongodb://',
  'mongodb://ada:s3cret@',
  'mongodb://ada:s3cret/half@localhost',
  'mongodb://ada:s3cret@half@localhost',
  'mongodb://ada:s3cret?half@localhost',
  'mongodb://ada:s3cret:half@localhost',
])('%s is refused, and nothing of it is repeated', (url) => {
  const call = () => databaseOf({ url });
  expect(call).toThrow(PortError);
  expect(call).toThrow(/^The address of the MongoDB server [^]*\.$/);
  expect(call).not.toThrow(/s3cret|half|localhost/);
});
