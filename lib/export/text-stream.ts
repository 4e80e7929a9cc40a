// Text that arrives in pieces, as a stream of bytes that a response can send.

/**
 * Streams pieces of text as UTF-8, pulling the next piece only when the receiver takes it. The first piece is awaited
 * before this returns, so that a source that fails at once can still be answered with an error. A later failure breaks
 * the stream: the receiver sees a torn connection, not a short file that looks whole. `onFailure` hears of it.
 * @throws what the source throws before its first piece.
 */
export async function toByteStream(
  pieces: AsyncIterable<string>,
  onFailure: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let first: IteratorResult<string> | null = await iterator.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          // An empty piece must not be enqueued: a pull that enqueues nothing would never be followed by another.
          for (;;) {
            const next = first ?? (await iterator.next());
            first = null;
            if (next.done) {
              controller.close();
              return;
            }
            if (next.value !== '') {
              controller.enqueue(encoder.encode(next.value));
              return;
            }
          }
        } catch (error) {
          onFailure(error);
          controller.error(error);
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
