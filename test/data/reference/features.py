"""Writes features.json beside this file: what scikit-image and OpenCV make of three images, for the tests to compare with.

    pip install scikit-image==0.26.0 opencv-python-headless==4.14.0.94
    python test/data/reference/features.py

HOG: skimage.feature.hog, hard votes as in the library.
SIFT: cv2.SIFT.compute at one keypoint in the middle of the image. OpenCV smooths a keypoint's image before it describes it;
  sigma=0.5 makes that smoothing as good as none. Its y axis points up, so its directions are put in the library's order.
  It rounds its numbers to multiples of 1/512, and leaves out the outermost pixels, so the images have a frame of zeros.
SURF: no free package has its descriptor. So this composes one from scikit-image's box sums, at step 1 in 20 x 20 pixels.
KNN: cv2.ml.KNearest. SVM: cv2.ml.SVM, linear C_SVC, which finds the exact minimum for two classes.
"""

import json
from pathlib import Path

import cv2
import numpy as np
import skimage
from skimage.feature import hog
from skimage.transform import integral_image, integrate

rng = np.random.default_rng(8)


def framed(inner):
    return np.pad(inner, 2).astype(np.uint8)


noise = framed(rng.integers(0, 256, (24, 24)))
stroke = np.zeros((28, 28), np.uint8)
cv2.polylines(stroke, [np.array([[7, 6], [20, 6], [12, 22]], np.int32)], False, 255, 2, cv2.LINE_AA)
waves = framed(
    np.rint(127 + 120 * np.sin(np.arange(24)[:, None] / 3.1) * np.cos(np.arange(24)[None, :] / 4.3 + 0.4))
)


def hog_of(image):
    return hog(
        image / 255,
        orientations=9,
        pixels_per_cell=(7, 7),
        cells_per_block=(2, 2),
        block_norm="L2-Hys",
        feature_vector=True,
    )


def sift_of(image):
    # OpenCV rounds the keypoint's place to a whole pixel, so the image must have one in its middle: 27 x 27 pixels.
    # It makes a field three times as wide as half of the keypoint's size, and four fields are to fill the image.
    side = image.shape[0]
    odd = image[: side - 1, : side - 1]
    center = (side - 2) / 2
    size = 2 * (side - 1) / 4 / 3
    keypoint = cv2.KeyPoint(float(center), float(center), float(size), 0.0, 1.0, 0)
    _, found = cv2.SIFT_create(sigma=0.5).compute(odd, [keypoint])
    histograms = found[0].reshape(4, 4, 8) / 512
    return histograms[:, :, (8 - np.arange(8)) % 8].ravel()


def surf_of(image):
    # 20 x 20 samples in the middle of the image, one per pixel.
    inner = image[4:24, 4:24] / 255
    sums = integral_image(np.pad(inner, 1))
    features = []
    for field_row in range(4):
        for field_col in range(4):
            total = np.zeros(4)
            for i in range(5 * field_row, 5 * field_row + 5):
                for j in range(5 * field_col, 5 * field_col + 5):
                    # Wavelets are centered at sample centers, so each half is cut out of pixels by halves: the mean of
                    # the whole-pixel wavelets at the four corners of the pixel.
                    dx = dy = 0
                    for a in (0, 1):
                        for b in (0, 1):
                            top, left = i + a, j + b
                            right = integrate(sums, [(top, left + 1)], [(top + 1, left + 1)])[0]
                            west = integrate(sums, [(top, left)], [(top + 1, left)])[0]
                            lower = integrate(sums, [(top + 1, left)], [(top + 1, left + 1)])[0]
                            upper = integrate(sums, [(top, left)], [(top, left + 1)])[0]
                            dx += (right - west) / 4
                            dy += (lower - upper) / 4
                    weight = np.exp(-((i - 9.5) ** 2 + (j - 9.5) ** 2) / (2 * 3.3**2))
                    total += weight * np.array([dx, dy, abs(dx), abs(dy)])
            features.extend(total)
    return np.array(features) / np.linalg.norm(features)


def learners():
    points = rng.normal(size=(60, 3)).round(3)
    labels = (points @ [1.5, -1, 0.5] + rng.normal(size=60) * 0.7 > 0.3).astype(int)
    questions = rng.normal(size=(25, 3)).round(3)
    nearest = cv2.ml.KNearest_create()
    nearest.train(points.astype(np.float32), cv2.ml.ROW_SAMPLE, labels.astype(np.int32))
    _, _, _, distances = nearest.findNearest(questions.astype(np.float32), 5)
    answers = nearest.findNearest(questions.astype(np.float32), 5)[1].ravel().astype(int)
    c = 0.5
    svm = cv2.ml.SVM_create()
    svm.setType(cv2.ml.SVM_C_SVC)
    svm.setKernel(cv2.ml.SVM_LINEAR)
    svm.setC(c)
    svm.setTermCriteria((cv2.TERM_CRITERIA_MAX_ITER | cv2.TERM_CRITERIA_EPS, 1_000_000, 1e-9))
    svm.train(points.astype(np.float32), cv2.ml.ROW_SAMPLE, labels.astype(np.int32))
    rho, _, _ = svm.getDecisionFunction(0)
    weights, bias = svm.getSupportVectors()[0].astype(float), -rho
    # The sign by which class 1 scores above 0.
    side = 1 if np.corrcoef(points @ weights + bias, labels)[0, 1] > 0 else -1
    return {
        "points": points.tolist(),
        "labels": labels.tolist(),
        "questions": questions.tolist(),
        "k": 5,
        "squaredDistances": distances.astype(float).round(5).tolist(),
        "answers": answers.tolist(),
        "c": c,
        "weights": (side * weights).round(6).tolist(),
        "bias": round(side * bias, 6),
    }


images = {"noise": noise, "stroke": stroke, "waves": waves}
result = {
    "origin": f"features.py with scikit-image {skimage.__version__}, OpenCV {cv2.__version__}, NumPy {np.__version__}",
    "images": {
        name: {
            "pixels": image.ravel().tolist(),
            "hog": hog_of(image).round(9).tolist(),
            "sift": sift_of(image).round(9).tolist(),
            "surf": surf_of(image).round(9).tolist(),
        }
        for name, image in images.items()
    },
    "learners": learners(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")
