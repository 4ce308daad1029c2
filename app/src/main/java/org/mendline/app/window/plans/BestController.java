package org.mendline.app.window.plans;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.scenario.BestPlans;
import org.mendline.app.scenario.Burden;
import org.mendline.app.scenario.FoundPlan;
import org.mendline.app.scenario.Limits;
import org.mendline.app.scenario.PlanRisks;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.viz.pareto.ParetoData;
import org.mendline.viz.pareto.ParetoData.Axis;
import org.mendline.viz.pareto.ParetoData.Candidate;

/// Finding the best plans under a user's limits. FX thread only.
public final class BestController {
    /// Key of the work that searches.
    public static final String SEARCH = "plans.best";

    /// Share of futures below which a goal is said to be out of reach.
    private static final double OUT_OF_REACH = 0.1;

    private static final double MIDDLE_RISK = 0.1;
    private static final double HIGH_RISK = 0.2;

    private final BestModel model = new BestModel();
    private final PlansModel plans;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Loading load;
    private Optional<PersonPrediction> person = Optional.empty();
    private Optional<Scenario> from = Optional.empty();
    private Optional<ScenarioForecast> now = Optional.empty();
    private int searches;
    private List<FoundPlan> found = List.of();
    /// The plan taken over last: the next one takes its place while it is still in hand.
    private Optional<Scenario> loaded = Optional.empty();

    /// Takes a plan over into the comparison.
    @FunctionalInterface
    interface Loading {
        /// @param again whether the plan in hand was loaded before and makes room
        void load(Scenario plan, boolean again);
    }

    BestController(PlansModel plans, TaskRunner tasks, Texts texts, Loading load) {
        this.plans = plans;
        this.tasks = tasks;
        this.texts = texts;
        this.load = load;
        // What was found for another goal says nothing of this one.
        plans.milestoneProperty().subscribe(milestone -> person.ifPresent(this::about));
    }

    public BestModel model() {
        return model;
    }

    /// Speaks of somebody from now on; what was found for another is gone.
    void about(PersonPrediction prediction) {
        stopQuietly();
        person = Optional.of(prediction);
        forget();
        model.messageProperty().set("");
        model.remarksProperty()
                .set(new EvidenceWords(texts).ofSearch(prediction.record().condition()));
    }

    private void forget() {
        found = List.of();
        loaded = Optional.empty();
        model.foundProperty().set(Optional.empty());
    }

    /// The plan in hand, whose locked levers a search leaves alone.
    void from(Scenario plan) {
        from = Optional.of(plan);
    }

    /// What the present plan leads to, for comparison in the picture.
    void now(ScenarioForecast forecast) {
        now = Optional.of(forecast);
    }

    /// Searches under the limits typed.
    public void search() {
        if (person.isEmpty() || from.isEmpty()) {
            return;
        }
        try {
            search(person.get(), from.get(), limits(person.get()));
        } catch (IllegalArgumentException e) {
            model.messageProperty().set(String.valueOf(e.getMessage()));
        }
    }

    private void search(PersonPrediction p, Scenario start, Limits limits) {
        BestPlans search = new BestPlans(p, plans.milestoneProperty().get(), limits);
        forget();
        int number = ++searches;
        String searching = texts.get("plans.best.searching");
        model.searchingProperty().set(true);
        model.messageProperty().set(searching);
        tasks.start(Work.of(
                        SEARCH,
                        progress -> search.search(start, Predictor.SEED, progress),
                        result -> {
                            if (number == searches) {
                                show(result);
                            }
                        },
                        failure -> model.messageProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("plans.best.task"))
                .afterwards(() -> ended(number, searching)));
    }

    /// Stopped elsewhere, for example on the status line, a search leaves no result but must say so.
    private void ended(int number, String searching) {
        if (number == searches) {
            model.searchingProperty().set(false);
            if (model.messageProperty().get().equals(searching)) {
                model.messageProperty().set(texts.get("plans.best.stopped"));
            }
        }
    }

    /// Stops the search; nothing was changed by it.
    public void stop() {
        if (model.searchingProperty().get()) {
            stopQuietly();
            model.messageProperty().set(texts.get("plans.best.stopped"));
        }
    }

