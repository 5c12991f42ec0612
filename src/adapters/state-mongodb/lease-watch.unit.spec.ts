import { LeaseWatch } from './lease-watch.js';

const lease = (renewal: number) => ({ _id: 'projections', renewal });

test('a lease seen for the first time has not lapsed, however old it is', () => {
  expect(new LeaseWatch().hasLapsed(lease(1), 10, 1_000_000)).toBe(false);
});

test('a lease has lapsed when it shows the same renewal for its whole time', () => {
  const watch = new LeaseWatch();
  watch.hasLapsed(lease(1), 10, 100);
  expect(watch.hasLapsed(lease(1), 10, 109)).toBe(false);
  expect(watch.hasLapsed(lease(1), 10, 110)).toBe(true);
});

test('each renewal begins the wait again', () => {
  const watch = new LeaseWatch();
  watch.hasLapsed(lease(1), 10, 100);
  watch.hasLapsed(lease(2), 10, 109);
  expect(watch.hasLapsed(lease(2), 10, 118)).toBe(false);
  expect(watch.hasLapsed(lease(2), 10, 119)).toBe(true);
});

test('a lease that was given up is looked at as if for the first time', () => {
  const watch = new LeaseWatch();
  watch.hasLapsed(lease(1), 10, 100);
  watch.forget('projections');
  expect(watch.hasLapsed(lease(1), 10, 200)).toBe(false);
});
