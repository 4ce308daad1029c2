package org.mendline.app.window.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.scenario.ScenarioForecasts;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.person.PersonId;

/// What a user can do on the page of plans. Plans are kept by person until the program ends. FX thread only.
public final class PlansController {
    /// Key of the work that simulates plans.
    public static final String PROJECT = "plans.project";
    /// Key of the work that assesses their risks.
    public static final String RISK = "plans.risk";

    private final PlansModel model = new PlansModel();
    private final TwinScreenModel twin;
    private final TaskRunner tasks;
    private final Texts texts;
    private final PlanScreen screen;
    private final BestController best;
    private final Map<PersonId, PlanSet> kept = new HashMap<>();
    private Optional<PersonId> wanted = Optional.empty();
    private Optional<PersonPrediction> shown = Optional.empty();
    private Map<List<Dose>, ScenarioForecast> known = Map.of();
    private PlanSet set = new PlanSet(List.of(), 0);
    private int openings;

    /// @param twin where predictions come from
    public PlansController(TwinScreenModel twin, TaskRunner tasks, Texts texts) {
        this.twin = twin;
        this.tasks = tasks;
        this.texts = texts;
        this.screen = new PlanScreen(model, texts);
        this.best = new BestController(model, tasks, texts, this::load);
        twin.predictionProperty().subscribe(prediction -> show());
        twin.stageProperty().subscribe(stage -> show());
        model.milestoneProperty().subscribe(milestone -> restart());
        model.leverProperty().subscribe(lever -> fill());
    }

    public PlansModel model() {
        return model;
    }

    /// The search for plans under limits.
    public BestController best() {
        return best;
    }

    /// Shows a person's plans as soon as the twin is inferred.
    public void open(PersonId person) {
        wanted = Optional.of(person);
        shown = Optional.empty();
        show();
    }

    private void show() {
        Optional<PersonPrediction> prediction = twin.predictionProperty()
                .get()
                .filter(p -> wanted.isPresent() && p.person().id().equals(wanted.get()));
        if (prediction.isEmpty()) {
            shown = Optional.empty();
            openings++;
            model.waitingProperty().set(screen.waiting(twin));
        } else if (!prediction.equals(shown)) {
            shown = prediction;
            model.waitingProperty().set("");
            model.messageProperty().set("");
            best.about(prediction.get());
            PersonPrediction p = prediction.get();
            Scenario asNow = forecasts(p).asNow(texts.get("plans.asNow"));
            PlanSet start = PlanSet.start(asNow, texts.get("plans.changed"));
            set = kept.getOrDefault(p.person().id(), start).renewed(asNow);
            restart();
        }
    }

    private ScenarioForecasts forecasts(PersonPrediction p) {
        return ScenarioForecasts.of(p, model.milestoneProperty().get());
    }

    private void restart() {
        known = Map.of();
        openings++;
        tasks.cancel(PROJECT);
        tasks.cancel(RISK);
        changed();
    }

    /// Takes a plan in hand.
    ///
    /// @param index 0 is the one lived now, which is read only
    public void select(int index) {
        edit(now -> now.select(index));
    }

    /// Adds a copy of the plan in hand, or an unchanged one.
    public void copy() {
        String name = texts.format("plans.copyOf", set.current().name());
        edit(now -> now.full() ? now : now.add(now.current().named(name)));
    }

    /// Calls the plan in hand otherwise; a blank name changes nothing.
    public void rename(String name) {
        if (!name.isBlank()) {
            edit(now -> now.with(now.current().named(name.strip())));
        }
    }

    /// Takes all doses of the plan in hand back to the present ones and opens all locks.
    public void reset() {
        edit(now -> now.with(now.plans().getFirst().named(now.current().name())));
    }

    /// Takes the plan in hand away.
    public void remove() {
        edit(PlanSet::remove);
    }

    /// Moves a lever of the plan in hand to another mean.
    public void move(Lever lever, double mean) {
        edit(now -> now.with(moved(now.current(), now.plans().getFirst().mean(lever), lever, mean)));
    }

    /// Whole steps, and exactly the dose as now near it; what was drawn by week is moved as it is.
    private static Scenario moved(Scenario plan, double usual, Lever lever, double mean) {
        double whole =
                Math.abs(mean - usual) < lever.step() / 2 ? usual : Math.round(mean / lever.step()) * lever.step();
        return plan.steady(lever) ? plan.with(lever, whole) : plan.withMean(lever, whole);
    }

