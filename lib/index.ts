// Arrays
export { argmax } from "./argmax.js";
export { dot, transposedDot } from "./dot.js";
export { Matrix, matrix, zeros } from "./matrix.js";
export { oneHot } from "./one-hot.js";
export type { Labels } from "./one-hot.js";
export { polynomialFeatures } from "./polynomial.js";
export { createRandom } from "./random.js";
export type { Random } from "./random.js";
export { arange, linspace } from "./ranges.js";
export { sum } from "./sum.js";
export { Vector, vector } from "./vector.js";
export type { VectorLike } from "./vector.js";

// Losses and activations
export { relu, sigmoid, stepFunction } from "./activations.js";
export { crossEntropyError } from "./cross-entropy-error.js";
export { hingeLoss } from "./hinge-loss.js";
export { meanSquaredError } from "./mean-squared-error.js";
export type { MeanSquaredErrorOptions } from "./mean-squared-error.js";
export { softmax } from "./softmax.js";

// Differentiation and descent
export { gradientDescent } from "./gradient-descent.js";
export type { Descent, GradientDescentOptions, GradientOf } from "./gradient-descent.js";
export { numericalDiff, tangentLine } from "./numerical-differentiation.js";
export type { NumericalDiffOptions } from "./numerical-differentiation.js";
export { numericalGradient } from "./numerical-gradient.js";

// Models that learn
export { LinearSvm, linearSvm } from "./linear-svm.js";
export type { LinearSvmOptions } from "./linear-svm.js";
export { kNearestNeighbors, NearestNeighbors } from "./nearest-neighbors.js";
export type { NearestNeighborsOptions } from "./nearest-neighbors.js";
export { Perceptron, trainPerceptron } from "./perceptron.js";
export type { PerceptronTraining, TrainPerceptronOptions } from "./perceptron.js";
export { SimpleNet } from "./simple-net.js";
export { fromSafetensors, toSafetensors } from "./safetensors.js";
export type { Tensors } from "./safetensors.js";
export { train } from "./train.js";
export type { TrainingData, TrainOptions } from "./train.js";
export type { Training } from "./training.js";
export type { Accuracies, TrainingHistory, TrainingProgress } from "./training-history.js";
export { TwoLayerNet } from "./two-layer-network.js";
export type { TwoLayerNetOptions, TwoLayerParameters } from "./two-layer-parameters.js";
export type { ByteExamples, Examples, KeptLabels, Targets } from "./example-reader.js";
