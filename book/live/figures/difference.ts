// 4.3.1: the step h slides along the V of the errors, while beside it the secants turn into the tangent.

import { linspace, numericalDiff } from "downhill";
import type { LiveData } from "downhill/figures";
import { Chart, type Point } from "./chart.js";
import { Handle } from "./handle.js";
import { brief } from "./numbers.js";
import { Panel } from "./panel.js";
import { Player } from "./player.js";
import type { Words } from "./words.js";

type Data = Extract<LiveData, { kind: "difference" }>;

/** What is seen to both sides of the point. */
const reach = 1.6;
/** So many positions the step has in a power of ten. */
const positions = 10;

export function differenceFigure(data: Data, words: Words, width: number): Panel {
  const panel = new Panel(words, words.difference, width);
  const { x } = data;
  const [f, slope] = [Math.sin, Math.cos(x)];
  const steps = Array.from(data.steps);
  const [least, most] = [Math.min(...steps), Math.max(...steps)].map((h) =>
    Math.round(positions * Math.log10(h)),
  );
  const start = Math.round(positions * Math.log10(data.h));
  let position = start;
  const step = (): number => Number((10 ** (position / positions)).toPrecision(3));

  const height = panel.isWide ? 320 : 260;
  const curves = new Chart(
    words.errors,
    panel.half,
    height,
    { label: words.hAxis, domain: [10 ** (least / positions), 10 ** (most / positions)], isLog: true },
    { label: words.errorAxis, domain: [1e-13, 1], isLog: true },
  );
  const sine = new Chart(
    words.secants,
    panel.half,
    height,
    { label: "x", domain: [x - reach, x + reach] },
    { label: "sin x", domain: [-0.6, 1.6] },
  );
  panel.charts.append(curves.element, sine.element);

  const over = (errors: ArrayLike<number>): Point[] => steps.map((h, i): Point => [h, errors[i]]);
  curves.line("second")(over(data.forward));
  curves.line("model")(over(data.central));
  const upright = curves.line("quiet", { width: 1, dash: "3 3" });
  const forwardDot = curves.dots("second", 5);
  const centralDot = curves.dots("model", 5);
  const xs = Array.from(linspace(x - reach, x + reach, 81));
  sine.line("ink")(xs.map((at): Point => [at, f(at)]));
  const line = (through: number, rise: number): Point[] =>
    [x - reach, x + reach].map((at): Point => [at, f(through) + rise * (at - through)]);
  sine.line("third", { dash: "6 4" })(line(x, slope));
  const forwardLine = sine.line("second");
  const centralLine = sine.line("model");
  const ends = sine.dots("ink", 3.5);

  sine.names("lower right", ["second", words.forward], ["model", words.central], ["third", words.tangent]);

  const show = (): void => {
    const h = step();
    const central = numericalDiff(f, x, { h });
    const forward = numericalDiff(f, x, { h, method: "forward" });
    const off = (value: number): number => Math.abs(value - slope);
    const seen = (value: number): number => Math.max(1e-13, off(value));
    upright([
      [h, 1e-13],
      [h, 1],
    ]);
    forwardDot([[h, seen(forward)]]);
    centralDot([[h, seen(central)]]);
    forwardLine(line(x, forward));
    centralLine(line(x + h <= x + reach ? x + h : x, central));
    ends([x - h, x, x + h].map((at): Point => [at, f(at)]));
    handle.show();
    setStep(position);
    panel.say(
      words.differs(
        brief(h),
        brief(forward, 10),
        brief(off(forward), 2),
        brief(central, 10),
        brief(off(central), 2),
      ),
    );
  };
  const move = (next: number): void => {
    position = Math.max(least, Math.min(most, Math.round(next)));
    show();
  };
  const handle: Handle = new Handle(curves, {
    label: words.hHandle,
    value: () => `h = ${brief(step())}`,
    at: () => [step(), 5e-13], // above the numbers of the axis
    move: (h) => move(positions * Math.log10(h)),
  });
  new Player(panel, {
    pace: 2 * positions,
    step: () => position > least && position-- > least,
    show,
    rewind: () => (position = most),
    reset: () => (position = start),
  });
  const setStep = panel.range({
    ...{ label: words.hAxis, min: least, max: most, step: 1, value: position },
    text: () => brief(step()),
    change: move,
  });
  show();
  return panel;
}
