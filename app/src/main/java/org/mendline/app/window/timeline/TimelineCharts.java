package org.mendline.app.window.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.OwnRange;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.Recordings;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.app.timeline.Track;
import org.mendline.app.timeline.Track.Grain;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.observation.Observation;
import org.mendline.viz.timeline.DenseSeries;
import org.mendline.viz.timeline.EventSpans;
import org.mendline.viz.timeline.Lane;
import org.mendline.viz.timeline.LaneContent;
import org.mendline.viz.timeline.Notes;
import org.mendline.viz.timeline.OwnNormal;
import org.mendline.viz.timeline.QualityStrip;
import org.mendline.viz.timeline.SparsePoints;
import org.mendline.viz.timeline.SparsePoints.Trust;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineData;

/// Turns what is known of a person into what the chart draws: the one place where stored values become lanes. Builds
/// pyramids of extremes, so never call it on the FX thread. Immutable.
final class TimelineCharts {
    /// Values of days this close belong together.
    private static final Duration JOINED_DAYS = Duration.ofDays(3);
    /// Rows of the data-quality strip; more would leave no room for values.
    private static final int MOST_ROWS = 5;

    private final Texts texts;
    private final HappeningWords words;

    TimelineCharts(Texts texts) {
        this.texts = texts;
        this.words = new HappeningWords(texts);
    }

    /// @param lanes those wanted, from top to bottom
    /// @param closer what was read for a closer look
    TimelineData of(PersonTimeline timeline, Collection<LaneId> lanes, Map<LaneId, Closer> closer) {
        List<Lane> drawn = new ArrayList<>();
        for (LaneId id : lanes) {
            switch (id.kind()) {
                case QUALITY -> drawn.add(quality(timeline, lanes));
                case HAPPENINGS -> drawn.add(happenings(timeline));
                case NOTES -> drawn.add(notes(timeline));
                case VALUES ->
                    track(timeline, id)
                            .map(track -> values(track, timeline, Optional.ofNullable(closer.get(id))))
                            .ifPresent(drawn::add);
                case SAMPLES ->
                    recordings(timeline, id)
                            .map(each -> samples(each, Optional.ofNullable(closer.get(id))))
                            .ifPresent(drawn::add);
            }
        }
        return new TimelineData(
                timeline.person().label(),
                timeline.zone(),
                OptionalLong.of(timeline.now().toEpochMilli()),
                drawn,
                timeline.span().map(TimelineCharts::window));
    }

    static TimeWindow window(TimeSpan span) {
        return TimeWindow.spanning(span.from().toEpochMilli(), span.to().toEpochMilli());
    }

    private static Optional<Track> track(PersonTimeline timeline, LaneId id) {
        return timeline.tracks().stream()
                .filter(track -> track.code().equals(id.code()))
                .findFirst();
    }

    private static Optional<Recordings> recordings(PersonTimeline timeline, LaneId id) {
        return timeline.recordings().stream()
                .filter(each -> each.code().equals(id.code()))
                .findFirst();
    }

    /// Of the measures shown, those that were silent; the longest silence that still lasts first.
    private Lane quality(PersonTimeline timeline, Collection<LaneId> lanes) {
        ZoneId zone = timeline.zone();
        List<QualityStrip.Row> rows = timeline.tracks().stream()
                .filter(track -> !track.missing().isEmpty() && lanes.contains(LaneId.values(track.code())))
                .sorted(Comparator.comparing(
                                (Track track) -> track.missing().getLast().to().isPresent())
                        .thenComparing(track -> track.missing().getLast().from()))
                .limit(MOST_ROWS)
                .map(track -> new QualityStrip.Row(
                        track.name(),
                        track.missing().stream()
                                .map(each -> missing(each, zone))
                                .toList()))
                .toList();
        return Lane.of(texts.get("timeline.lane.quality"), new QualityStrip(rows));
    }

