"""The second document's own script in TensorFlow/Keras. Runs in an environment with `tensorflow-cpu`, without anything of ours.

printed: as the document prints it, with the two repairs without which it does not start (`import numpy as np`, a reshape at the
         end of the generator), and MNIST from a file, because `mnist.load_data()` downloads.
right:   also with the discriminator's weights held in the generator's step: two optimisers and two GradientTape steps in one
         tf.function. (`trainable = False` before the discriminator's first own step would stop it for good in Keras 3.)
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf
from marks import Marks, to_pictures
from tensorflow.keras.layers import BatchNormalization, Conv2D, Dense, Flatten, LeakyReLU, Reshape
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam

Z_DIM, BATCH = 100, 128


def build_generator(z_dim):
    model = Sequential()
    model.add(Dense(7 * 7 * 256, input_dim=z_dim))
    model.add(LeakyReLU(alpha=0.01))
    model.add(BatchNormalization(momentum=0.8))
    model.add(Dense(7 * 7 * 128))
    model.add(LeakyReLU(alpha=0.01))
    model.add(BatchNormalization(momentum=0.8))
    model.add(Flatten())
    model.add(Dense(28 * 28 * 1, activation="tanh"))
    model.add(Reshape((28, 28, 1)))  # repair
    return model


def build_discriminator(img_shape):
    model = Sequential()
    model.add(Conv2D(32, kernel_size=(3, 3), input_shape=img_shape))
    model.add(LeakyReLU(alpha=0.01))
    model.add(BatchNormalization(momentum=0.8))
    model.add(Conv2D(64, kernel_size=(3, 3)))
    model.add(LeakyReLU(alpha=0.01))
    model.add(BatchNormalization(momentum=0.8))
    model.add(Flatten())
    model.add(Dense(1, activation="sigmoid"))
    return model


def printed(generator, discriminator):
    """-> the step of the document, line by line."""
    discriminator.compile(loss="binary_crossentropy", optimizer=Adam(0.0001), metrics=["accuracy"])
    gan = Sequential()
    gan.add(generator)
    gan.add(discriminator)
    gan.compile(loss="binary_crossentropy", optimizer=Adam(0.0001))

    def step(epoch, real_images):
        z = np.random.normal(0, 1, (BATCH, Z_DIM))
        fake_images = generator.predict(z)
        real_labels = np.ones((BATCH, 1))
        fake_labels = np.zeros((BATCH, 1))
        d_loss_real = discriminator.train_on_batch(real_images, real_labels)
        d_loss_fake = discriminator.train_on_batch(fake_images, fake_labels)
        d_loss = 0.5 * np.add(d_loss_real, d_loss_fake)
        z = np.random.normal(0, 1, (BATCH, Z_DIM))
        g_loss = gan.train_on_batch(z, real_labels)
        print(f"{epoch} [D loss: {d_loss[0]}, acc.: {100 * d_loss[1]}] [G loss: {g_loss}]")

    return step


def right(generator, discriminator):
    """-> the same losses and rates; each step moves its own network only."""
    cross_entropy = keras.losses.BinaryCrossentropy()
    optimiser_d, optimiser_g = Adam(0.0001), Adam(0.0001)
    ones, zeros = tf.ones((BATCH, 1)), tf.zeros((BATCH, 1))

    @tf.function
    def both(real_images):
        fake_images = generator(tf.random.normal((BATCH, Z_DIM)), training=True)
        with tf.GradientTape() as tape:
            of_real, of_fake = discriminator(real_images, training=True), discriminator(fake_images, training=True)
            d_loss = cross_entropy(ones, of_real) + cross_entropy(zeros, of_fake)
        weights = discriminator.trainable_variables
        optimiser_d.apply_gradients(zip(tape.gradient(d_loss, weights), weights, strict=True))
        accuracy = 0.5 * (
            tf.reduce_mean(tf.cast(of_real > 0.5, tf.float32)) + tf.reduce_mean(tf.cast(of_fake <= 0.5, tf.float32))
        )
        z = tf.random.normal((BATCH, Z_DIM))
        with tf.GradientTape() as tape:
            g_loss = cross_entropy(ones, discriminator(generator(z, training=True), training=True))
        weights = generator.trainable_variables
        optimiser_g.apply_gradients(zip(tape.gradient(g_loss, weights), weights, strict=True))
        return d_loss, accuracy, g_loss

    def step(epoch, real_images):
        d_loss, accuracy, g_loss = (float(x) for x in both(tf.constant(real_images)))
        print(f"{epoch} [D loss: {d_loss / 2}, acc.: {100 * accuracy}] [G loss: {g_loss}]")

    return step


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("how", choices=("printed", "right"))
    parser.add_argument("--data", type=Path, required=True, help="MNIST as one NPY file, (60000, 28, 28, 1) uint8")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True, help="of the processor")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    a = parser.parse_args()
    tf.config.threading.set_intra_op_parallelism_threads(a.threads)
    tf.config.threading.set_inter_op_parallelism_threads(a.threads)
    keras.utils.set_random_seed(a.seed)
    x_train = (np.load(a.data) / 127.5 - 1.0).astype(np.float32)
    generator, discriminator = build_generator(Z_DIM), build_discriminator((28, 28, 1))
    step = {"printed": printed, "right": right}[a.how](generator, discriminator)

    def draw(n: int) -> np.ndarray:
        z = np.random.default_rng(99).normal(0, 1, (n, Z_DIM)).astype(np.float32)
        parts = [generator(z[i : i + 250], training=False).numpy() for i in range(0, n, 250)]
        return to_pictures(np.concatenate(parts))

    marks, epoch = Marks(a.out, a.seconds, draw, first=20), 0  # sooner it has made a dozen steps
    while True:
        idx = np.random.randint(0, x_train.shape[0], BATCH)
        step(epoch, x_train[idx])
        epoch += 1
        if marks.stepped():
            break
    count = {"generator": generator.count_params(), "discriminator": discriminator.count_params()}
    versions = {"tensorflow": tf.__version__, "keras": keras.__version__, "numpy": np.__version__}
    marks.write(weights=count, versions=versions, seed=a.seed, threads=a.threads, batch=BATCH)


if __name__ == "__main__":
    main()
