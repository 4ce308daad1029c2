package org.mendline.viz.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.pareto.ParetoData.Axis;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.plot.LabelPlaces;
import org.mendline.viz.plot.PlotArea;

class ParetoDataTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsNotOnTheFrontIsBeatenBySomeoneOnIt(long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = IntStream.range(0, random.nextInt(1, 30))
                .mapToObj(i -> candidate(random.nextInt(6), random.nextInt(6), random.nextInt(4) / 10.0))
                .toList();
        Set<Integer> front = data(candidates, OptionalInt.empty()).front();
        assertThat(front).isNotEmpty();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate each = candidates.get(i);
            boolean beaten = front.stream().anyMatch(j -> candidates.get(j).dominates(each));
            assertThat(beaten).as("candidate %d", i).isEqualTo(!front.contains(i));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsNeverCoverEachOther(long seed) {
        Random random = new Random(seed);
        PlotArea area = new PlotArea(0, 300, 0, 200);
        LabelPlaces places = new LabelPlaces(area);
        List<Rectangle2D> placed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            places.place(random.nextInt(300), random.nextInt(200), 6, 40, 14).ifPresent(place -> {
                assertThat(placed).noneMatch(place::intersects);
                assertThat(area.rectangle().contains(place)).isTrue();
                placed.add(place);
            });
        }
        assertThat(placed).hasSizeGreaterThan(5);
    }

    @Test
    void selectionMustBeACandidate() {
        assertThatThrownBy(() -> data(List.of(candidate(1, 1, 0)), OptionalInt.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Candidate candidate(double days, double burden, double risk) {
        return new Candidate("plan", days, days - 1, days + 1, burden, risk);
    }

    private static ParetoData data(List<Candidate> candidates, OptionalInt selected) {
        Axis days = new Axis("Time", "days");
        return new ParetoData("Plans", days, new Axis("Burden", "h"), "flare-up", 0.1, 0.2, candidates, selected);
    }
}
