// 4.5: a network that reads what the hand draws, with its hidden units lit, and that goes on learning.

import { argmax, createRandom, dot, Matrix, sigmoid, TwoLayerNet, Vector, vector } from "downhill";
import { type LiveData, unpack } from "downhill/figures";
import { type Digits, digitsFor } from "./digits.js";
import { Chart, type Point } from "./chart.js";
import { lightUnits, makeUnits } from "./hidden-units.js";
import { brief } from "./numbers.js";
import { made, Panel } from "./panel.js";
import { Paper } from "./paper.js";
import { Player } from "./player.js";
import { ProbabilityBars } from "./probability-bars.js";
import type { Words } from "./words.js";

type Data = Extract<LiveData, { kind: "network" }>;

/** After so many steps the accuracy is measured, on so many digits. */
const [every, judges] = [25, 1000];
/** So many losses are shown. */
const shown = 300;

/** @param mnist - where the files of MNIST are, if they are beside the page */
export function networkFigure(data: Data, words: Words, width: number, mnist: string | undefined): Panel {
  const panel = new Panel(words, words.network, width);
  const { hiddenSize, W1, b1, W2, b2 } = data.network;
  const learned = (): TwoLayerNet =>
    new TwoLayerNet({
      parameters: {
        W1: new Matrix(784, hiddenSize, vector(unpack(W1))),
        b1: vector(unpack(b1)),
        W2: new Matrix(hiddenSize, 10, vector(unpack(W2))),
        b2: vector(unpack(b2)),
      },
    });
  let net = learned();
  let random = createRandom(3);
  let digits: Digits | undefined;
  let loading: Promise<void> | undefined;
  /** What is said of loading the digits. */
  let note = "";
  let losses: number[] = [];
  let accuracy = "";

  const paper = new Paper(words.paper, () => read());
  const units = makeUnits(hiddenSize, words.weights);
  const bars = new ProbabilityBars(words.probabilities);
  const loss = new Chart(words.losses, panel.width, 190, ...lossAxes(0));
  const heard = made("p", "hidden");
  const column = made("div", "column");
  column.append(units, heard);
  panel.charts.append(paper.element, column, bars.element, loss.element);
  const lossLine = loss.line("model");

  let reading = "";
  const read = (): void => {
    const x = paper.centered();
    const hidden = sigmoid(dot(x, net.parameters.W1).map((sum, k) => sum + net.parameters.b1[k]));
    const probabilities = paper.isBlank ? new Vector(10) : net.predict(x);
    lightUnits(units, net.parameters.W1, paper.isBlank ? undefined : hidden);
    bars.show(probabilities);
    heard.textContent = words.hidden(
      paper.isBlank ? 0 : hidden.filter((value) => value > 0.5).length,
      hiddenSize,
    );
    reading = words.blank;
    if (!paper.isBlank) {
      const first = argmax(probabilities);
      const second = argmax(probabilities.map((value, digit) => (digit === first ? -1 : value)));
      reading = words.reads(first, percent(probabilities[first]), second, percent(probabilities[second]));
    }
    tell();
  };
  const tell = (): void => {
    const { length } = losses;
    const recent = losses.slice(-25);
    const learning =
      length > 0
        ? words.learned(length, brief(recent.reduce((sum, one) => sum + one, 0) / recent.length), accuracy)
        : "";
    panel.say([reading, note || learning].filter(Boolean).join(". "));
  };
  const show = (): void => {
    const first = Math.max(0, losses.length - shown);
    loss.frame(...lossAxes(first));
    lossLine(losses.slice(first).map((value, i): Point => [first + i, value]));
    read();
  };
  const learn = ({ train, test }: Digits): void => {
    const batch = random.choice(train.length, data.batchSize);
    const [X, t] = train.batch(batch);
    losses.push(net.loss(X, t));
    const gradient = net.gradient(X, t);
    const { parameters } = net;
    const descend = (values: Float64Array, slopes: Float64Array): void =>
      slopes.forEach((slope, i) => (values[i] -= data.learningRate * slope));
    descend(parameters.W1.data, gradient.W1.data);
    descend(parameters.b1, gradient.b1);
    descend(parameters.W2.data, gradient.W2.data);
    descend(parameters.b2, gradient.b2);
    if (losses.length % every === 1) accuracy = percent(net.accuracy(...test(judges)));
  };
  const load = async (): Promise<void> => {
    const say = (text: string): void => {
      note = text;
      tell();
    };
    say(words.loading);
    try {
      digits = await digitsFor(mnist);
      say("");
    } catch (error) {
      loading = undefined; // the network may be back the next time
      say(words.notLoaded);
      throw error;
    }
  };
  const player = new Player(panel, {
    pace: 30,
    isEndless: true,
    load: () => (digits ? undefined : (loading ??= load())),
    step() {
      learn(digits!);
      return true;
    },
    show,
    rewind: () => undefined,
    reset() {
      net = learned();
      random = createRandom(3);
      losses = [];
      if (!loading) note = "";
      paper.clear();
    },
  });
  panel.button(words.clear, () => paper.clear());
  panel.button(words.fromScratch, () => {
    player.pause();
    net = new TwoLayerNet({ random: createRandom(1), hiddenSize });
    losses = [];
    show();
  });
  show();
  return panel;

  function lossAxes(first: number) {
    return [
      { label: words.stepAxis, domain: [first, first + shown] },
      { label: words.lossAxis, domain: [0, 2.5] },
    ] as const;
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
