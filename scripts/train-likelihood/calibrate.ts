/** Points that turn sums of trees into log-odds; straight lines between them. */
export interface Calibration {
  /** Rising sums of trees. */
  readonly raw: readonly number[];
  /** Log-odds at each of them, never falling. */
  readonly logit: readonly number[];
}

const leastOfEach = 20;
const leastInBlock = 120;

interface Block {
  count: number;
  secrets: number;
  sum: number;
}

/**
 * Isotonic calibration: neighbouring samples in blocks of both kinds, blocks merged until their
 * share of secrets only rises (pool adjacent violators), one point a block.
 *
 * One sigmoid does not fit: the sums are too timid in the middle and too bold at the top.
 */
export function calibrate(raw: readonly number[], isSecret: readonly boolean[]): Calibration {
  const order = [...raw.keys()].sort((a, b) => (raw[a] ?? 0) - (raw[b] ?? 0));
  const blocks: Block[] = [];
  let open: Block = { count: 0, secrets: 0, sum: 0 };
  for (const at of order) {
    open.count += 1;
    open.secrets += isSecret[at] ? 1 : 0;
    open.sum += raw[at] ?? 0;
    const harmless = open.count - open.secrets;
    if (open.count < leastInBlock || Math.min(open.secrets, harmless) < leastOfEach) continue;
    blocks.push(open);
    open = { count: 0, secrets: 0, sum: 0 };
  }
  if (open.count > 0) blocks.push(open);
  return toPoints(pooled(blocks));
}

function pooled(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    let last: Block = { ...block };
    for (
      let before = kept.at(-1);
      before && shareOf(before) >= shareOf(last);
      before = kept.at(-1)
    ) {
      kept.pop();
      last = {
        count: before.count + last.count,
        secrets: before.secrets + last.secrets,
        sum: before.sum + last.sum,
      };
    }
    kept.push(last);
  }
  return kept;
}

function shareOf({ count, secrets }: Block): number {
  return (secrets + 0.5) / (count + 1);
}

function toPoints(blocks: readonly Block[]): Calibration {
  return {
    raw: blocks.map(({ sum, count }) => round(sum / count)),
    logit: blocks.map((block) => round(Math.log(shareOf(block) / (1 - shareOf(block))))),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
