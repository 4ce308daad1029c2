package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.review.Decided;
import org.mendline.app.review.PersonReview;
import org.mendline.app.review.Suggestion;
import org.mendline.storage.person.Person;
import org.mendline.storage.review.Review.Decision;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description = {
            "Lists what is suggested for a person and what was decided; accepts, changes or rejects a suggestion.",
            "Decisions are kept with a name, audited, and never deleted."
        })
final class ReviewCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @ArgGroup
    private @Nullable Act act;

    @Option(names = "--dose", paramLabel = "D", description = "With --change: daily mean, in the lever's unit.")
    private @Nullable Double dose;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed to reject and to take back.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; needed for every decision.")
    private @Nullable String by;

    /// What to do; numbers of suggestions as listed, numbers of decisions from the history.
    static final class Act {
        @Option(names = "--accept", paramLabel = "N", description = "Accepts suggestion N of the list.")
        private @Nullable Integer accept;

        @Option(names = "--change", paramLabel = "N", description = "Accepts suggestion N with another --dose.")
        private @Nullable Integer change;

        @Option(names = "--reject", paramLabel = "N", description = "Rejects suggestion N of the list.")
        private @Nullable Integer reject;

        @Option(names = "--take-back", paramLabel = "NUMBER", description = "Takes decision NUMBER back.")
        private @Nullable Long takeBack;
    }

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            PersonPrediction p = PredictCommand.predicted(clinic, who);
            if (act != null) {
                carryOut(clinic, p, act);
            }
            PersonReview review = clinic.reviews().of(p);
            ReviewJson json = ReviewJson.of(p, review);
            output.print(json, out -> text(out, json));
        }
        return 0;
    }

    private void carryOut(OpenClinic clinic, PersonPrediction p, Act wanted) {
        String name = by == null ? "" : by.strip();
        if (name.isEmpty()) {
            throw new CommandFailed(2, "Say who decides: --by \"NAME\". Nothing leaves without a name on it.");
        }
        String why = reason == null ? "" : reason.strip();
        try {
            if (wanted.takeBack != null) {
                takeBack(clinic, p, wanted.takeBack, name, why);
            } else if (wanted.accept != null) {
                decide(clinic, p, wanted.accept, new Decision.Accepted(), name, why);
            } else if (wanted.reject != null) {
                decide(clinic, p, wanted.reject, new Decision.Rejected(), name, why);
            } else if (wanted.change != null) {
                decide(clinic, p, wanted.change, new Decision.Changed(changed()), name, why);
            }
        } catch (IllegalArgumentException refused) {
            throw new CommandFailed(2, String.valueOf(refused.getMessage()));
        }
    }

    private double changed() {
        if (dose == null) {
            throw new CommandFailed(2, "Say the dose: --dose D, as a daily mean in the lever's unit.");
        }
        return dose;
    }

    private static void decide(
            OpenClinic clinic, PersonPrediction p, int number, Decision decision, String name, String why) {
        List<Suggestion> open = clinic.reviews().of(p).open();
        if (number < 1 || number > open.size()) {
            throw new CommandFailed(
                    1,
                    open.isEmpty()
                            ? "No suggestion for " + p.person().id() + " waits for a decision."
                            : p.person().id() + " has suggestions 1 to " + open.size() + ", not " + number + ".");
        }
        Optional<String> reason = why.isEmpty() ? Optional.empty() : Optional.of(why);
        clinic.reviews().decide(p, open.get(number - 1), decision, name, reason);
    }

    private static void takeBack(OpenClinic clinic, PersonPrediction p, long number, String name, String why) {
        if (!clinic.reviews().takeBack(p.person().id(), number, name, why)) {
            throw new CommandFailed(1, p.person().id() + " has no decision number " + number + " that still stands.");
        }
    }

    private static void text(PrintWriter out, ReviewJson json) {
        if (json.open.isEmpty()) {
            out.println("Nothing waits for a decision.");
        }
        for (OpenJson s : json.open) {
            out.printf("%2d  %s%n    Why: %s%n", s.number, s.title, s.why);
            if (!s.expected.isEmpty()) {
                out.printf("    Expected: %s%n", s.expected);
            }
            s.plan.ifPresent(plan -> out.printf(
                    "    Evidence (%s): %s%n    Burden: %s%n    Risk: %s%n",
                    plan.grade, plan.source, plan.burden, plan.risk));
        }
        json.agreed.forEach(line -> out.println("Agreed: " + line + "."));
        for (DecidedJson d : json.decided) {
            out.printf(
                    "%4d  %s  %s  %s%s%s%n",
                    d.number,
                    d.at,
                    d.by,
                    d.words,
                    d.reason.map(r -> " Reason: " + r).orElse(""),
                    d.takenBackBy.map(b -> "  [taken back by " + b + "]").orElse(""));
        }
    }

    record ReviewJson(
            String person, boolean simulated, List<OpenJson> open, List<String> agreed, List<DecidedJson> decided) {
        static ReviewJson of(PersonPrediction p, PersonReview review) {
            List<OpenJson> open = java.util.stream.IntStream.range(
                            0, review.open().size())
                    .mapToObj(i -> OpenJson.of(i + 1, review.open().get(i)))
                    .toList();
            return new ReviewJson(
                    p.person().id().value(),
                    PredictionJson.simulated(p),
                    open,
                    review.agreed().stream().map(AgreedDose::words).toList(),
                    review.decided().stream().map(DecidedJson::of).toList());
        }
    }

    record OpenJson(int number, String code, String title, String why, String expected, Optional<PlanJson> plan) {
        static OpenJson of(int number, Suggestion s) {
            return new OpenJson(number, s.code(), s.title(), s.why(), s.expected(), PlanJson.of(s));
        }
    }

    record PlanJson(
            String lever,
            String unit,
            double usual,
            double dose,
            String grade,
            String source,
            String burden,
            String risk) {
        static Optional<PlanJson> of(Suggestion s) {
            return s instanceof Suggestion.ChangePlan c
                    ? Optional.of(new PlanJson(
                            c.lever().key(),
                            c.lever().unit(),
                            c.usual(),
                            c.dose(),
                            c.source().grade().name().toLowerCase(java.util.Locale.ROOT),
                            c.source().text(),
                            c.burden(),
                            c.risk()))
                    : Optional.empty();
        }
    }

    record DecidedJson(
            long number, String at, String by, String words, Optional<String> reason, Optional<String> takenBackBy) {
        static DecidedJson of(Decided d) {
            return new DecidedJson(
                    d.number(),
                    d.at().toString(),
                    d.by(),
                    d.words(),
                    d.reason(),
                    d.takenBack().map(Decided.TakenBack::by));
        }
    }
}
