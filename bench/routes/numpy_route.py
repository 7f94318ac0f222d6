"""NumPy as the chapter writes it, one thread. Reads a task a line, answers with the seconds of one unit."""

import gzip
import json
import os
import sys
from time import perf_counter

import numpy as np

bits, folder, mnist_folder = sys.argv[1:4]
number = {"64": np.float64, "32": np.float32}[bits]
batch_size = 100


def read(name, dtype):
    return np.fromfile(os.path.join(folder, name), dtype)


x_train = (read("images.u8", np.uint8).reshape(-1, 784) / 255).astype(number)
t_train = np.eye(10, dtype=number)[read("labels.u8", np.uint8)]
batches = read("batches.i32", np.int32).reshape(-1, batch_size)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


def cross_entropy_error(y, t):
    return -np.sum(t * np.log(y + 1e-7)) / y.shape[0]


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x
    for _ in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
    return x


class TwoLayerNet:
    def __init__(self):
        shapes = {"W1": (784, 50), "b1": (50,), "W2": (50, 10), "b2": (10,)}
        self.params = {
            name: read(name + ".f64", np.float64).reshape(shape).astype(number) for name, shape in shapes.items()
        }

    def predict(self, x):
        p = self.params
        z1 = sigmoid(np.dot(x, p["W1"]) + p["b1"])
        return softmax(np.dot(z1, p["W2"]) + p["b2"])

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def loss_and_gradient(self, x, t):
        p = self.params
        z1 = sigmoid(np.dot(x, p["W1"]) + p["b1"])
        y = softmax(np.dot(z1, p["W2"]) + p["b2"])
        dy = (y - t) / x.shape[0]
        da1 = np.dot(dy, p["W2"].T) * (1 - z1) * z1
        gradient = {"W1": np.dot(x.T, da1), "b1": np.sum(da1, axis=0), "W2": np.dot(z1.T, dy), "b2": np.sum(dy, axis=0)}
        return cross_entropy_error(y, t), gradient


def train():
    net, losses = TwoLayerNet(), []
    begin = perf_counter()
    for batch in batches:
        x, t = x_train[batch], t_train[batch]
        # The book runs the network once more for the loss; here it comes from the same pass, as in the library.
        loss, gradient = net.loss_and_gradient(x, t)
        for name in net.params:
            net.params[name] -= 0.1 * gradient[name]
        losses.append(float(loss))
    return (perf_counter() - begin) / len(batches), losses


def numerical_gradient_of_net():
    # One row of W1 in 20, and everything else: each parameter costs the same two losses, so the rest is extrapolated.
    net = TwoLayerNet()
    x, t = x_train[batches[0]], t_train[batches[0]]
    loss = lambda _: net.loss(x, t)
    begin = perf_counter()
    count = 0
    for row in range(0, 784, 20):
        numerical_gradient(loss, net.params["W1"][row])
        count += 50
    for name in ("b1", "W2", "b2"):
        gradient = numerical_gradient(loss, net.params[name])
        count += gradient.size
        if name == "W2":
            check = gradient
    return (perf_counter() - begin) * 39760 / count, check.ravel().tolist()


def loss_of_all():
    net = TwoLayerNet()
    begin = perf_counter()
    loss = net.loss(x_train, t_train)
    return perf_counter() - begin, [float(loss)]


def neighbors():
    x = x_train[batches[0]]
    begin = perf_counter()
    distances = np.sum(x_train**2, axis=1)[:, np.newaxis] - 2 * np.dot(x_train, x.T)
    nearest = np.argsort(distances, axis=0)[:3].T
    return perf_counter() - begin, nearest[:, 0].tolist()


def product(size, times):
    a, b = np.random.default_rng(1).random((2, size, size), dtype=number)

    def run():
        begin = perf_counter()
        for _ in range(times):
            c = np.dot(a, b)
        return (perf_counter() - begin) / times, [len(c)]

    return run


def bowl(x):
    return x[0] ** 2 + x[1] ** 2


def gradient():
    x = np.array([3.0, 4.0])
    begin = perf_counter()
    for _ in range(20000):
        result = numerical_gradient(bowl, x)
    return (perf_counter() - begin) / 20000, result.tolist()


def descent():
    begin = perf_counter()
    for _ in range(200):
        result = gradient_descent(bowl, np.array([-3.0, 4.0]), lr=0.1, step_num=100)
    return (perf_counter() - begin) / 200, result.tolist()


def unpack(name, offset):
    with gzip.open(os.path.join(mnist_folder, name + ".gz"), "rb") as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset)


def read_unpacked(name, offset):
    return np.fromfile(os.path.join(folder, name), np.uint8, offset=offset)


def load_mnist(load):
    begin = perf_counter()
    images = [load(name + "-images-idx3-ubyte", 16).reshape(-1, 784) for name in ("train", "t10k")]
    labels = [load(name + "-labels-idx1-ubyte", 8) for name in ("train", "t10k")]
    images = [image / 255 for image in images]  # 64-bit floats, as everywhere here
    targets = [np.eye(10)[label] for label in labels]
    seconds = perf_counter() - begin
    return seconds, [len(images[0]), int(np.argmax(targets[1][9999]))]


tasks = {
    "train": train,
    "loss": loss_of_all,
    "neighbors": neighbors,
    "dot64": product(64, 100),
    "dot256": product(256, 5),
    "numericalGradient": numerical_gradient_of_net,
    "gradient": gradient,
    "descent": descent,
}
if bits == "32":
    # Differences of nearby values have no digits left in 32 bits, and MNIST's files hold bytes.
    tasks = {name: tasks[name] for name in ("train", "loss", "dot64", "dot256")}
elif mnist_folder:
    tasks["mnist"] = lambda: load_mnist(unpack)
    tasks["mnistAgain"] = lambda: load_mnist(read_unpacked)
print(json.dumps({"tasks": list(tasks), "version": np.__version__}), flush=True)
for line in sys.stdin:
    seconds, check = tasks[line.strip()]()
    print(json.dumps({"seconds": seconds, "check": check}), flush=True)
