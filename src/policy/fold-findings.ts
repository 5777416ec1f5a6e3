import { compareFindings, type Finding } from '../model/finding.ts';
import { compareAge, joinProvenance } from '../model/provenance.ts';
import type { Report, SuppressedFinding, Suppression } from '../model/report.ts';

interface Item {
  readonly finding: Finding;
  /** Null when nothing suppresses it. */
  readonly by: Suppression | null;
}

/**
 * The findings of several parts of one run, each once.
 *
 * Several parts tell of the same finding when versions of a file went to different parts, and
 * when a check cannot be split. The first of a fingerprint in one part is the same as the first
 * in another. Where one part suppresses what another reports, the older version decides, as it
 * does in one run; where neither is older, the finding stays.
 */
export function foldFindings(reports: readonly Report[]): {
  findings: Finding[];
  suppressed: SuppressedFinding[];
} {
  const folded = new Map<string, Item>();
  const ids = new Names();
  for (const [part, report] of reports.entries()) {
    const counts = new Map<string, number>();
    for (const raw of itemsOf(report)) {
      const item = withId(raw, (id) => `${part}:${id}`);
      const { fingerprint } = item.finding;
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      const key = `${fingerprint}:${count}`;
      const before = folded.get(key);
      if (before) ids.join(before.finding.secretId, item.finding.secretId);
      folded.set(key, before ? foldTwo(before, item) : item);
    }
  }
  const items = [...folded.values()].map((item) => withId(item, (id) => ids.nameOf(id)));
  return {
    findings: items.flatMap(({ finding, by }) => (by === null ? [finding] : [])),
    suppressed: items.flatMap(({ finding, by }) => (by === null ? [] : [{ finding, by }])),
  };
}

function itemsOf({ findings, suppressed }: Report): Item[] {
  const items: Item[] = [...findings.map((finding) => ({ finding, by: null })), ...suppressed];
  return items.sort((a, b) => compareFindings(a.finding, b.finding));
}

function withId(item: Item, rename: (id: string) => string): Item {
  const { secretId } = item.finding;
  return secretId === null
    ? item
    : { ...item, finding: { ...item.finding, secretId: rename(secretId) } };
}

function foldTwo(a: Item, b: Item): Item {
  const [left, right] = [a.finding.provenance[0], b.finding.provenance[0]];
  const age = left && right ? compareAge(left, right) : left ? -1 : right ? 1 : 0;
  const older = age === 0 ? (a.by === null ? a : b) : age < 0 ? a : b;
  return {
    ...older,
    finding: {
      ...older.finding,
      new: a.finding.new || b.finding.new,
      provenance: joinProvenance(a.finding.provenance, b.finding.provenance),
    },
  };
}

/**
 * Ids of secrets over several parts. Each part has a key of its own, so that the same secret has
 * another id there; a finding that two parts tell of shows which of them mean the same.
 */
class Names {
  readonly #same = new Map<string, string>();

  join(a: string | null, b: string | null): void {
    if (a === null || b === null) return;
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first !== second) this.#same.set(second, first);
  }

  /** One id for all that were joined; without the number of the part. */
  nameOf(id: string): string {
    return this.#root(id).replace(/^\d+:/, '');
  }

  #root(id: string): string {
    let root = id;
    for (let next = this.#same.get(root); next !== undefined; next = this.#same.get(root)) {
      root = next;
    }
    return root;
  }
}
