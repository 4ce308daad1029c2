package org.mendline.ml.training.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.training.calibration.CalibrationResult.Coverage;
import org.mendline.ml.training.calibration.CalibrationResult.EffectiveShares;
import org.mendline.ml.training.calibration.CalibrationResult.RankCheck;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.SimulatedPerson;

/// Simulation-based calibration, coverage and contraction of a particle model, on people drawn from its own
/// priors. Deterministic by seed, whatever the number of threads.
public final class CalibrationStudy {
    /// People unless asked otherwise: enough for a standard error of 0.8 points in the worst place.
    public static final int PEOPLE = 4000;

    /// Grid of the rank ECDF.
    static final int GRID = 50;

    private static final int LONGEST_RECORD = 120;
    private static final int CHUNK = 40;
    private static final int CONTRACTION_PEOPLE = 66; // fewer in a small study

    private static final int BROKEN_PEOPLE = 220; // in each way, fewer in a small study

    private CalibrationStudy() {}

    /// Hears of progress.
    @FunctionalInterface
    public interface Progress {
        /// @param fraction done, 0 to 1
        void at(double fraction, String what);
    }

    /// Runs everything.
    ///
    /// @param people at least 100
    /// @param cancelled asked every few people
    /// @throws CancellationException if `cancelled` said so
    /// @throws IllegalArgumentException if there are too few people
    public static CalibrationResult run(
            ParticleTwinModel model, int people, long seed, Progress progress, BooleanSupplier cancelled) {
        if (people < 100) {
            throw new IllegalArgumentException("A calibration study needs at least 100 people, not " + people);
        }
        List<PersonCheck> checks = new ArrayList<>(people);
        for (int from = 0; from < people; from += CHUNK) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The calibration study was cancelled.");
            }
            progress.at(0.9 * from / people, "Simulated people, " + from + " of " + people);
            checks.addAll(IntStream.range(from, Math.min(people, from + CHUNK))
                    .parallel()
                    .mapToObj(i -> check(model, i, seed))
                    .toList());
        }
        progress.at(0.9, "What visits teach");
        List<CalibrationResult.Contraction> contraction =
                ContractionStudy.run(model, Math.clamp(people / 20, 1, CONTRACTION_PEOPLE), seed);
        progress.at(0.95, "People spoilt on purpose");
        List<CalibrationResult.Broken> broken = MisfitStudy.run(model, Math.clamp(people / 18, 1, BROKEN_PEOPLE), seed);
        progress.at(1, "Done");
        return summary(model.version(), checks, seed, contraction, broken);
    }

    /// Studies a model whose proposals come from `weights`; needs a started engine.
    ///
    /// @throws IOException if the weights do not fit
    public static CalibrationResult of(WeightFile weights, int people, long seed) throws IOException {
        try (ParticleTwinModel model = ParticleTwinModel.with(LstmPosterior.of(weights))) {
            return run(model, people, seed, (fraction, what) -> {}, () -> false);
        }
    }

    /// Person `i`: conditions in turn, from three days to four months, patterns at random.
    static PersonCheck check(ParticleTwinModel model, int i, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (i + 1));
        Condition condition = Condition.values()[i % Condition.values().length];
        int days = (int) Math.exp(random.nextDouble(Math.log(3), Math.log(LONGEST_RECORD + 1)));
        int whole = days + PersonCheck.HORIZONS.getLast();
        SimulatedPerson person = SimulatedClinic.person(condition, whole, ObservationPattern.draw(random), random);
        return PersonCheck.of(model, person, days, random.nextLong());
    }

    private static CalibrationResult summary(
            String version,
            List<PersonCheck> checks,
            long seed,
            List<CalibrationResult.Contraction> contraction,
            List<CalibrationResult.Broken> broken) {
        Map<String, List<Coverage>> byCondition = new LinkedHashMap<>();
        for (Condition c : Condition.values()) {
            byCondition.put(
                    c.code(),
                    coverage(checks.stream().filter(p -> p.condition() == c).toList()));
        }
        double alarms = checks.stream().filter(PersonCheck::alarm).count() / (double) checks.size();
        return new CalibrationResult(
                version,
                checks.size(),
                seed,
                ranks(checks, seed),
                coverage(checks),
                byCondition,
                effective(checks),
                alarms,
                contraction,
                broken);
    }

    private static List<RankCheck> ranks(List<PersonCheck> checks, long seed) {
        SimultaneousBand band = SimultaneousBand.of(checks.size(), GRID, seed);
        List<double[]> ranks = new ArrayList<>();
        for (Quantity q : Quantity.ALL) {
            ranks.add(checks.stream().mapToDouble(p -> p.ranks()[q.index()]).toArray());
        }
        double[] p = ranks.stream().mapToDouble(Uniformity::pValue).toArray();
        double[] holm = Uniformity.holm(p);
        List<RankCheck> result = new ArrayList<>();
        for (Quantity q : Quantity.ALL) {
            double[] difference = Uniformity.ecdfDifference(ranks.get(q.index()), GRID);
            result.add(new RankCheck(q.name(), p[q.index()], holm[q.index()], difference, band.holds(difference)));
        }
        return result;
    }

    static List<Coverage> coverage(List<PersonCheck> checks) {
        List<Coverage> result = new ArrayList<>();
        for (int h = 0; h < PersonCheck.HORIZONS.size(); h++) {
            int at = h;
            double[] off = checks.stream()
                    .mapToDouble(p -> 2 * Math.abs(p.levels()[at] - 0.5))
                    .toArray();
            result.add(new Coverage(
                    PersonCheck.HORIZONS.get(h), off.length, within(off, 0.5), within(off, 0.8), within(off, 0.95)));
        }
        return result;
    }

    private static double within(double[] off, double level) {
        return Arrays.stream(off).filter(x -> x < level).count() / (double) Math.max(1, off.length);
    }

    private static EffectiveShares effective(List<PersonCheck> checks) {
        double[] guess =
                checks.stream().mapToDouble(PersonCheck::guessShare).sorted().toArray();
        double[] share = checks.stream()
                .mapToDouble(PersonCheck::effectiveShare)
                .sorted()
                .toArray();
        int n = share.length;
        return new EffectiveShares(guess[n / 2], share[n / 2], share[n / 20], share[0]);
    }
}
