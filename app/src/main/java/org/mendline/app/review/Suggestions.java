package org.mendline.app.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.DataGaps;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.review.Suggestion.LookInto;
import org.mendline.app.review.Suggestion.Measure;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.influence.PairedFutures;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;

/// What a prediction suggests, by rules a clinician can check: first what to look into, then changes of the
/// plan whose effect stands out from the error of measurement ([PlanSearch]), then what to measure again.
/// The same prediction always suggests the same.
public final class Suggestions {
    /// Futures a plan; the limits of a difference are then within 2 % of coverage.
    private static final int FUTURES = 2_000;

    private Suggestions() {}

    /// @param today the clinic's date
    /// @param horizonDays how far ahead effects on the outcome are judged
    public static List<Suggestion> of(PersonPrediction p, LocalDate today, int horizonDays) {
        Optional<PairedFutures> futures = p.twin() instanceof ParticleTwin twin
                ? Optional.of(new PairedFutures(twin, p.plan(), horizonDays, FUTURES, Predictor.SEED))
                : Optional.empty();
        List<Suggestion> all = new ArrayList<>(findings(p));
        futures.ifPresent(f -> all.addAll(new PlanSearch(p, f, horizonDays).search()));
        for (DataGap gap : DataGaps.of(p, today)) {
            if (gap.lastSeen().isPresent()
                    || gap.input().equals(p.record().scale().name())) {
                all.add(measure(p, gap, today, futures, horizonDays));
            }
        }
        return List.copyOf(all);
    }

    /// Alerts of one kind become one suggestion.
    private static List<LookInto> findings(PersonPrediction p) {
        return p.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.ALERT)
                .collect(Collectors.groupingBy(
                        Finding::kind,
                        java.util.TreeMap::new,
                        Collectors.mapping(Finding::sentence, Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(e -> new LookInto(
                        e.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'), title(e.getKey()), e.getValue()))
                .toList();
    }

    private static String title(Finding.Kind kind) {
        return switch (kind) {
            case EARLY_WARNING -> "See this person today, before the next hard session.";
            case COURSE -> "Examine why progress has stalled.";
            case MISFIT -> "Check this person's data and diagnosis.";
            case DISAGREEMENT, FEEDBACK -> "Read the prediction with care.";
        };
    }

    private static Measure measure(
            PersonPrediction p, DataGap gap, LocalDate today, Optional<PairedFutures> futures, int horizonDays) {
        String since = gap.lastSeen()
                .map(day -> "Last measured on %s, %d days ago.".formatted(day, ChronoUnit.DAYS.between(day, today)))
                .orElse("Never measured in this recovery.");
        return new Measure(
                gap.input(),
                "Measure " + lower(gap.input()) + ".",
                since + " The twin goes on from what it knew then.",
                futures.flatMap(f -> worth(p, gap.input(), f, horizonDays)).orElse(""));
    }

    /// What a new measurement would narrow.
    private static Optional<String> worth(PersonPrediction p, String input, PairedFutures futures, int horizonDays) {
        OutcomeScale scale = p.record().scale();
        DayFeature feature = Arrays.stream(DayFeature.values())
                .filter(f -> FeatureNames.of(f).equals(input))
                .findFirst()
                .orElse(DayFeature.OUTCOME);
        ExplainTarget outcome = new ExplainTarget(DayFeature.OUTCOME, horizonDays);
        OptionalDouble after = futures.width80After(outcome, feature, 1);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        String unit = FeatureNames.unit(scale.unit());
        return Optional.of(String.format(
                Locale.ROOT,
                "The 80 %% interval of %s in %d weeks would narrow from %.1f to %.1f%s wide",
                lower(scale.name()),
                horizonDays / 7,
                futures.width80(outcome),
                after.getAsDouble(),
                unit.equals("°") ? unit : " " + unit));
    }

    private static String lower(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
