package org.mendline.app.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.prediction.Finding.Kind;
import org.mendline.app.prediction.Finding.Severity;
import org.mendline.app.prediction.NextDays.Marker;
import org.mendline.ml.outlook.EarlyWarning;
import org.mendline.ml.stall.StallAssessment;
import org.mendline.ml.stall.StallAssessment.Plateau;
import org.mendline.ml.stall.StallAssessment.Stalled;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;

/// Puts what the models found into sentences.
final class Findings {
    private Findings() {}

    static List<Finding> of(PersonPrediction p) {
        List<Finding> findings = new ArrayList<>();
        p.twin()
                .misfit()
                .ifPresent(m -> findings.add(new Finding(
                        Kind.MISFIT,
                        Severity.ALERT,
                        "This recovery does not look like any the model knows: " + m.reason()
                                + " The curve is drawn wider; check the data, then rely on your own judgement.")));
        for (EarlyWarning warning : p.warnings()) {
            if (warning instanceof EarlyWarning.Raised raised) {
                findings.add(new Finding(
                        Kind.EARLY_WARNING, Severity.ALERT, raised.kind().label() + " warning: " + raised.reason()));
            }
        }
        course(p).ifPresent(findings::add);
        List<String> differing = p.nextDays().markers().stream()
                .filter(Marker::opinionsDiffer)
                .map(m -> name(m.feature()))
                .toList();
        if (!differing.isEmpty()) {
            findings.add(new Finding(
                    Kind.DISAGREEMENT,
                    Severity.CAUTION,
                    "Network and twin expect different things of the next three days: " + String.join(", ", differing)
                            + ". Trust neither number far."));
        }
        int said = p.record().feedback().size();
        if (said > 0) {
            findings.add(new Finding(
                    Kind.FEEDBACK,
                    Severity.INFO,
                    said == 1
                            ? "The curve takes one statement about this person into account."
                            : "The curve takes " + said + " statements about this person into account."));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    private static Optional<Finding> course(PersonPrediction p) {
        OutcomeScale scale = p.record().scale();
        return switch (p.course()) {
            case Stalled s -> Optional.of(new Finding(Kind.COURSE, Severity.ALERT, stalled(p, s)));
            case Plateau(StallAssessment.Level level, StallAssessment.Outlook outlook) ->
                Optional.of(new Finding(Kind.COURSE, Severity.INFO, plateau(level, scale, outlook)));
            case StallAssessment.Progressing _, StallAssessment.CannotSay _ -> Optional.empty();
        };
    }

    private static String stalled(PersonPrediction p, Stalled s) {
        LocalDate since = p.episode().onset().plusDays(s.sinceDay());
        return String.format(
                Locale.ROOT,
                "%s has hardly changed since about %s, less than this person's own earlier curve said; a gain that is"
                        + " noticed within 4 weeks is expected in %.0f of 100 futures only.",
                p.record().scale().name(),
                since,
                100 * (1 - s.outlook().probabilityOfStall()));
    }

    private static String plateau(StallAssessment.Level level, OutcomeScale scale, StallAssessment.Outlook outlook) {
        return switch (level) {
            case GOAL -> scale.name() + " is at the goal, or less than a noticeable change away from it.";
            case CEILING -> "Nothing noticeable is left to gain in " + lower(scale.name()) + ".";
            case OWN_CURVE ->
                String.format(
                        Locale.ROOT,
                        "%s levels off as this person's curve said it would: a noticeable gain within 4 weeks in %.0f"
                                + " of 100 futures.",
                        scale.name(),
                        100 * (1 - outlook.probabilityOfStall()));
        };
    }

    private static String lower(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String name(DayFeature feature) {
        return switch (feature) {
            case LN_RMSSD -> "heart-rate variability";
            case RESTING_HEART_RATE -> "resting heart rate";
            case CRP -> "C-reactive protein";
            default -> feature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
