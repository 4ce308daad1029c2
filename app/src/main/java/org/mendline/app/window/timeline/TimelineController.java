package org.mendline.app.window.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.window.edit.EditHistory;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.TimelineModel.Stage;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineData;

/// What a user can do on the timeline page. FX thread only.
public final class TimelineController {
    /// Key of the work that reads a person's timeline.
    public static final String READ = "timeline.read";
    /// Key of the work that reads samples for the time shown.
    public static final String CLOSER = "timeline.closer";

    private static final String DRAW = "timeline.draw";
    private static final String ASK = "timeline.ask";
    /// What is shown of somebody first.
    private static final Duration FIRST_SHOWN = Duration.ofDays(84);

    private final TimelineModel model = new TimelineModel();
    private final Timelines timelines;
    private final TaskRunner tasks;
    private final Texts texts;
    private final TimelineCharts charts;
    private final LaneChoices choices;
    private final CloserLook closerLook;
    private final EntryController entry;
    private Optional<PersonTimeline> timeline = Optional.empty();
    private Optional<TimeSpan> looked = Optional.empty();
    private Map<LaneId, Closer> closer = Map.of();
    private int shownTimes;

    public TimelineController(Timelines timelines, TaskRunner tasks, Texts texts, Clock clock, EditHistory history) {
        this.timelines = timelines;
        this.tasks = tasks;
        this.texts = texts;
        this.charts = new TimelineCharts(texts);
        this.choices = new LaneChoices(texts);
        this.closerLook = new CloserLook(timelines);
        this.entry =
                new EntryController(timelines.entries(), tasks, texts, clock, history, model.messageProperty()::set);
    }

    public TimelineModel model() {
        return model;
    }

    /// Entering by hand.
    public EntryController entry() {
        return entry;
    }

    /// Shows a person; the same one again keeps the time and the lanes shown.
    public void open(PersonId person) {
        boolean other =
                timeline.filter(shown -> shown.person().id().equals(person)).isEmpty();
        if (other) {
            timeline = Optional.empty();
            model.stageProperty().set(Stage.LOADING);
            model.dataProperty().set(Optional.empty());
            model.messageProperty().set("");
            forgetMoment();
        }
        closer = Map.of();
        tasks.cancel(CLOSER);
        entry.about(person);
        tasks.start(Work.of(READ, progress -> timelines.of(person), found -> show(found, other), this::failed)
                .titled(texts.get("timeline.task.read")));
    }

    private void show(PersonTimeline found, boolean other) {
        timeline = Optional.of(found);
        shownTimes++;
        model.simulatedProperty()
                .set(found.person().origin() == Person.Origin.SIMULATED ? texts.get("timeline.simulated") : "");
        model.lanes().setAll(choices.of(found));
        if (found.empty()) {
            model.dataProperty().set(Optional.empty());
            model.stageProperty().set(Stage.EMPTY);
            return;
        }
        model.lanes().forEach(choice -> choice.shownProperty().subscribe((before, now) -> chosen(choice, now)));
        model.stageProperty().set(Stage.SHOWN);
        draw(other ? this::showRecent : this::readCloser);
    }

    private void chosen(LaneChoice choice, boolean shown) {
        choices.choose(choice.id(), shown);
        draw(this::readCloser);
    }

    /// Puts what is known into lanes, off the FX thread, and shows it.
    private void draw(Runnable then) {
        timeline.ifPresent(shown -> {
            List<LaneId> lanes = model.shownLanes();
            Map<LaneId, Closer> near = closer;
            tasks.start(Work.<TimelineData>of(
                    DRAW,
                    progress -> charts.of(shown, lanes, near),
                    data -> {
                        model.dataProperty().set(Optional.of(data));
                        then.run();
                    },
                    this::failed));
        });
    }

    private void showRecent() {
        timeline.flatMap(PersonTimeline::span).ifPresent(span -> {
            Instant end = span.to();
            Instant start = end.minus(FIRST_SHOWN);
            want(new TimeSpan(start.isBefore(span.from()) ? span.from() : start, end));
        });
        readCloser();
    }

