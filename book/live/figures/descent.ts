// 4.4.1: gradient descent with its start, rate and ground in the hand.

import { gradientDescent, vector } from "downhill";
import type { LiveData } from "downhill/figures";
import type { Axis } from "./axis.js";
import { Chart, type Point } from "./chart.js";
import { contoursOf } from "./contours.js";
import { Handle } from "./handle.js";
import { type Landscape, type LandscapeName, landscapes } from "./landscapes.js";
import { brief, placeText } from "./numbers.js";
import { Panel } from "./panel.js";
import { Player } from "./player.js";
import type { Words } from "./words.js";

type Data = Extract<LiveData, { kind: "descent" }>;

/** The rates that the slider goes through, in tenths of a power of ten. */
const rates = { least: -30, most: 4 };

export function descentFigure(data: Data, words: Words, width: number): Panel {
  const panel = new Panel(words, words.descent, width);
  const first = {
    name: data.landscape as LandscapeName,
    start: [data.start[0], data.start[1]] as Point,
    rate: data.learningRate,
    shown: data.steps,
  };
  let now = { ...first };
  const ground = (): Landscape => landscapes[now.name];
  const axes = (): [Axis, Axis] => [
    { label: "x₀", domain: ground().x0 },
    { label: "x₁", domain: ground().x1 },
  ];
  const above = new Chart(words.fromAbove, panel.half, panel.half, ...axes());
  const values = new Chart(
    words.values,
    panel.half,
    panel.isWide ? panel.half : 240,
    ...valueAxes([1], true),
  );
  panel.charts.append(above.element, values.element);

  const rings = above.segments("quiet");
  const whole = above.line("model", { width: 1 });
  const walk = above.line("model");
  const places = above.dots("model", 3);
  const end = above.dots("model", 6);
  const fall = values.line("model");
  const falls = values.dots("model", 2.5);
  const last = values.dots("model", 5);

  let path: Point[] = [];
  let heights: number[] = [];
  let stopped = false;
  const compute = (): void => {
    const descent = gradientDescent(ground().f, vector(now.start), { learningRate: now.rate, steps: 100 });
    path = descent.path.map((place): Point => [place[0], place[1]]);
    heights = Array.from(descent.values);
    stopped = descent.stopped === "diverged";
    now.shown = Math.min(now.shown, path.length - 1);
    values.frame(...valueAxes(heights, ground().isLog ?? false, words));
  };
  const show = (): void => {
    const { shown } = now;
    const steps = heights.slice(0, shown + 1).map((value, step): Point => [step, value]);
    whole(path);
    walk(path.slice(0, shown + 1));
    places(path.slice(1, shown + 1));
    end(path.slice(shown, shown + 1));
    fall(steps);
    falls(steps);
    last(steps.slice(-1));
    start.show();
    const text = words.walked(shown, path.length - 1, placeText(path[shown]), brief(heights[shown]));
    panel.say(text + (stopped && shown === path.length - 1 ? words.diverged : ""));
  };
  const begin = (place: Point): void => {
    now.start = place;
    compute();
    show();
  };
  const start: Handle = new Handle(above, {
    label: words.start,
    value: () => placeText(now.start),
    at: () => now.start,
    move: (x, y) => begin([x, y]),
  });
  above.element.addEventListener("click", (event) => begin(above.at(event)));

  const player = new Player(panel, {
    pace: 10,
    step: () => now.shown < path.length - 1 && now.shown++ >= 0,
    show,
    rewind: () => (now.shown = 0),
    reset() {
      now = { ...first };
      settle();
    },
  });
  const setRate = panel.range({
    label: words.rate,
    min: rates.least,
    max: rates.most,
    step: 1,
    value: 10 * Math.log10(now.rate),
    text: (value) => brief(10 ** (value / 10)),
    change(value) {
      now.rate = Number((10 ** (value / 10)).toPrecision(3));
      compute();
      show();
    },
  });
  const setGround = panel.choice(
    words.ground,
    Object.keys(landscapes) as LandscapeName[],
    (name) => words[name],
    (name) => {
      player.pause();
      now = { ...now, name, start: landscapes[name].start, shown: 100 };
      settle();
      show();
    },
  );
  /** What changes with the ground. */
  function settle(): void {
    above.frame(...axes());
    rings(contoursOf(ground()));
    setRate(10 * Math.log10(now.rate));
    setGround(now.name);
    compute();
  }
  settle();
  show();
  return panel;
}

/** Axes that hold all values, and don't jump while the hand moves: their ends are round. */
function valueAxes(values: readonly number[], isLog: boolean, words?: Words): [Axis, Axis] {
  const x: Axis = { label: words?.stepAxis ?? "", domain: [0, Math.max(10, values.length - 1)] };
  const seen = values.filter((value) => Number.isFinite(value) && (!isLog || value > 0));
  if (seen.length === 0) seen.push(1);
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  if (isLog) {
    const low = Math.max(-20, Math.floor(Math.log10(least)));
    const high = Math.max(low + 1, Math.ceil(Math.log10(most) + 1e-9));
    return [x, { label: "f(x₀, x₁)", domain: [10 ** low, 10 ** high], isLog }];
  }
  const size = 10 ** Math.floor(Math.log10(Math.max(1e-6, most - least)));
  const low = size * Math.floor(least / size);
  return [x, { label: "f(x₀, x₁)", domain: [low, Math.max(low + size, size * Math.ceil(most / size))] }];
}
