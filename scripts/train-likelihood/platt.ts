/**
 * Slope and offset that turn sums of trees into probabilities: a logistic regression on one
 * number, by Newton's method (Platt 1999; Lin, Lin and Weng 2007 for the targets).
 */
export function plattScaling(raw: Float64Array, isSecret: readonly boolean[]): [number, number] {
  const positives = isSecret.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (isSecret.length - positives + 2);
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round += 1) {
    let gA = 0;
    let gB = 0;
    let hAA = 1e-9;
    let hAB = 0;
    let hBB = 1e-9;
    for (let at = 0; at < raw.length; at += 1) {
      const x = raw[at] ?? 0;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = p - (isSecret[at] ? high : low);
      const doubt = p * (1 - p);
      gA += error * x;
      gB += error;
      hAA += doubt * x * x;
      hAB += doubt * x;
      hBB += doubt;
    }
    const determinant = hAA * hBB - hAB * hAB;
    const stepA = (hBB * gA - hAB * gB) / determinant;
    const stepB = (hAA * gB - hAB * gA) / determinant;
    slope -= stepA;
    offset -= stepB;
    if (Math.abs(stepA) + Math.abs(stepB) < 1e-9) break;
  }
  return [Number(slope.toPrecision(6)), Number(offset.toPrecision(6))];
}