    private void want(TimeSpan span) {
        model.wantedProperty().set(Optional.empty());
        model.wantedProperty().set(Optional.of(TimelineCharts.window(span)));
    }

    /// Shows as much time as asked for, about the middle of what is shown.
    ///
    /// @param shown what is shown now
    public void showSpan(Duration span, TimeWindow shown, Optional<Instant> about) {
        Instant middle = about.orElseGet(() -> Instant.ofEpochMilli(Math.round(shown.middleMillis())));
        boolean narrower = span.toMillis() < shown.spanMillis();
        // A narrower look without a moment in hand is a look at the newest days shown.
        Instant centre = narrower && about.isEmpty()
                ? Instant.ofEpochMilli(Math.round(shown.toMillis())).minus(span.dividedBy(2))
                : middle;
        want(new TimeSpan(centre.minus(span.dividedBy(2)), centre.plus(span.dividedBy(2))));
    }

    /// The time shown has changed: reads what a closer look needs, unless it is there.
    public void looked(TimeWindow window) {
        looked = Optional.of(
                new TimeSpan(Instant.ofEpochMilli((long) Math.floor(window.fromMillis())), Instant.ofEpochMilli((long)
                        Math.ceil(window.toMillis()))));
        readCloser();
    }

    private void readCloser() {
        if (timeline.isEmpty() || looked.isEmpty()) {
            return;
        }
        PersonTimeline shown = timeline.get();
        int number = shownTimes;
        TimeSpan time = looked.get();
        Map<LaneId, Closer> kept = CloserLook.kept(closer, time);
        boolean dropped = kept.size() < closer.size();
        closer = kept;
        List<LaneId> needed = CloserLook.needed(shown, model.shownLanes(), kept, time);
        if (needed.isEmpty()) {
            tasks.cancel(CLOSER);
            saySamples();
            if (dropped) {
                draw(() -> {});
            }
            return;
        }
        tasks.start(Work.of(
                        CLOSER,
                        progress -> closerLook.read(shown, needed, time, progress::cancelled),
                        read -> showCloser(number, read),
                        this::failed)
                .titled(texts.get("timeline.task.samples")));
    }

    private void showCloser(int of, Map<LaneId, Closer> read) {
        if (of == shownTimes) {
            Map<LaneId, Closer> all = new HashMap<>(closer);
            all.putAll(read);
            closer = Map.copyOf(all);
            saySamples();
            draw(() -> {});
        }
    }

    private void saySamples() {
        long read = 0;
        boolean thinned = false;
        for (LaneId lane : model.shownLanes()) {
            if (closer.get(lane) instanceof Closer.Dense dense) {
                read += dense.read();
                thinned |= dense.thinned();
            }
        }
        model.samplesProperty()
                .set(read == 0 ? "" : texts.format(thinned ? "timeline.samples.thinned" : "timeline.samples", read));
    }

    /// Finds what is known about a moment and where it came from.
    ///
    /// @param reach how far from it a value may lie to count
    public void ask(Instant moment, Duration reach) {
        timeline.ifPresent(shown -> {
            List<LaneId> lanes = model.shownLanes();
            Readings readings = new Readings(timelines, texts, shown);
            tasks.start(Work.of(
                    ASK,
                    progress -> readings.at(moment, reach, lanes),
                    found -> {
                        model.momentProperty().set(readings.title(moment));
                        model.readings().setAll(found);
                    },
                    this::failed));
        });
    }

    /// Takes an entry out; it can be put back by undo.
    public void remove(Entry taken) {
        entry.remove(taken);
        forgetMoment();
    }

    private void forgetMoment() {
        model.momentProperty().set("");
        model.readings().clear();
    }

    private void failed(Exception failure) {
        String sentence = new Failures(texts).sentence(failure);
        if (timeline.isEmpty()) {
            model.failureProperty().set(sentence);
            model.stageProperty().set(Stage.FAILED);
        } else {
            model.messageProperty().set(sentence);
        }
    }
}
