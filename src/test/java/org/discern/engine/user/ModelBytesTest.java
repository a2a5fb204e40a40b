package org.discern.engine.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.UserSpec;
import org.junit.jupiter.api.Test;

/// A model comes back from its bytes as it was, goes on learning from there, and damaged bytes are told in words.
class ModelBytesTest {
    private static final UserRows ROWS = SmallHistories.rows(8, 16, true, 4);
    private static final UserSpec SPEC = SmallHistories.spec(3, 2, true, HistoryLabels.KNOWN, 2);

    @Test
    void comesBackAsItWas() {
        TrainedUsers model = trained();
        TrainedUsers back = ModelBytes.read(ModelBytes.write(model));
        assertEquals(model.classes(), back.classes());
        assertEquals(model.sizes(), back.sizes());
        model.weights().forEach((name, values) -> assertArrayEquals(values, back.weights().get(name), name));
        UserMemory memory = model.begin();
        UserMemory other = back.begin();
        for (int row = 0; row < 10; row++) {
            model.absorb(memory, ROWS.vectors().row(row), ROWS.labels()[row], ROWS.times()[row]);
            back.absorb(other, ROWS.vectors().row(row), ROWS.labels()[row], ROWS.times()[row]);
        }
        assertArrayEquals(model.read(memory, ROWS.vectors().row(11), ROWS.times()[11], new boolean[0], 1).with(), back.read(other,
                ROWS.vectors().row(11), ROWS.times()[11], new boolean[0], 1).with());
    }

    @Test
    void sameSeedSameBits() {
        TrainedUsers one = trained();
        TrainedUsers two = trained();
        one.weights().forEach((name, values) -> assertArrayEquals(values, two.weights().get(name), name));
    }

    @Test
    void goesOnFromACheckpoint() {
        TrainedUsers model = trained();
        var still = new UserSpec("", 3, HistoryLabels.KNOWN, 3, 2, true, 8, 2, 2, 1, 1, 16, 4, 1e-12, 5);
        TrainedUsers after = new UserTrainer(still).train(ROWS, Optional.of(model), Progress.NONE);
        model.weights().forEach((name, values) -> assertArrayEquals(values, after.weights().get(name), 1e-6f, name));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = ModelBytes.write(trained());
        assertThrows(WorkbenchException.class, () -> ModelBytes.read(Arrays.copyOf(bytes, bytes.length / 2)));
        assertThrows(WorkbenchException.class, () -> ModelBytes.read(new byte[]{1, 2, 3}));
        byte[] later = bytes.clone();
        later[7] = 9;
        assertThrows(WorkbenchException.class, () -> ModelBytes.read(later));
    }

    private static TrainedUsers trained() { return new UserTrainer(SPEC).train(ROWS, Optional.empty(), Progress.NONE); }
}
