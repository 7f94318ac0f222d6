// 4.2.3: mini-batches of any size, drawn from all losses; their estimates pile up around the mean.

import { createRandom, mean, std } from "downhill";
import type { LiveData } from "downhill/figures";
import { Chart, type Point } from "./chart.js";
import { brief } from "./numbers.js";
import { Panel } from "./panel.js";
import { Player } from "./player.js";
import type { Words } from "./words.js";

type Data = Extract<LiveData, { kind: "batches" }>;

const sizes = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000];
/** The axis of the estimates, and how many piles stand on it. */
const [from, to, piles] = [0, 1.8, 90];
/** More batches than these aren't drawn at once. */
const most = 2000;

export function batchesFigure(data: Data, words: Words, width: number): Panel {
  const panel = new Panel(words, words.batches, width);
  const losses = Array.from(data.losses);
  const truth = mean(losses);
  const sigma = Math.sqrt(mean(losses.map((loss) => (loss - truth) ** 2)));
  const first = sizes.reduce((best, size) =>
    Math.abs(size - data.size) < Math.abs(best - data.size) ? size : best,
  );
  let size = first;
  let random = createRandom(1);
  let estimates: number[] = [];

  const xAxis = { label: words.estimate, domain: [from, to] } as const;
  const yAxis = (highest: number) => ({ label: words.countAxis, domain: [0, highest] }) as const;
  const chart = new Chart(words.pile, panel.width, 300, xAxis, yAxis(10));
  panel.charts.append(chart.element);
  const bars = chart.bars("model", Math.max(2, (panel.width - 70) / piles - 1));
  const law = chart.line("second", { dash: "6 4" });
  const truthLine = chart.line("ink");
  const latest = chart.dots("second", 5);
  chart.names(
    "upper right",
    ["ink", words.allLosses],
    ["model", words.estimates],
    ["second", words.expected],
  );

  let highest = 10;
  const show = (): void => {
    const counts = new Array<number>(piles).fill(0);
    const pileOf = (estimate: number): number =>
      Math.min(piles - 1, Math.floor(((estimate - from) / (to - from)) * piles));
    for (const estimate of estimates) counts[pileOf(estimate)]++;
    const tallest = Math.max(...counts) * 1.1;
    while (tallest > highest) highest *= 2;
    chart.frame(xAxis, yAxis(highest));
    const middle = (pile: number): number => from + ((pile + 0.5) / piles) * (to - from);
    bars(counts.flatMap((count, pile): Point[] => (count > 0 ? [[middle(pile), count]] : [])));
    // What the law of large numbers expects, where a batch is large enough for a bell.
    const spread = sigma / Math.sqrt(size);
    const bell = (x: number): number =>
      ((estimates.length * (to - from)) / piles / (spread * Math.sqrt(2 * Math.PI))) *
      Math.exp(-(((x - truth) / spread) ** 2) / 2);
    const places = Array.from({ length: 361 }, (_, i) => from + (i / 360) * (to - from));
    law(size >= 30 ? places.map((x): Point => [x, bell(x)]) : []);
    truthLine([
      [truth, 0],
      [truth, highest],
    ]);
    latest(estimates.slice(-1).map((estimate): Point => [Math.min(to, estimate), 0]));
    panel.say(
      estimates.length === 0
        ? words.noBatches(size, brief(truth, 4))
        : words.batchesState(
            ...([estimates.length, size, brief(mean(estimates), 4)] as const),
            ...([brief(std(estimates)), brief(spread), brief(truth, 4)] as const),
          ),
    );
  };
  const clear = (): void => {
    estimates = [];
    highest = 10;
  };
  const player = new Player(panel, {
    pace: 40,
    step() {
      if (estimates.length >= most) return false;
      estimates.push(mean(random.choice(losses.length, size).map((i) => losses[i])));
      return true;
    },
    show,
    rewind: clear,
    reset() {
      clear();
      random = createRandom(1);
      size = first;
      setSize(sizes.indexOf(size));
    },
  });
  const setSize = panel.range({
    ...{ label: words.size, min: 0, max: sizes.length - 1, step: 1, value: sizes.indexOf(size) },
    text: (value) => String(sizes[value]),
    change(value) {
      size = sizes[value];
      // What was drawn before belongs to another size: as many are drawn of this one.
      const count = player.isPlaying ? 0 : estimates.length;
      clear();
      for (let i = 0; i < count; i++)
        estimates.push(mean(random.choice(losses.length, size).map((place) => losses[place])));
      show();
    },
  });
  show();
  return panel;
}
