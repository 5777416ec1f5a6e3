/**
 * Maps values with at most `size` calls under way, in the order of the values: enough to keep a
 * disk busy, few enough not to run out of file handles.
 */
export async function mapInBatches<T, R>(
  values: readonly T[],
  size: number,
  map: (value: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < values.length; at += size) {
    results.push(...(await Promise.all(values.slice(at, at + size).map(map))));
  }
  return results;
}