    private static QualityStrip.Missing missing(Track.Silence silence, ZoneId zone) {
        return new QualityStrip.Missing(
                start(silence.from(), zone),
                silence.to()
                        .map(day -> OptionalLong.of(start(day.plusDays(1), zone)))
                        .orElse(OptionalLong.empty()));
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private Lane happenings(PersonTimeline timeline) {
        List<EventSpans.Span> spans = timeline.happenings().stream()
                .map(each -> new EventSpans.Span(
                        each.span().from().toEpochMilli(),
                        each.span().to().toEpochMilli(),
                        words.of(each),
                        words.category(each.kind())))
                .toList();
        return Lane.of(texts.get("timeline.lane.happenings"), new EventSpans(spans));
    }

    private Lane notes(PersonTimeline timeline) {
        List<Notes.Note> notes = timeline.entries().stream()
                .flatMap(entry ->
                        entry instanceof Entry.Written(var written) && written.content() instanceof Note(var text)
                                ? Stream.of(new Notes.Note(written.at().toEpochMilli(), text))
                                : Stream.empty())
                .toList();
        return Lane.of(texts.get("timeline.lane.notes"), new Notes(notes));
    }

    private Lane values(Track track, PersonTimeline timeline, Optional<Closer> closer) {
        List<Observation> single = closer.flatMap(each -> each instanceof Closer.Single(var time, var values)
                        ? Optional.of(values)
                        : Optional.<List<Observation>>empty())
                .orElse(track.values());
        LaneContent content = track.grain() == Grain.SINGLE || closer.isPresent()
                ? points(single.stream().map(TimelineCharts::point))
                : days(track, timeline.zone());
        Lane lane =
                Lane.of(track.name(), Quantities.unit(track.unit()), content).withWeight(track.outcome() ? 1.5 : 1);
        List<OwnNormal.Point> normal = track.outcome() ? List.of() : ownNormal(track, timeline);
        return normal.size() < 2 ? lane : lane.withOwnNormal(new OwnNormal(normal, ownNormalMeaning()));
    }

    private String ownNormalMeaning() {
        return texts.format("timeline.ownNormal", OwnRange.LOOK_BACK_DAYS);
    }

    private static List<OwnNormal.Point> ownNormal(Track track, PersonTimeline timeline) {
        LocalDate today = timeline.now().atZone(timeline.zone()).toLocalDate();
        return OwnRange.over(track.days(), today).stream()
                .map(range -> new OwnNormal.Point(
                        Track.noon(range.day(), timeline.zone()).toEpochMilli(), range.low(), range.high()))
                .toList();
    }

    /// A line where there is nothing to doubt; else points, since only they can be marked.
    private static LaneContent days(Track track, ZoneId zone) {
        if (!track.values().isEmpty()) {
            return points(Stream.concat(
                    track.days().stream().map(day -> point(day, zone)),
                    track.values().stream().map(TimelineCharts::point)));
        }
        long[] times = track.days().stream()
                .mapToLong(day -> Track.noon(day.day(), zone).toEpochMilli())
                .toArray();
        double[] values = track.days().stream().mapToDouble(DailyValue::value).toArray();
        return DenseSeries.of(times, values, JOINED_DAYS);
    }

    private static LaneContent points(Stream<SparsePoints.Point> points) {
        return new SparsePoints(points.toList());
    }

    private static SparsePoints.Point point(DailyValue day, ZoneId zone) {
        return new SparsePoints.Point(Track.noon(day.day(), zone).toEpochMilli(), day.value(), Optional.empty(), "");
    }

    private static SparsePoints.Point point(Observation value) {
        return new SparsePoints.Point(
                value.instant().toEpochMilli(),
                value.value(),
                Optional.empty(),
                "",
                value.quality().isUsable() ? Trust.TRUSTED : Trust.DOUBTFUL);
    }

    /// Until its samples are read, a lane of recordings shows none.
    private Lane samples(Recordings recordings, Optional<Closer> closer) {
        DenseSeries series = closer.flatMap(each -> each instanceof Closer.Dense dense
                        ? Optional.of(dense.series())
                        : Optional.<DenseSeries>empty())
                .orElseGet(() -> DenseSeries.of(new long[0], new double[0], Duration.ZERO));
        return Lane.of(
                texts.format("timeline.lane.recorded", recordings.name()), Quantities.unit(recordings.unit()), series);
    }
}