    private void stopQuietly() {
        searches++;
        tasks.cancel(SEARCH);
        model.searchingProperty().set(false);
    }

    private void show(BestPlans.Result result) {
        switch (result) {
            case BestPlans.Refused(String reason) -> model.messageProperty().set(reason);
            case BestPlans.Plans(List<FoundPlan> list, Optional<String> event, Optional<String> noRisk) -> {
                found = list;
                boolean inTime = list.stream().allMatch(FoundPlan::inTime);
                List<String> words = new ArrayList<>();
                words.add(texts.format(inTime ? "plans.best.found" : "plans.best.late", list.size()));
                if (list.stream().allMatch(plan -> plan.time().probabilityWithinHorizon() < OUT_OF_REACH)) {
                    words.add(texts.get("plans.best.outOfReach"));
                }
                noRisk.ifPresent(reason -> words.add(texts.format("plans.best.noRisk", reason)));
                model.messageProperty().set(String.join(" ", words));
                model.foundProperty().set(Optional.of(picture(list, event)));
            }
        }
    }

    private ParetoData picture(List<FoundPlan> list, Optional<String> event) {
        List<Candidate> candidates = new ArrayList<>();
        for (FoundPlan plan : list) {
            candidates.add(new Candidate(
                    plan.scenario().name(),
                    plan.meanDays(),
                    plan.time().lo80Days().orElse(Scenario.HORIZON_DAYS),
                    end(plan.time().hi80Days()),
                    plan.burden().minutesAWeek(),
                    plan.risk().orElse(0)));
        }
        now.filter(f -> f.target().isPresent()).map(this::asNow).ifPresent(candidates::add);
        return new ParetoData(
                texts.get("plans.best.title"),
                new Axis(texts.get("plans.best.speed"), texts.get("plans.days")),
                new Axis(texts.get("plans.aspect.burden"), texts.get("plans.minutes")),
                event.orElse(""),
                MIDDLE_RISK,
                HIGH_RISK,
                candidates,
                OptionalInt.empty());
    }

    private Candidate asNow(ScenarioForecast forecast) {
        return new Candidate(
                PlanCharts.label(0, forecast.scenario()),
                forecast.outcomes().restrictedMeanDays(),
                forecast.projection().timeToGoal().orElseThrow().lo80Days().orElse(Scenario.HORIZON_DAYS),
                end(forecast.projection().timeToGoal().orElseThrow().hi80Days()),
                forecast.burden().minutesAWeek(),
                forecast.risks()
                        .flatMap(PlanRisks::worst)
                        .map(Risk::probability)
                        .orElse(0.0));
    }

    private static double end(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : Double.POSITIVE_INFINITY;
    }

    /// Takes a plan of the picture over into the comparison; the present plan is there already.
    ///
    /// @param index its place in the picture
    public void take(int index) {
        if (index < 0 || index >= found.size()) {
            return;
        }
        Scenario plan = found.get(index).scenario();
        boolean again = loaded.isPresent() && from.equals(loaded);
        load.load(plan, again);
        loaded = from;
    }

    private Limits limits(PersonPrediction p) {
        OptionalInt byDay = model.byProperty()
                .get()
                .map(date -> OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(p.asOf(), date))))
                .orElse(OptionalInt.empty());
        if (byDay.isPresent() && (byDay.getAsInt() < 1 || byDay.getAsInt() > Scenario.HORIZON_DAYS)) {
            throw new IllegalArgumentException(texts.get("plans.best.wrongDate"));
        }
        OptionalDouble sessions = number(model.sessionsAWeekProperty().get());
        return new Limits(
                byDay,
                sessions.isPresent() ? OptionalInt.of((int) sessions.getAsDouble()) : OptionalInt.empty(),
                number(model.minutesADayProperty().get()),
                number(model.minutesAWeekProperty().get()),
                Burden.SESSION_MINUTES);
    }

    private OptionalDouble number(String typed) {
        if (typed.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(typed.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(texts.format("plans.best.noNumber", typed), e);
        }
    }
}
