package org.mendline.ml.stall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.stall.StallAssessment.CannotSay;
import org.mendline.ml.stall.StallAssessment.Plateau;
import org.mendline.ml.stall.StallAssessment.Progressing;
import org.mendline.ml.stall.StallAssessment.Stalled;

/// How far the probability of a stall can be believed, on simulated people. `-Dstall.people` sets how many,
/// `-Dstall.particles` the size of their twins.
class StallCalibrationTest {
    private static final int PEOPLE = Integer.getInteger("stall.people", 200);
    private static final int PARTICLES = Integer.getInteger("stall.particles", 500);
    private static final int BINS = 5;

    @Test
    void onPeopleAsThePriorSaysTheProbabilityIsCalibrated() {
        List<Said> said = said("as the prior says", SimulatedStalls::ordinary);

        double rate = rate(said);
        assertThat(worstBin(said))
                .as("largest misfit of a bin in standard errors")
                .isLessThan(3.5);
        assertThat(brier(said)).isLessThan(0.92 * rate * (1 - rate));
    }

    /// A third as the prior says, a third far below it, a third whose dose stopped: more stalls than expected, so the
    /// probability is too low, but still tells people apart.
    @Test
    void onPeopleWhoStallMoreThanThePriorSaysTheProbabilityStillTellsThemApart() {
        List<Said> said = said("with forced stalls", SimulatedStalls::mixed);

        worstBin(said);
        double rate = rate(said);
        assertThat(brier(said)).isLessThan(rate * (1 - rate));
        assertThat(ranking(said)).isGreaterThan(0.7);
    }

    private record Said(double probability, boolean stalled) {}

    private static List<Said> said(String name, LongFunction<SimulatedStalls.Case> people) {
        List<Said> said = new ArrayList<>();
        int[] kinds = new int[4];
        ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(PARTICLES);
        StallDetector detector = new StallDetector(model);
        for (long i = 0; i < PEOPLE; i++) {
            SimulatedStalls.Case person = people.apply(900 + i);
            ParticleTwin twin = model.infer(person.person().recordUpTo(person.today()), i);
            StallAssessment answer = detector.assess(twin, OptionalDouble.empty(), i);
            switch (answer) {
                case Progressing p -> add(said, kinds, 0, p.outlook(), person);
                case Plateau p -> add(said, kinds, 1, p.outlook(), person);
                case Stalled s -> add(said, kinds, 2, s.outlook(), person);
                case CannotSay c -> kinds[3]++;
            }
        }
        System.out.printf(
                "%d simulated people %s: %d progressing, %d plateau, %d stalled, %d cannot say%n",
                PEOPLE, name, kinds[0], kinds[1], kinds[2], kinds[3]);
        System.out.printf(
                "Brier %.3f against %.3f for the base rate of %.2f; ranks right %.2f%n",
                brier(said), rate(said) * (1 - rate(said)), rate(said), ranking(said));
        return said;
    }

    private static void add(
            List<Said> said, int[] kinds, int kind, StallAssessment.Outlook outlook, SimulatedStalls.Case person) {
        kinds[kind]++;
        said.add(new Said(outlook.probabilityOfStall(), person.stalls()));
    }

    private static double rate(List<Said> said) {
        return said.stream().mapToDouble(s -> s.stalled ? 1 : 0).average().orElseThrow();
    }

    private static double brier(List<Said> said) {
        return said.stream()
                .mapToDouble(s -> Math.pow(s.probability - (s.stalled ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    /// Share of pairs of a stalled and a not stalled person in which the stalled one has the higher probability.
    private static double ranking(List<Said> said) {
        double right = 0;
        double pairs = 0;
        for (Said a : said) {
            for (Said b : said) {
                if (a.stalled && !b.stalled) {
                    right += a.probability > b.probability ? 1 : a.probability == b.probability ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return right / pairs;
    }

    /// Prints said against seen and returns the largest difference in standard errors.
    private static double worstBin(List<Said> said) {
        double worst = 0;
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Said> in = said.stream()
                    .filter(s -> Math.min(BINS - 1, (int) (s.probability * BINS)) == bin)
                    .toList();
            if (in.isEmpty()) {
                continue;
            }
            double mean = in.stream().mapToDouble(Said::probability).average().orElseThrow();
            double error = Math.sqrt(Math.max(0.01, mean * (1 - mean)) / in.size());
            System.out.printf("  said %.2f  seen %.2f  n %d%n", mean, rate(in), in.size());
            worst = Math.max(worst, Math.abs(mean - rate(in)) / error);
        }
        return worst;
    }
}
