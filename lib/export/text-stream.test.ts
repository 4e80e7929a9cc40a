import { describe, expect, it, vi } from 'vitest';
import { toByteStream } from './text-stream';

async function* piecesOf(texts: string[], failure?: Error): AsyncGenerator<string> {
  yield* texts;
  if (failure) throw failure;
}

const unexpected = (error: unknown) => expect.unreachable(String(error));

describe('toByteStream', () => {
  it('sends all pieces in order as UTF-8, empty ones included', async () => {
    const stream = await toByteStream(piecesOf(['a', '', 'é', '', '']), unexpected);
    expect(await new Response(stream).text()).toBe('aé');
  });

  it('ends at once where there is nothing', async () => {
    expect(await new Response(await toByteStream(piecesOf([]), unexpected)).text()).toBe('');
  });

  it('throws before anything is sent where the source fails at once', async () => {
    await expect(toByteStream(piecesOf([], new Error('gone')), unexpected)).rejects.toThrow('gone');
  });

  it('breaks the stream where the source fails later, and tells', async () => {
    const onFailure = vi.fn();
    const failure = new Error('gone');
    const reader = (await toByteStream(piecesOf(['a'], failure), onFailure)).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('a');
    await expect(reader.read()).rejects.toThrow('gone');
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure);
  });

  it('takes no piece before the receiver asks, but for the first', async () => {
    let taken = 0;
    async function* count(): AsyncGenerator<string> {
      for (;;) {
        taken += 1;
        yield 'x';
      }
    }
    const reader = (await toByteStream(count(), unexpected)).getReader();
    expect(taken).toBe(1);
    await reader.read();
    await reader.read();
    expect(taken).toBe(2);
    await reader.cancel();
  });

  it('lets the source clean up where the receiver goes away', async () => {
    const closed = vi.fn();
    async function* source(): AsyncGenerator<string> {
      try {
        for (;;) yield 'x';
      } finally {
        closed();
      }
    }
    const reader = (await toByteStream(source(), unexpected)).getReader();
    await reader.read();
    await reader.cancel();
    expect(closed).toHaveBeenCalledOnce();
  });
});
