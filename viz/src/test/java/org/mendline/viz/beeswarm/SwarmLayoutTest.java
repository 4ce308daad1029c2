package org.mendline.viz.beeswarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;

class SwarmLayoutTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dotsStayInTheirRowAndAlwaysLieAlike(long seed) {
        Random random = new Random(seed);
        double[] xs = random.doubles(random.nextInt(1, 600), 0, 400).toArray();
        double half = random.nextDouble(0, 30);
        double[] offsets = SwarmLayout.offsets(xs, 2.5, half);
        assertThat(offsets).hasSameSizeAs(xs).isEqualTo(SwarmLayout.offsets(xs, 2.5, half));
        for (double offset : offsets) {
            assertThat(Math.abs(offset)).isLessThanOrEqualTo(half + 1e-9);
        }
    }

    @Test
    void dotsOfOneColumnDoNotCoverEachOtherWhereThereIsRoom() {
        double[] offsets = SwarmLayout.offsets(new double[] {10, 10, 10, 10}, 2, 40);
        assertThat(offsets).doesNotHaveDuplicates();
    }

    @Test
    void ranksRunFromLowestToHighestAndLeaveOutWhatWasNotMeasured() {
        Dot low = new Dot("a", 0, OptionalDouble.of(1));
        Dot same = new Dot("b", 0, OptionalDouble.of(2));
        Dot twin = new Dot("c", 0, OptionalDouble.of(2));
        Dot high = new Dot("d", 0, OptionalDouble.of(900));
        Dot none = new Dot("e", 0, OptionalDouble.empty());
        ValueRanks ranks = ValueRanks.of(List.of(high, same, none, low, twin));
        assertThat(ranks.rank(low)).hasValue(0);
        assertThat(ranks.rank(same)).hasValue(0.5).isEqualTo(ranks.rank(twin));
        assertThat(ranks.rank(high)).hasValue(1);
        assertThat(ranks.rank(none)).isEmpty();
    }
}
