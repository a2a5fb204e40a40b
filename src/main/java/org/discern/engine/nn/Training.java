package org.discern.engine.nn;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.discern.domain.WorkbenchException;

/// One training from its first weight to its last step. DJL collects gradients once a process, so only one training
/// may be open; `work.job` lets them queue.
///
/// ```java
/// try (Training training = Training.begin()) {
///     Linear head = Linear.random(training.parameters(), "head", 384, 256, random);
///     AdamW adam = AdamW.plain(training.parameters().all(), 1e-3);
///     for (...) { progress.check(); loss = training.step(adam, batch -> ...); }
/// }
/// ```
public final class Training implements AutoCloseable {
    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    private final NDManager manager;
    private final Parameters parameters;
    private final Runnable betweenPasses;

    private Training(NDManager manager, Runnable betweenPasses) {
        this.manager = manager;
        this.parameters = new Parameters(manager);
        this.betweenPasses = betweenPasses;
    }

    /// @throws IllegalStateException when another training is open
    public static Training begin() {
        return begin(() -> {
            // nothing happens between forward and backward
        });
    }

    /// @param betweenPasses run between forward and backward pass; tests make trouble there
    static Training begin(Runnable betweenPasses) {
        if (!RUNNING.compareAndSet(false, true))
            throw new IllegalStateException("Another training is running in this process. Trainings go one after the other.");
        try {
            return new Training(NDManager.newBaseManager(Device.cpu(), "PyTorch"), betweenPasses);
        } catch (EngineException | LinkageError e) {
            RUNNING.set(false);
            throw new WorkbenchException("The training engine (PyTorch) could not be loaded. "
                    + "Check that the disk of your home folder has 1 GB free, then start Discern again.", e);
        } catch (RuntimeException | Error e) {
            RUNNING.set(false);
            throw e;
        }
    }

    /// Owns what lives as long as the training: weights, constants, cached inputs.
    public NDManager manager() { return manager; }

    public Parameters parameters() { return parameters; }

    /// One step: forward, backward, optimiser, gradients back to zero. All arrays the loss makes, whichever manager they
    /// belong to, are closed afterwards; what must outlive the step is made outside of it.
    ///
    /// @param loss given a manager for inputs of this step, returns a number (no axes, or one value)
    /// @return the loss before the step
    /// @throws WorkbenchException when loss or gradient are not finite
    public double step(AdamW adam, Function<NDManager, NDArray> loss) {
        try (NDScope scope = new NDScope(); NDManager batch = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            double value = backward(batch, loss);
            if (!Double.isFinite(value)) throw new ArithmeticException("The loss is not finite");
            adam.apply();
            return value;
        } catch (ArithmeticException e) {
            throw new WorkbenchException("The training lost its way: " + e.getMessage()
                    + ". Choose a smaller learning rate in the run settings and run again.", e);
        }
    }

    private double backward(NDManager batch, Function<NDManager, NDArray> loss) {
        try (GradientCollector collector = batch.getEngine().newGradientCollector()) {
            NDArray value = loss.apply(batch);
            betweenPasses.run();
            collector.backward(value);
            return value.getFloat();
        }
    }

    /// The gradients of a loss at the present weights, which stay as they are.
    List<float[]> gradients(List<NDArray> weights, Function<NDManager, NDArray> loss) {
        try (NDScope scope = new NDScope(); NDManager batch = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            backward(batch, loss);
            List<float[]> out = weights.stream().map(w -> w.getGradient().toFloatArray()).toList();
            weights.forEach(w -> JniUtils.zeroGrad((PtNDArray) w));
            return out;
        }
    }

    /// Computes without gradients, e.g. predictions between epochs; everything made inside is closed afterwards, so
    /// the result must be plain Java.
    public <R> R predict(Function<NDManager, R> work) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try (NDScope scope = new NDScope(); NDManager batch = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            return work.apply(batch);
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    @Override
    public void close() {
        manager.close();
        RUNNING.set(false);
    }
}
