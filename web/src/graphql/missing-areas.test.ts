import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMissingAreas } from './missing-areas.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an area is missing until its probe answers, and every listener is told twice', async () => {
  const probe = vi.fn<() => Promise<boolean>>(async () => false);
  const areas = createMissingAreas({ probe });
  const listener = vi.fn<() => void>();
  areas.subscribe(listener);

  areas.report('Reports');
  areas.report('Reports');
  expect(areas.read()).toEqual(['Reports']);
  await vi.advanceTimersByTimeAsync(3000);
  expect(areas.read()).toEqual(['Reports']);
  probe.mockResolvedValue(true);
  await vi.advanceTimersByTimeAsync(3000);
  expect(areas.read()).toEqual([]);
  expect(probe).toHaveBeenCalledTimes(2);
  expect(listener).toHaveBeenCalledTimes(2);
});

test('an area that vanishes right after its return is probed with growing pauses', async () => {
  const probe = vi.fn<() => Promise<boolean>>(async () => true);
  const areas = createMissingAreas({ probe });
  areas.report('Reports');
  await vi.advanceTimersByTimeAsync(3000);
  areas.report('Reports');
  await vi.advanceTimersByTimeAsync(3000);
  expect(probe).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(probe).toHaveBeenCalledTimes(2);
});

test('a quiet area is asked once, and is missing when it does not answer', async () => {
  const probe = vi.fn<() => Promise<boolean>>(async () => false);
  const areas = createMissingAreas({ probe });
  areas.hear('Listening and campaigns');
  areas.suspect('Listening and campaigns');
  expect(probe).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(8000);
  areas.suspect('Listening and campaigns');
  areas.suspect('Listening and campaigns');
  await vi.advanceTimersByTimeAsync(0);
  expect(probe).toHaveBeenCalledTimes(1);
  expect(areas.read()).toEqual(['Listening and campaigns']);
});

test('a retry looks at once', async () => {
  const areas = createMissingAreas({ probe: async () => true });
  areas.report('Reports');
  areas.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(areas.read()).toEqual([]);
});
