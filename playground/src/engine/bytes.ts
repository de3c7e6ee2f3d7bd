/** A `fetch` that tells how many bytes have come so far, over all its answers. */
export function countBytes(
  fetchNow: typeof fetch,
  onBytes: (total: number) => void,
): typeof fetch {
  let total = 0;
  return async (input, init) => {
    const response = await fetchNow(input, init);
    if (!response.ok || response.body === null) return response;
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        total += chunk.byteLength;
        onBytes(total);
        out.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
  };
}
