package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFileTest {
    private static final WeightFile WEIGHTS = new WeightFile(List.of(
            new WeightFile.Tensor("a", new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, -0.5f}),
            new WeightFile.Tensor("b", new long[] {1}, new float[] {Float.MIN_VALUE})));

    private static WeightFile read(byte[] bytes) throws IOException {
        return WeightFile.read(new ByteArrayInputStream(bytes), "test.weights");
    }

    @Test
    void comesBackAsWritten() throws IOException {
        WeightFile back = read(WEIGHTS.toBytes());
        assertThat(back.fingerprint()).isEqualTo(WEIGHTS.fingerprint());
        assertThat(back.tensors().getFirst().values()).containsExactly(1, 2, 3, 4, 5, -0.5f);
        assertThat(back.tensors().getFirst().shape()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 15, 30, 45, 60, 70})
    void anyFlippedBitIsRefusedWithASentence(int position) throws IOException {
        byte[] bytes = WEIGHTS.toBytes();
        bytes[position] ^= 4;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InvalidWeightsException.class)
                .hasMessageStartingWith("The weight file test.weights")
                .hasMessageContaining("no predictions");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 39, 40, 60})
    void aCutFileIsRefused(int length) throws IOException {
        byte[] cut = Arrays.copyOf(WEIGHTS.toBytes(), length);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(InvalidWeightsException.class);
    }

    @Test
    void anotherFormatIsNamedAsSuch() {
        assertThatThrownBy(() -> read(new byte[500])).hasMessageContaining("is not a weight file");
    }
}
