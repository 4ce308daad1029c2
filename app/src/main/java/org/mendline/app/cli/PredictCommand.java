package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.neighbours.SimilarRecoveries;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "predict",
        description = "Projects a person's recovery for 12 weeks and the next three days, with intervals.")
final class PredictCommand extends StoreCommand {
    private static final int[] SHOWN_DAYS = {0, 1, 2, 3, 7, 14, 28, 42, 56, 84};

    @Mixin
    private PersonArgument person = new PersonArgument();

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = predicted(clinic, person.in(clinic));
            SimilarResult similar = clinic.similar(p);
            output.print(PredictionJson.of(p, SimilarJson.of(similar)), out -> {
                text(out, p);
                similar(out, similar);
            });
        }
        return 0;
    }

    static PersonPrediction predicted(OpenClinic clinic, Person who) {
        return switch (clinic.predict(who.id())) {
            case PredictionResult.Predicted(PersonPrediction p) -> p;
            case PredictionResult.NotPossible(var id, String reason) -> throw new CommandFailed(1, id + ": " + reason);
        };
    }

    private static void text(PrintWriter out, PersonPrediction p) {
        String unit = FeatureNames.unit(p.record().scale().unit());
        out.printf(
                "%s%s, day %d after onset, data to %s (%s)%n",
                p.person().label(),
                PredictionJson.simulated(p) ? " (simulated)" : "",
                p.record().today(),
                p.asOf(),
                p.twin().modelVersion());
        out.printf("%s in %s:%n", p.record().scale().name(), unit);
        for (int day : SHOWN_DAYS) {
            Fan.Point at = p.projection().outcome().at(day);
            out.printf(
                    Locale.ROOT,
                    "  %-12s %7.1f   half of futures %.1f to %.1f, 80 of 100 %.1f to %.1f%n",
                    day == 0 ? "today" : "in " + day + " d",
                    at.median(),
                    at.lo50(),
                    at.hi50(),
                    at.lo80(),
                    at.hi80());
        }
        p.projection().timeToGoal().ifPresent(g -> out.println(goal(g, unit)));
        p.findings().forEach(f -> out.println(word(f.severity()) + ": " + f.sentence()));
        out.println("Next days:");
        PredictionJson.outlook(p)
                .forEach(m -> out.printf(
                        Locale.ROOT,
                        "  %-24s 24 h %.1f, 48 h %.1f, 72 h %.1f %s (80 of 100: %.1f to %.1f)%s%n",
                        m.marker(),
                        m.hours24().median(),
                        m.hours48().median(),
                        m.hours72().median(),
                        m.unit(),
                        m.hours72().lo80(),
                        m.hours72().hi80(),
                        m.second()
                                .filter(PredictionJson.SecondJson::differs)
                                .map(s -> String.format(
                                        Locale.ROOT,
                                        "; the twin says %.1f",
                                        s.hours72().median()))
                                .orElse("")));
        out.printf(
                Locale.ROOT,
                "Effective sample size %.0f of %d.%s%n",
                p.twin().effectiveSampleSize(),
                p.twin().particles(),
                p.twin().unknownInputs().isEmpty()
                        ? ""
                        : " Never observed: " + String.join(", ", p.twin().unknownInputs()) + ".");
    }

    private static void similar(PrintWriter out, SimilarResult result) {
        if (result instanceof SimilarResult.Found(SimilarRecoveries s)) {
            Fan.Point last = s.fan().points().getLast();
            out.printf(
                    Locale.ROOT,
                    "%d similar recoveries in this clinic: in %d d %.1f (80 of 100: %.1f to %.1f)%n",
                    s.count(),
                    last.day(),
                    last.median(),
                    last.lo80(),
                    last.hi80());
        }
    }

    private static String word(Finding.Severity severity) {
        return switch (severity) {
            case ALERT -> "Attention";
            case CAUTION -> "Caution";
            case INFO -> "Note";
        };
    }

    private static String goal(TimeToGoal g, String unit) {
        String chance = String.format(
                Locale.ROOT,
                "Goal %.1f %s: reached within %d days in %.0f of 100 futures",
                g.goal(),
                unit,
                g.horizonDays(),
                100 * g.probabilityWithinHorizon());
        return chance
                + Optional.of(g)
                        .filter(x -> x.medianDays().isPresent())
                        .map(x -> ", median " + x.medianDays().getAsInt() + " days (80 of 100: " + bound(x.lo80Days())
                                + " to " + bound(x.hi80Days()) + ")")
                        .orElse("")
                + ".";
    }

    private static String bound(java.util.OptionalInt days) {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "beyond";
    }
}