    /// Sets the doses of the lever that the strip shows.
    ///
    /// @param doses one a week
    public void draw(List<Double> doses) {
        Lever lever = model.leverProperty().get();
        edit(now -> now.with(now.current().with(lever, doses)));
    }

    /// Locks a lever of the plan in hand against hand and search, or opens it.
    public void lock(Lever lever, boolean locked) {
        edit(now -> now.with(now.current().withLock(lever, locked)));
    }

    /// Chooses which lever the strip draws and the evidence speaks of.
    public void chooseLever(Lever lever) {
        model.leverProperty().set(lever);
    }

    public void chooseMilestone(Milestone milestone) {
        model.milestoneProperty().set(milestone);
    }

    /// Puts a plan that was found among the others.
    ///
    /// @param again whether it takes the place of the one in hand, which was found before
    private void load(Scenario plan, boolean again) {
        edit(now -> again && now.selected() > 0 ? now.with(plan) : now.add(plan));
        model.messageProperty()
                .set(texts.format("plans.loaded", plan.name(), PlanCharts.label(set.selected(), set.current())));
    }

    private void edit(UnaryOperator<PlanSet> change) {
        if (shown.isPresent()) {
            model.messageProperty().set("");
            set = change.apply(set);
            changed();
        }
    }

    private void changed() {
        shown.ifPresent(p -> {
            kept.put(p.person().id(), set);
            best.from(set.current());
            fill();
            simulate(p);
        });
    }

    /// Everything that needs no futures.
    private void fill() {
        shown.ifPresent(p -> screen.fill(p, set));
    }

    /// Simulates the plans that are not known yet and prepares what is shown. While one simulation runs only the newest
    /// wish waits, so that the curve follows the hand as fast as the machine can.
    private void simulate(PersonPrediction p) {
        PlanSet now = set;
        Map<List<Dose>, ScenarioForecast> had = known;
        Milestone milestone = model.milestoneProperty().get();
        int number = openings;
        ScenarioForecasts forecasts = forecasts(p);
        tasks.start(Work.of(
                        PROJECT,
                        progress -> {
                            List<ScenarioForecast> found = now.plans().stream()
                                    .map(plan -> Optional.ofNullable(had.get(plan.weeks()))
                                            .orElseGet(() -> forecasts.forecast(plan, Clinic.FUTURES))
                                            .of(plan))
                                    .toList();
                            return new Simulated(now, found, screen.draw(p, milestone, found, now.selected()));
                        },
                        done -> simulated(number, p, done),
                        this::failed)
                .showingOvertaken());
    }

    private void simulated(int number, PersonPrediction p, Simulated done) {
        if (number == openings) {
            show(done);
            if (done.forecasts().stream().anyMatch(f -> f.risks().isEmpty())) {
                assess(p, done);
            }
        }
    }

    private void show(Simulated done) {
        Map<List<Dose>, ScenarioForecast> now = new HashMap<>();
        done.forecasts().forEach(f -> now.put(f.scenario().weeks(), f));
        known = now;
        screen.show(done.drawing());
        best.now(done.forecasts().getFirst());
    }

    private void assess(PersonPrediction p, Simulated without) {
        int number = openings;
        Milestone milestone = model.milestoneProperty().get();
        ScenarioForecasts forecasts = forecasts(p);
        tasks.start(Work.of(
                RISK,
                progress -> {
                    List<ScenarioForecast> assessed = new ArrayList<>();
                    for (ScenarioForecast each : without.forecasts()) {
                        if (progress.cancelled()) {
                            throw new CancellationException("Other plans are in hand");
                        }
                        assessed.add(each.risks().isPresent() ? each : forecasts.assessed(each));
                    }
                    int selected = without.set().selected();
                    return new Simulated(without.set(), assessed, screen.draw(p, milestone, assessed, selected));
                },
                done -> assessed(number, done),
                this::failed));
    }

    /// Where the plans were changed meanwhile, their own assessment follows; what was found here is kept for it.
    private void assessed(int number, Simulated done) {
        if (number != openings) {
            return;
        }
        if (done.set().equals(set)) {
            show(done);
        } else {
            Map<List<Dose>, ScenarioForecast> now = new HashMap<>(known);
            done.forecasts().forEach(f -> now.computeIfPresent(f.scenario().weeks(), (weeks, before) -> f));
            known = now;
        }
    }

    /// Plans, what they lead to, and what is shown of it.
    private record Simulated(PlanSet set, List<ScenarioForecast> forecasts, PlanScreen.Drawing drawing) {}

    private void failed(Exception failure) {
        model.messageProperty().set(new Failures(texts).sentence(failure));
    }
}
