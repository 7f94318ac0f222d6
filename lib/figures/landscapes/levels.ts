// The heights that lines are drawn at, as somebody would say them.

/**
 * Levels with three significant digits, and with more only where three would move one by more than a twentieth of the way to
 * its neighbor.
 *
 * @param levels - from the lowest to the highest
 */
export function briefLevels(levels: readonly number[]): number[] {
  return levels.map((level, i) => {
    const ways = [levels[i - 1], levels[i + 1]]
      .map((other) => Math.abs(other - level))
      .filter((way) => way > 0);
    const most = Math.min(...ways) / 20;
    for (let digits = 3; digits < 17; digits++) {
      const brief = Number(level.toPrecision(digits));
      if (Math.abs(brief - level) <= most) return brief;
    }
    return level;
  });
}
