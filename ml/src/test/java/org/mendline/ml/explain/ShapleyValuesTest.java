package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyValuesTest {
    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void axiomsHoldOnRandomGames(long seed) {
        RandomGame game = new RandomGame(seed);
        Attribution shares = ShapleyValues.exact(game);
        double[] phi = shares.phi();
        double scale = 1 + Arrays.stream(phi).map(Math::abs).max().orElse(0) + Math.abs(shares.base());

        assertThat(shares.residual()).as("efficiency").isCloseTo(0, offset(1e-12 * scale));
        assertThat(phi[game.dummy]).as("dummy").isCloseTo(game.dummyWorth, offset(1e-12 * scale));
        assertThat(phi[game.twinA]).as("symmetry").isCloseTo(phi[game.twinB], offset(1e-12 * scale));
        assertThat(ShapleyValues.exact(game).phi()).as("same bits").isEqualTo(phi);
        assertThat(rowSums(ShapleyValues.interactions(game))).as("interactions").satisfies(sums -> {
            for (int i = 0; i < phi.length; i++) {
                assertThat(sums[i]).isCloseTo(phi[i], offset(1e-12 * scale));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void owenValuesOfSingletonsAndOfOneGroupAreShapleyValues(long seed) {
        RandomGame game = new RandomGame(seed);
        double[] phi = ShapleyValues.exact(game).phi();
        List<Long> singletons =
                LongStream.range(0, game.players()).map(i -> 1L << i).boxed().toList();

        assertClose(OwenValues.exact(game, singletons).phi(), phi);
        assertClose(OwenValues.exact(game, List.of(game.everyone())).phi(), phi);
    }

    @Test
    void owenValuesOfTwoPairsSumToTheShapleyValuesOfThePairs() {
        Game game = game(4, s -> (s & 3) == 3 ? 6 : (s & 12) != 0 ? 2 : 0);
        Attribution owen = OwenValues.exact(game, List.of(3L, 12L));

        Game pairs = game(2, s -> {
            long asked = ((s & 1) == 0 ? 0 : 3) | ((s & 2) == 0 ? 0 : 12);
            return game.values(new long[] {asked})[0];
        });
        double[] quotient = ShapleyValues.exact(pairs).phi();
        assertThat(owen.phi()[0] + owen.phi()[1]).isCloseTo(quotient[0], offset(1e-12));
        assertThat(owen.phi()[2] + owen.phi()[3]).isCloseTo(quotient[1], offset(1e-12));
    }

    @Test
    void groupsThatOverlapAreRefused() {
        assertThatThrownBy(() -> OwenValues.exact(new RandomGame(1), List.of(1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allCoalitionsAreAskedInOneBatch() {
        int[] calls = new int[2];
        ShapleyValues.exact(new Game() {
            @Override
            public int players() {
                return 14;
            }

            @Override
            public double[] values(long[] coalitions) {
                calls[0]++;
                calls[1] += coalitions.length;
                return new double[coalitions.length];
            }
        });
        assertThat(calls).containsExactly(1, 16_384);
    }

    @Test
    void fifteenPlayersAreTooManyToEnumerate() {
        assertThatThrownBy(() -> ShapleyValues.exact(game(15, s -> 0)))
                .isInstanceOf(TooManyPlayersException.class)
                .hasMessageContaining("15");
    }

    @Test
    void aValueThatIsNotANumberIsATypedErrorWithItsCoalition() {
        assertThatThrownBy(() -> ShapleyValues.exact(game(3, s -> s == 5 ? Double.NaN : s)))
                .isInstanceOfSatisfying(
                        UndefinedValueException.class,
                        error -> assertThat(error.coalition()).isEqualTo(5));
    }

    static Game game(int players, LongToDoubleFunction worth) {
        return new Game() {
            @Override
            public int players() {
                return players;
            }

            @Override
            public double[] values(long[] coalitions) {
                return Arrays.stream(coalitions).mapToDouble(worth).toArray();
            }
        };
    }

    private static double[] rowSums(double[][] matrix) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    private static void assertClose(double[] actual, double[] expected) {
        double scale = 1 + Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertThat(actual).containsExactly(expected, offset(1e-12 * scale));
    }
}
