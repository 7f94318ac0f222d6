// Arrays
export { dot, transposedDot } from "./arrays/dot.js";
export { allClose, equal } from "./arrays/equal.js";
export type { Tolerances } from "./arrays/equal.js";
export { Matrix, matrix, zeros } from "./arrays/matrix.js";
export { column, rows } from "./arrays/parts-of-a-matrix.js";
export { createRandom } from "./arrays/random.js";
export type { Random } from "./arrays/random.js";
export { arange, linspace } from "./arrays/ranges.js";
export { transpose } from "./arrays/transpose.js";
export { Vector, vector } from "./arrays/vector.js";
export type { VectorLike } from "./arrays/vector.js";

// Arithmetic, entry by entry
export { add } from "./arrays/elementwise/add.js";
export { divide } from "./arrays/elementwise/divide.js";
export { exp } from "./arrays/elementwise/exp.js";
export { log } from "./arrays/elementwise/log.js";
export { multiply } from "./arrays/elementwise/multiply.js";
export { negate } from "./arrays/elementwise/negate.js";
export type { Combined, Mapped, Operand } from "./arrays/elementwise/operand.js";
export { scale } from "./arrays/elementwise/scale.js";
export { subtract } from "./arrays/elementwise/subtract.js";
export { tanh } from "./arrays/elementwise/tanh.js";

// From many numbers to one
export { argmax } from "./arrays/reductions/argmax.js";
export { argmin } from "./arrays/reductions/argmin.js";
export { max } from "./arrays/reductions/max.js";
export { mean } from "./arrays/reductions/mean.js";
export { min } from "./arrays/reductions/min.js";
export { norm } from "./arrays/reductions/norm.js";
export type { AxisOptions } from "./arrays/reductions/reduce.js";
export { std } from "./arrays/reductions/std.js";
export { sum } from "./arrays/reductions/sum.js";

// Targets
export { oneHot } from "./examples/one-hot.js";

// Losses and activations
export { relu, sigmoid, stepFunction } from "./losses/activations.js";
export { crossEntropyError } from "./losses/cross-entropy-error.js";
export { hingeLoss } from "./losses/hinge-loss.js";
export { meanSquaredError } from "./losses/mean-squared-error.js";
export type { MeanSquaredErrorOptions } from "./losses/mean-squared-error.js";
export { softmax } from "./losses/softmax.js";

// Differentiation and descent
export { gradientDescent } from "./gradients/gradient-descent.js";
export type { Descent, GradientDescentOptions, GradientOf } from "./gradients/gradient-descent.js";
export { numericalDiff, tangentLine } from "./gradients/numerical-differentiation.js";
export type { NumericalDiffOptions } from "./gradients/numerical-differentiation.js";
export { numericalGradient } from "./gradients/numerical-gradient.js";
export type { NumericalGradientOptions } from "./gradients/numerical-gradient.js";

// Models that learn
export { polynomialFeatures } from "./learners/polynomial.js";
export { LinearSvm, linearSvm } from "./learners/linear-svm.js";
export type { LinearSvmOptions } from "./learners/linear-svm.js";
export { kNearestNeighbors, NearestNeighbors } from "./learners/nearest-neighbors.js";
export type { NearestNeighborsOptions } from "./learners/nearest-neighbors.js";
export { Perceptron, trainPerceptron } from "./learners/perceptron.js";
export type { PerceptronTraining, TrainPerceptronOptions } from "./learners/perceptron.js";
export { SimpleNet } from "./networks/simple-net.js";
export { fromSafetensors, toSafetensors } from "./arrays/safetensors.js";
export type { Tensors } from "./arrays/safetensors.js";
export { train } from "./networks/train.js";
export type { TrainingData } from "./networks/train.js";
export type { TrainOptions } from "./networks/train-options.js";
export type { Training } from "./networks/training.js";
export type { Accuracies, TrainingHistory, TrainingProgress } from "./networks/training-history.js";
export { TwoLayerNet } from "./networks/two-layer-network.js";
export type { TwoLayerNetOptions, TwoLayerParameters } from "./networks/two-layer-parameters.js";
export type { ByteExamples, Examples } from "./examples/example-reader.js";
export type { KeptLabels, Labels, Targets } from "./examples/labels.js";
