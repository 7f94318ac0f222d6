import assert from "node:assert/strict";
import { createRandom, matrix, mean, TwoLayerNet, vector } from "../../../lib/index.js";
import { drawCurves, Figure, type LivePart, makeLive, unpack } from "../../../lib/figures/index.js";
import { condense } from "../../../lib/figures/live/condense.js";
import { words } from "../../../book/live/figures/words.js";

const still = drawCurves([{ x: [0, 1], y: [0, 1] }]);
const descent = {
  kind: "descent",
  landscape: "bowl",
  start: vector([-3, 4]),
  learningRate: 0.1,
  steps: 25,
} as const;

describe("makeLive(figure, part)", () => {
  it("keeps the picture and its words, and adds data that no browser runs", () => {
    const figure = makeLive(still, descent);
    assert.equal(figure.svg, still.svg);
    assert.equal(figure.alt, still.alt);
    const { "data-live": live, ...rest } = attributesOf(figure.toHTML());
    assert.deepEqual(rest, attributesOf(still.toHTML()));
    assert.deepEqual(JSON.parse(live), { ...descent, start: [-3, 4] });
    assert.equal(still.live, undefined);
  });

  it("writes six digits of numbers, and any text so that it stays text", () => {
    const points = { x: [0.1 + 0.2, 1], y: [1 / 3, -2e-10 / 3] };
    const figure = makeLive(still, {
      ...{ kind: "fit", points, heldOut: points, degree: 3, learningRate: 0.1, steps: 9 },
    });
    assert.match(figure.toHTML(), /&quot;x&quot;:\[0\.3,1\],&quot;y&quot;:\[0\.333333,-6\.66667e-11\]/);
    assert.match(
      new Figure(still.svg, "a", '{"k":"<b>&"}').toHTML(),
      /data-live="\{&quot;k&quot;:&quot;&lt;b>&amp;&quot;\}">$/,
    );
  });

  it("packs a network into a letter for each number", () => {
    const { parameters } = new TwoLayerNet({ random: createRandom(1) });
    const figure = makeLive(still, { kind: "network", parameters, learningRate: 2, batchSize: 100 });
    const { network } = JSON.parse(figure.live!) as { network: { W1: { scale: number; letters: string } } };
    const W1 = unpack(network.W1);
    assert.equal(W1.length, 39_200);
    parameters.W1.data.forEach((weight, i) =>
      assert.ok(Math.abs(weight - W1[i]) <= network.W1.scale * 0.5001, `weight ${i}`),
    );
    assert.ok(figure.live!.length < 41_000);
  });

  it("sends the means of groups where there are very many losses", () => {
    const losses = Array.from({ length: 6000 }, (_, i) => (i * 7919) % 6000);
    const figure = makeLive(still, { kind: "batches", losses, size: 10 });
    const sent = (JSON.parse(figure.live!) as { losses: number[] }).losses;
    assert.equal(sent.length, 1000);
    assert.ok(Math.abs(mean(sent) - mean(losses)) < 1e-6);
    assert.deepEqual(condense([3, 1, 2], 1000), [1, 2, 3]);
  });

  it("does not change what it is given", () => {
    const losses = vector([3, 1, 2]);
    makeLive(still, { kind: "batches", losses, size: 1 });
    assert.deepEqual(Array.from(losses), [3, 1, 2]);
  });

  it("refuses what it cannot take", () => {
    const refused: [part: unknown, message: RegExp][] = [
      [undefined, /makeLive: part\.kind must be/],
      [{ kind: "sculpture" }, /makeLive: part\.kind must be .*"descent".*"sculpture"/],
      [{ ...descent, start: [1, 2, 3] }, /makeLive: part\.start must hold two numbers, got 3/],
      [{ ...descent, learningRate: 0 }, /makeLive: part\.learningRate/],
      [{ ...descent, landscape: "sea" }, /makeLive: part\.landscape/],
      [{ kind: "batches", losses: [NaN], size: 1 }, /makeLive: part\.losses/],
      [{ kind: "network", parameters: { W1: matrix([[1]]) }, learningRate: 1, batchSize: 1 }, /784 pixels/],
    ];
    for (const [part, message] of refused) assert.throws(() => makeLive(still, part as LivePart), message);
    assert.throws(
      () => makeLive({} as Figure, descent),
      /makeLive: figure must be what a draw… function returns/,
    );
  });
});

describe("the words of live figures", () => {
  it("are all there in both languages, and none is left in the other one", () => {
    assert.deepEqual(Object.keys(words.ko), Object.keys(words.en));
    const said = (text: unknown): string =>
      typeof text === "function" ? String(text(...new Array<number>(text.length).fill(1))) : String(text);
    for (const [name, text] of Object.entries(words.ko)) {
      const english = words.en[name as keyof typeof words.en];
      assert.match(said(text), /[가-힣]/, name);
      assert.doesNotMatch(said(english), /[가-힣]|undefined/, name);
      if (typeof text === "function") assert.equal(text.length, (english as typeof text).length, name);
    }
  });
});

function attributesOf(html: string): Record<string, string> {
  const pairs = [...html.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
