package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.feedback.FeedbackBook;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.FeedbackEffect;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.feedback.FeedbackRepository.Entry;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "feedback",
        description = {
            "Takes down what somebody says of a person or of the curve, lists it, and shows what it changed.",
            "Feedback moves the twin as a measurement with a large error would."
        })
final class FeedbackCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(names = "--by", paramLabel = "NAME", description = "Who says it; needed to add or withdraw.")
    private @Nullable String by;

    @Option(
            names = "--pain-tolerance",
            paramLabel = "0..10",
            description = "How well pain is borne; 5 is as most people.")
    private @Nullable Double painTolerance;

    @Option(names = "--mental-state", paramLabel = "0..10", description = "How the person feels in mind; 10 is best.")
    private @Nullable Double mentalState;

    @Option(
            names = "--curve",
            paramLabel = "VERDICT",
            description = "The curve is: too-optimistic, about-right, too-pessimistic.")
    private @Nullable String curve;

    @Option(
            names = "--days",
            description = "Day of the curve that is judged, from the last data (default ${DEFAULT-VALUE}).",
            defaultValue = "28")
    private int days = FeedbackBook.JUDGED_DAYS;

    @Option(names = "--note", description = "In their own words.")
    private @Nullable String note;

    @Option(names = "--withdraw", paramLabel = "NUMBER", description = "Marks an entry as said in error.")
    private @Nullable Long withdraw;

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            List<Long> added = change(clinic, who);
            FeedbackJson json = json(clinic, who, added);
            output.print(json, out -> {
                if (json.entries.isEmpty()) {
                    out.println("Nothing has been said of " + who.label() + " yet.");
                }
                json.entries.forEach(e -> out.printf(
                        "%4d  %s  %s, says %s%s%s%n",
                        e.id,
                        e.day,
                        e.statement,
                        e.saidBy,
                        e.note.map(n -> " (\"" + n + "\")").orElse(""),
                        e.withdrawn ? "  [withdrawn]" : ""));
                json.effect.ifPresent(e -> out.println(e.sentence));
            });
        }
        return 0;
    }

    private List<Long> change(OpenClinic clinic, Person who) {
        if (withdraw == null && painTolerance == null && mentalState == null && curve == null) {
            return List.of();
        }
        String name = by == null ? "" : by.strip();
        if (name.isEmpty()) {
            throw new CommandFailed(2, "Say who says it: --by \"NAME\". Feedback is kept with a name on it.");
        }
        if (withdraw != null && !clinic.feedback().withdraw(who.id(), withdraw, name)) {
            throw new CommandFailed(1, who.id() + " has no feedback number " + withdraw + " that still stands.");
        }
        return add(clinic, who, name);
    }

    private List<Long> add(OpenClinic clinic, Person who, String name) {
        List<Long> added = new ArrayList<>();
        Optional<String> words = Optional.ofNullable(note);
        Optional<Episode> episode = clinic.store().episodes().current(who.id());
        if (episode.isEmpty()) {
            throw new CommandFailed(1, who.id() + " has no open recovery episode that feedback could be about.");
        }
        FeedbackBook book = clinic.feedback();
        try {
            if (painTolerance != null) {
                added.add(book.add(who.id(), episode.get(), new PainTolerance(painTolerance), name, words));
            }
            if (mentalState != null) {
                added.add(book.add(who.id(), episode.get(), new MentalState(mentalState), name, words));
            }
            if (curve != null) {
                added.add(book.judge(PredictCommand.predicted(clinic, who), daysAhead(), verdict(curve), name, words));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
        return added;
    }

    private int daysAhead() {
        if (days < 1 || days > OpenClinic.HORIZON_DAYS) {
            throw new CommandFailed(
                    2, "The curve reaches 1 to " + OpenClinic.HORIZON_DAYS + " days ahead, not " + days + ".");
        }
        return days;
    }

    private static Verdict verdict(String text) {
        try {
            return Verdict.valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    2, "A curve is too-optimistic, about-right or too-pessimistic, not \"" + text + "\".");
        }
    }

    private FeedbackJson json(OpenClinic clinic, Person who, List<Long> added) {
        List<EntryJson> entries =
                clinic.feedback().of(who.id()).stream().map(EntryJson::of).toList();
        Optional<EffectJson> effect =
                clinic.feedbackEffect(who.id(), days).map(e -> EffectJson.of(e, PredictCommand.predicted(clinic, who)));
        return new FeedbackJson(who.id().value(), added, entries, effect);
    }

    /// @param added numbers of the entries made by this call
    /// @param effect what all that stands does to the prediction; absent if nothing stands or nothing is predicted
    record FeedbackJson(String person, List<Long> added, List<EntryJson> entries, Optional<EffectJson> effect) {}

    record EntryJson(
            long id, LocalDate day, String statement, String saidBy, Optional<String> note, boolean withdrawn) {
        static EntryJson of(Entry e) {
            return new EntryJson(
                    e.id(),
                    e.feedback().day(),
                    FeedbackBook.words(e.feedback().statement()),
                    e.feedback().saidBy(),
                    e.feedback().note(),
                    e.withdrawn());
        }
    }

    record EffectJson(int day, String unit, Fan.Point without, Fan.Point with, String sentence) {
        static EffectJson of(FeedbackEffect e, PersonPrediction p) {
            String unit = FeatureNames.unit(p.record().scale().unit());
            String sentence = String.format(
                    Locale.ROOT,
                    "With it the twin expects %.1f %s in %d days (80 of 100: %.1f to %.1f); without it %.1f (%.1f to %.1f).",
                    e.with().median(),
                    unit,
                    e.horizonDays(),
                    e.with().lo80(),
                    e.with().hi80(),
                    e.without().median(),
                    e.without().lo80(),
                    e.without().hi80());
            return new EffectJson(e.horizonDays(), unit, e.without(), e.with(), sentence);
        }
    }
}
