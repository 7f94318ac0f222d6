// Trainings of many kinds, with everything that comes out of them. Run as a program it prints them, so that a test can have
// them from a process where WebAssembly is switched off.
import { fileURLToPath } from "node:url";
import { syntheticDigits } from "../../lib/data/index.js";
import { createRandom, Matrix, train, TwoLayerNet } from "../../lib/index.js";
import { parameterNames } from "../../lib/networks/two-layer-parameters.js";

/** What came out of a training: all numbers that it made. */
export interface Outcome {
  readonly name: string;
  readonly losses: readonly number[];
  readonly stopped: string | undefined;
  /** −0 and NaN would be lost in JSON, so the bytes are in base64. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Kind {
  readonly hiddenSize?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly weightInitStd?: number;
  readonly steps?: number;
  readonly as?: "bytes" | "large bytes" | "matrix" | "dense matrix";
}

const kinds: readonly Kind[] = [
  {},
  { learningRate: 3, steps: 200 },
  { hiddenSize: 1, batchSize: 7 },
  { hiddenSize: 2, batchSize: 1, steps: 300 },
  { hiddenSize: 37, batchSize: 64 },
  { hiddenSize: 100, batchSize: 33, learningRate: 0.5 },
  { hiddenSize: 13, batchSize: 256, steps: 20 },
  { as: "matrix" },
  { as: "matrix", hiddenSize: 23, batchSize: 5, learningRate: 1 },
  { as: "dense matrix", hiddenSize: 31, batchSize: 20 },
  { as: "large bytes", steps: 100, learningRate: 0.01 },
  // Units so far out that their answers are exactly 0 or 1, and scores that overflow in the end.
  { as: "large bytes", weightInitStd: 5, learningRate: 10 },
  { weightInitStd: 1e305, learningRate: 1e308 },
  { as: "dense matrix", weightInitStd: 40, learningRate: 1e3 },
];

/** Runs all trainings. */
export async function outcomes(): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const kind of kinds) all.push(await outcome(kind));
  return all;
}

async function outcome(kind: Kind): Promise<Outcome> {
  const { hiddenSize = 50, batchSize = 100, learningRate = 0.1, weightInitStd = 0.01, steps = 60 } = kind;
  const digits = syntheticDigits({ train: 300, test: 1, normalize: kind.as !== "large bytes" });
  const all = Array.from({ length: 300 }, (_, i) => i);
  const X = digits.xTrain.batch(all);
  const xTrain =
    kind.as === "matrix" ? X : kind.as === "dense matrix" ? X.map((value) => value - 0.5) : digits.xTrain;
  const net = new TwoLayerNet({ random: createRandom(1), hiddenSize, weightInitStd });
  const options = { random: createRandom(2), steps, batchSize, learningRate, accuracyEvery: 0 };
  const { losses, stopped } = await train(net, { xTrain, tTrain: digits.tTrain }, options);
  const bytesOf = (parameter: Matrix | Float64Array): string => {
    const { buffer, byteOffset, byteLength } = parameter instanceof Matrix ? parameter.data : parameter;
    return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
  };
  return {
    name: JSON.stringify(kind),
    losses: [...losses],
    stopped,
    parameters: Object.fromEntries(parameterNames.map((name) => [name, bytesOf(net.parameters[name])])),
  };
}

// No await at the top: mocha requires what it can.
if (process.argv[1] === fileURLToPath(import.meta.url))
  void outcomes().then((all) => console.log(JSON.stringify(all)));
