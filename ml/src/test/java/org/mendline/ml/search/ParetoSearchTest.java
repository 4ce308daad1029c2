package org.mendline.ml.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search on responses whose best points are known.
class ParetoSearchTest {
    private static final Effort SMALL = new Effort(80, 100, 200, 1000, 12, 12);
    private static final List<Dimension> PLANE = List.of(new Dimension(0, 10, 0.25, 1), new Dimension(-4, 4, 0.25, 0));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneObjectiveLeadsToItsKnownOptimum(long seed) {
        Response bowl = (x, futures) -> List.of(Math.pow(x.get(0) - 7, 2) + Math.pow(x.get(1) + 2, 2));
        List<Found> found = search(bowl, List.of(0.0)).run(seed, SearchWatch.NONE);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().point().get(0)).isCloseTo(7, within(0.5));
        assertThat(found.getFirst().point().get(1)).isCloseTo(-2, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fasterCostsMoreAllAlongTheFront(long seed) {
        List<Found> found = search(ParetoSearchTest::toy, List.of(0.2, 0.5)).run(seed, SearchWatch.NONE);
        assertThat(found).hasSizeGreaterThan(4);
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).objectives().get(0))
                    .isGreaterThan(found.get(i - 1).objectives().get(0));
            assertThat(found.get(i).objectives().get(1))
                    .isLessThan(found.get(i - 1).objectives().get(1));
        }
        // The ends are known: nothing is faster than 40 days, nothing cheaper than no effort at 80 days.
        assertThat(found.getFirst().objectives().getFirst()).isLessThan(43);
        assertThat(found.getLast().objectives().getLast()).isLessThan(1);
    }

    /// Days fall with effort and less and less; the second dimension does nothing but may be changed.
    private static List<Double> toy(List<Double> x, int futures) {
        return List.of(40 + 40 * Math.exp(-x.get(0) / 2), x.get(0));
    }

    @Test
    void aChangeThatDoesNotPayIsTakenBack() {
        assertThat(search(ParetoSearchTest::toy, List.of(0.2, 0.5)).run(3, SearchWatch.NONE))
                .allSatisfy(f -> assertThat(f.point().get(1)).isZero());
    }

    @Test
    void theSameSeedFindsTheSame() {
        ParetoSearch search = search(ParetoSearchTest::toy, List.of(0.0, 0.0));
        assertThat(search.run(9, SearchWatch.NONE)).isEqualTo(search.run(9, SearchWatch.NONE));
    }

    @Test
    void limitsHoldForEveryPointThatIsTried() {
        AtomicInteger broken = new AtomicInteger();
        Response watched = (x, futures) -> {
            broken.addAndGet(x.get(0) + x.get(1) > 5 ? 1 : 0);
            return List.of(-x.get(0) - x.get(1));
        };
        List<Found> found = new ParetoSearch(PLANE, x -> x.get(0) + x.get(1) <= 5, watched, List.of(0.0), SMALL)
                .run(4, SearchWatch.NONE);
        assertThat(broken).hasValue(0);
        assertThat(found.getFirst().objectives().getFirst()).isCloseTo(-5, within(0.5));
    }

    @Test
    void finalistsAreJudgedWithAllFuturesAndFewPointsAre() {
        AtomicInteger few = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        Response counted = (x, futures) -> {
            (futures == SMALL.lastFutures() ? all : few).incrementAndGet();
            return toy(x, futures);
        };
        search(counted, List.of(0.0, 0.0)).run(1, SearchWatch.NONE);
        assertThat(all.get()).isBetween(2, SMALL.kept() + 1);
        assertThat(few.get()).isGreaterThan(SMALL.starts());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 130, 200})
    void noEvaluationBeginsAfterTheSearchWasStopped(int stopAfter) {
        AtomicInteger evaluations = new AtomicInteger();
        Response counted = (x, futures) -> {
            evaluations.incrementAndGet();
            return toy(x, futures);
        };
        SearchWatch watch = new SearchWatch() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean cancelled() {
                return evaluations.get() >= stopAfter;
            }
        };
        assertThatThrownBy(() -> search(counted, List.of(0.0, 0.0)).run(1, watch))
                .isInstanceOf(CancellationException.class);
        assertThat(evaluations).hasValue(stopAfter);
    }

    @Test
    void aStartThatBreaksTheLimitsIsRefused() {
        assertThatThrownBy(() -> new ParetoSearch(PLANE, x -> false, ParetoSearchTest::toy, List.of(0.0, 0.0), SMALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start");
    }

    private static ParetoSearch search(Response response, List<Double> indifference) {
        return new ParetoSearch(PLANE, x -> true, response, indifference, SMALL);
    }
}
