import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';

afterEach(() => void vi.useRealTimers());

describe('a heartbeat', () => {
  it('beats for each connection once per interval, and for few of them at a time', () => {
    vi.useFakeTimers();
    const heartbeat = createHeartbeat(2_400);
    const beats = Array.from({ length: 240 }, () => 0);
    for (const index of beats.keys()) heartbeat.add(() => void beats[index]!++);
    const perTick: number[] = [];
    for (let tick = 0; tick < 24; tick++) {
      const before = beats.reduce((sum, count) => sum + count, 0);
      vi.advanceTimersByTime(100);
      perTick.push(beats.reduce((sum, count) => sum + count, 0) - before);
    }
    expect(new Set(beats)).toEqual(new Set([1]));
    expect(Math.max(...perTick)).toBe(10);
    heartbeat.close();
  });

  it('gives a new connection time before its first beat', () => {
    vi.useFakeTimers();
    const heartbeat = createHeartbeat(2_400);
    const beat = vi.fn<() => void>();
    heartbeat.add(beat);
    vi.advanceTimersByTime(2_300);
    expect(beat).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(beat).toHaveBeenCalledOnce();
    heartbeat.close();
  });

  it('forgets who left, and everybody when it is closed', () => {
    vi.useFakeTimers();
    const heartbeat = createHeartbeat(2_400);
    const [gone, stayed] = [vi.fn<() => void>(), vi.fn<() => void>()];
    heartbeat.add(gone)();
    heartbeat.add(stayed);
    vi.advanceTimersByTime(2_400);
    heartbeat.close();
    vi.advanceTimersByTime(9_600);
    expect([gone.mock.calls.length, stayed.mock.calls.length]).toEqual([0, 1]);
  });
});
