// The measurements as a table in Markdown: medians, and how many times faster the library is.

const names = {
  train: "training, one step of 100 examples",
  loss: "loss over 10,000 examples",
  neighbors: "3 nearest neighbors, 100 of 10,000 images",
  dot64: "`dot`, 64 × 64",
  dot256: "`dot`, 256 × 256",
  numericalGradient: "numerical gradient of the whole network",
  gradient: "`numericalGradient`, two variables",
  descent: "`gradientDescent`, two variables, 100 steps",
  mnist: "MNIST from its `.gz` files",
  mnistAgain: "MNIST from unpacked files",
};

/**
 * How far the routes' results may lie apart. The library's gradient takes the 1e-7 inside the logarithm into account, which
 * the chapter's formula leaves out; tfjs computes with 32-bit floats, as NumPy can.
 */
const tolerance = (name) => (/^tfjs|32 bits/.test(name) ? 1e-4 : 1e-6);

/** @param {{ task: string, times: Map<string, number[]>, checks: Map<string, number[]> }[]} results */
export function table(results) {
  const rows = results.flatMap(({ task, times, checks }) => {
    const ours = median(times.get("downhill"));
    return [...times].map(([name, seconds], i) => {
      if (name !== "downhill") agree(task, name, checks.get("downhill"), checks.get(name));
      const ratio = name === "downhill" ? "" : `${Number((median(seconds) / ours).toPrecision(2))} ×`;
      return [i === 0 ? names[task] : "", name, readable(median(seconds)), ratio];
    });
  });
  const head = ["task", "route", "median", "the library is faster by"];
  const widths = head.map((_, j) => Math.max(...[head, ...rows].map((row) => row[j].length)));
  const line = (row) => `| ${row.map((text, j) => text.padEnd(widths[j])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Throws if two routes did not compute the same. */
function agree(task, name, expected, actual) {
  const apart = Math.max(...expected.map((value, i) => Math.abs(value - actual[i])));
  if (!(apart <= tolerance(name)))
    throw new Error(`bench: ${name} must agree with downhill on ${task}, got a difference of ${apart}`);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function readable(seconds) {
  const [value, unit] =
    seconds >= 1
      ? [seconds, "s"]
      : seconds >= 1e-3
        ? [seconds * 1e3, "ms"]
        : seconds >= 1e-6
          ? [seconds * 1e6, "µs"]
          : [seconds * 1e9, "ns"];
  return `${value.toPrecision(3)} ${unit}`;
}
