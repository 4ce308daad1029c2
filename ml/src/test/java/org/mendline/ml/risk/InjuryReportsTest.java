package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mendline.ml.explain.SharedData;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

/// The overtraining score of the day before against what 12 recreational athletes reported about injuries: a
/// description, not a validation. Nearly all reports of an injury come from two people, and an injury is not
/// overtraining. Slow, so only with `-Dinjury.particles=300`, the size of the twins.
@EnabledIfSystemProperty(named = "injury.particles", matches = "\\d+")
class InjuryReportsTest {
    private static final int PARTICLES = Integer.getInteger("injury.particles", 100);
    private static final int DAYS = 60;
    private static final int FEWEST_DIARY_DAYS = 28;
    private static final int RESAMPLES = 1000;
    private static final OutcomeScale READINESS = new OutcomeScale("Readiness", "{score}", 0, 10, 1, 1);

    private record Report(String person, double score, boolean injured) {}

    @Test
    void theScoreIsComparedWithInjuryReportsHonestly() throws IOException {
        Path table = SharedData.folder("recovery").resolve("pmdata_daily_p01_p12.csv");
        Map<String, List<NamedCsvRecord>> people = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            reader.forEach(row -> people.computeIfAbsent(row.getField("participant"), p -> new ArrayList<>())
                    .add(row));
        }
        List<Report> reports = new ArrayList<>();
        people.forEach((person, rows) -> reports.addAll(reports(person, rows)));

        long injured = reports.stream().filter(Report::injured).count();
        double[] pooled = interval(reports, false);
        double[] within = interval(reports, true);
        System.out.printf(
                "%d reports with enough diary before them, %d of an injury, %d people%n",
                reports.size(),
                injured,
                reports.stream().map(Report::person).distinct().count());
        System.out.printf("AUC over all pairs %.2f (95 %% %.2f to %.2f)%n", pooled[0], pooled[1], pooled[2]);
        System.out.printf("AUC within people %.2f (95 %% %.2f to %.2f)%n", within[0], within[1], within[2]);
        assertThat(injured).isGreaterThanOrEqualTo(20);
        assertThat(0.5).as("no claim that the score tells injuries").isBetween(pooled[1], pooled[2]);
        assertThat(0.5).isBetween(within[1], within[2]);
    }

    private static List<Report> reports(String person, List<NamedCsvRecord> rows) {
        ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(PARTICLES);
        List<Report> reports = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String said = row.getField("injury_report").strip();
            Optional<RecoveryRecord> before = said.isEmpty() ? Optional.empty() : before(rows, date(row));
            if (before.isPresent()) {
                ParticleTwin twin = model.infer(before.get(), 1);
                switch (Overtraining.assess(twin, Protocol.constant(twin.usualDose()), 1)) {
                    case Risk risk -> reports.add(new Report(person, risk.probability(), !said.equals("{}")));
                    case NotAssessable none -> {
                        // Too little load in the diary: no score to compare.
                    }
                }
            }
        }
        return reports;
    }

    /// The sixty days before a day, if enough of them have a diary. A diary day without a session is a day off.
    private static Optional<RecoveryRecord> before(List<NamedCsvRecord> rows, LocalDate day) {
        FeatureDays.Builder days = FeatureDays.of(DAYS);
        int diary = 0;
        for (NamedCsvRecord row : rows) {
            long ago = ChronoUnit.DAYS.between(date(row), day);
            if (ago < 1 || ago > DAYS) {
                continue;
            }
            int d = (int) (DAYS - ago);
            OptionalDouble readiness = number(row, "readiness");
            OptionalDouble load = number(row, "srpe_load");
            boolean kept = readiness.isPresent() || load.isPresent();
            diary += kept ? 1 : 0;
            readiness.ifPresent(v -> days.set(d, DayFeature.READINESS, v));
            number(row, "resting_hr").ifPresent(v -> days.set(d, DayFeature.RESTING_HEART_RATE, v));
            number(row, "sleep_duration_h").ifPresent(v -> days.set(d, DayFeature.SLEEP, v));
            if (kept) {
                days.set(d, DayFeature.LOAD, load.orElse(0));
            }
        }
        return diary < FEWEST_DIARY_DAYS
                ? Optional.empty()
                : Optional.of(
                        new RecoveryRecord(Condition.FUNCTIONAL_OVERREACHING, READINESS, Traits.UNKNOWN, days.build()));
    }

    private static LocalDate date(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("date"));
    }

    private static OptionalDouble number(NamedCsvRecord row, String column) {
        String text = row.getField(column).strip();
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /// AUC and its 95 % bootstrap interval over people.
    private static double[] interval(List<Report> reports, boolean within) {
        List<List<Report>> people = reports.stream()
                .map(Report::person)
                .distinct()
                .map(p -> reports.stream().filter(r -> r.person.equals(p)).toList())
                .toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] resampled = new double[RESAMPLES];
        for (int k = 0; k < RESAMPLES; k++) {
            List<List<Report>> drawn = people.stream()
                    .map(p -> people.get(random.nextInt(people.size())))
                    .toList();
            resampled[k] = auc(drawn, within);
        }
        double[] sorted =
                Arrays.stream(resampled).filter(a -> !Double.isNaN(a)).sorted().toArray();
        return new double[] {
            auc(people, within), sorted[(int) (0.025 * sorted.length)], sorted[(int) (0.975 * sorted.length)]
        };
    }

    /// NaN where there is no pair.
    private static double auc(List<List<Report>> people, boolean within) {
        double right = 0;
        double pairs = 0;
        for (int a = 0; a < people.size(); a++) {
            for (int b = 0; b < people.size(); b++) {
                if (within && a != b) {
                    continue;
                }
                for (Report hurt : people.get(a)) {
                    for (Report well : people.get(b)) {
                        if (hurt.injured && !well.injured) {
                            right += hurt.score > well.score ? 1 : hurt.score == well.score ? 0.5 : 0;
                            pairs++;
                        }
                    }
                }
            }
        }
        return right / pairs;
    }
}
