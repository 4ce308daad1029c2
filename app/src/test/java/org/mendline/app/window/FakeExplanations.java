package org.mendline.app.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.CaseloadDrivers;
import org.mendline.app.explanation.DayShares;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.Explanations;
import org.mendline.app.explanation.Influences;
import org.mendline.app.explanation.Influences.InputChange;
import org.mendline.app.explanation.Influences.LeverChange;
import org.mendline.app.explanation.Influences.Unknown;
import org.mendline.app.explanation.Influences.Worth;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.person.Person;

/// Explanations by a formula, the same for everyone, for tests and pictures of the window.
final class FakeExplanations implements Explanations {
    private static final List<String> FEATURES = List.of("Heart-rate variability", "Sleep", "Therapy", "Training load");

    private final Supplier<List<Person>> everyone;
    private Optional<String> own = Optional.empty();
    private Runnable beforeDays = () -> {};
    private int drivers;

    FakeExplanations(Supplier<List<Person>> everyone) {
        this.everyone = everyone;
    }

    /// Lets a clinic's own model speak.
    void speaksWith(String model) {
        own = Optional.of(model);
    }

    /// Lets a test step in before shares by day are worked out.
    void beforeDays(Runnable step) {
        beforeDays = step;
    }

    /// How often the caseload was explained.
    int driversAsked() {
        return drivers;
    }

    @Override
    public PersonExplanation explain(PersonPrediction prediction, Explained target, Background background) {
        OutcomeScale scale = prediction.record().scale();
        boolean outcome = target == Explained.OUTCOME_12_WEEKS;
        double unit = outcome ? (scale.best() - scale.worst()) / 100 : 0.1;
        List<Contribution> parts = List.of(
                part("Heart-rate variability", 47, 58, "ms", -6 * unit),
                part("Sleep", 6.2, 7.4, "h", -3.5 * unit),
                part("Therapy", 32, 20, "min", 3 * unit),
                part("Load", 520, 400, "AU", -2 * unit),
                part("Latest outcomes", 84, 80, "%", 1.5 * unit),
                part("Resting heart rate", 61, 57, "/min", -1 * unit),
                part("Soreness", 4.2, 3.1, "0-10", -0.6 * unit),
                new Contribution("C-reactive protein", OptionalDouble.empty(), OptionalDouble.empty(), "mg/L", 0));
        double base = outcome ? scale.toMeasure(0.85) : 6.9;
        double sum = parts.stream().mapToDouble(Contribution::phi).sum();
        return new PersonExplanation(
                target,
                new Explanation(
                        outcome ? scale.name() : "Readiness in 72 h",
                        outcome ? scale.unit() : "0-10",
                        base,
                        base + sum,
                        0,
                        parts),
                outcome
                        ? "HRV 19 % below the own normal costs most of what is missing at 12 weeks; 12 min more therapy a day gives some of it back."
                        : "Short sleep and low HRV pull readiness in 72 h down; nothing observed pushes it up as much.",
                true);
    }

    private static Contribution part(String name, double value, double normal, String unit, double phi) {
        return new Contribution(name, OptionalDouble.of(value), OptionalDouble.of(normal), unit, phi);
    }

    @Override
    public DayShares overTime(
            PersonPrediction prediction, Explained target, Background background, TaskProgress progress) {
        beforeDays.run();
        if (progress.cancelled()) {
            throw new CancellationException("Stopped by the user");
        }
        Explanation e = explain(prediction, target, background).explanation();
        double unit = (e.prediction() - e.base()) / 28;
        List<DayShares.Window> windows = IntStream.range(0, 7)
                .mapToObj(day -> new DayShares.Window(day(day), day(day), 4 * unit))
                .toList();
        List<DayShares.Row> rows = FEATURES.stream()
                .map(name -> new DayShares.Row(
                        name,
                        "h",
                        7 * unit,
                        IntStream.range(0, 7).mapToObj(day -> cell(day, unit)).toList()))
                .toList();
        return new DayShares(target, background, e.unit(), e.base(), e.prediction(), 0, 0, windows, rows, 0.02, true);
    }

    private static LocalDate day(int day) {
        return FakePeople.TODAY.minusDays(6 - day);
    }

    private static DayShares.Cell cell(int day, double unit) {
        return day == 2
                ? new DayShares.Cell(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())
                : new DayShares.Cell(
                        OptionalDouble.of(unit * (day - 1)), OptionalDouble.of(6 + 0.1 * day), OptionalDouble.of(7.4));
    }

    @Override
    public Influences influences(PersonPrediction prediction, Explained target, TaskProgress progress) {
        OutcomeScale scale = prediction.record().scale();
        double one = target == Explained.OUTCOME_12_WEEKS ? (scale.best() - scale.worst()) / 100 : 0.1;
        double width = 20 * Math.abs(one);
        Dose usual = prediction.twin().usualDose();
        return new Influences(
                target,
                target == Explained.OUTCOME_12_WEEKS ? scale.unit() : "{score}",
                target == Explained.READINESS_72_H || scale.higherIsBetter(),
                List.of(
                        lever(Lever.THERAPY, usual, 15, 4 * one, Effect.THERAPY_ASSUMED),
                        lever(Lever.SLEEP, usual, 1, 1.5 * one, Effect.SLEEP_LOSS),
                        lever(Lever.COLD, usual, 10, -1 * one, Effect.COLD_ADAPTATION),
                        lever(Lever.PROTEIN, usual, 0.4, 0, Effect.PROTEIN)),
                List.of(new InputChange("Heart-rate variability", 47, 58, "ms", 2 * one, one, 2.5 * one)),
                List.of(
                        new Unknown(scale.name(), true, new Worth.Narrows(1, width, 0.9 * width)),
                        new Unknown("C-reactive protein", false, new Worth.Narrows(3, width, 0.999 * width)),
                        new Unknown("Protein", false, new Worth.Moves(Lever.PROTEIN, 1, -width / 20, width / 20)),
                        new Unknown("Age", false, new Worth.NotComputed("One entry in the person's record."))));
    }

    private static LeverChange lever(Lever lever, Dose usual, double step, double median, Effect effect) {
        double dose = lever.of(usual);
        return new LeverChange(
                lever, dose, dose + step, new Difference(median, 0.6 * median, 1.5 * median), effect.source());
    }

    @Override
    public CaseloadDrivers drivers(TaskProgress progress) {
        drivers++;
        List<Person> people = everyone.get();
        List<CaseloadDrivers.Feature> features = new ArrayList<>();
        for (int f = 0; f < FEATURES.size(); f++) {
            List<CaseloadDrivers.Share> shares = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                progress.at((double) i / people.size(), people.get(i).label());
                double share = (4 - f) * Math.sin(1 + i * (f + 1)) / 4;
                shares.add(new CaseloadDrivers.Share(
                        people.get(i).id(), people.get(i).label(), true, share, OptionalDouble.of(6 + 2 * share)));
            }
            features.add(new CaseloadDrivers.Feature(FEATURES.get(f), f == 0 ? "ms" : "h", shares));
        }
        return new CaseloadDrivers(features, people.size(), people.size(), 2);
    }

    @Override
    public Optional<String> ownModel() {
        return own;
    }
}
