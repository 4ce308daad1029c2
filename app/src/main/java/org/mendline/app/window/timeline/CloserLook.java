package org.mendline.app.window.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.Samples;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.timeline.Track;
import org.mendline.app.timeline.Track.Grain;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.observation.Observation;
import org.mendline.viz.timeline.DenseSeries;

/// Reads what a closer look at a stretch of time needs: samples of recordings, and single values of measures with
/// thousands of them. Reads half as much again on both sides, so that panning finds it there.
final class CloserLook {
    /// Thinned samples are read anew once this many times less time is shown.
    private static final long ZOOM_BEFORE_ANEW = 4;
    /// Single values of measures with thousands of them are read for no longer than this.
    private static final Duration SINGLE_VALUES = Duration.ofDays(3);

    private final Timelines timelines;

    CloserLook(Timelines timelines) {
        this.timelines = timelines;
    }

    /// Lanes among those shown for which what was read does not do for this time.
    static List<LaneId> needed(PersonTimeline timeline, List<LaneId> shown, Map<LaneId, Closer> read, TimeSpan time) {
        return shown.stream()
                .filter(lane -> switch (lane.kind()) {
                    case SAMPLES -> samplesNeeded(Optional.ofNullable(read.get(lane)), time);
                    case VALUES ->
                        isMany(timeline, lane)
                                && time.millis() <= SINGLE_VALUES.toMillis()
                                && !covered(Optional.ofNullable(read.get(lane)), time);
                    case QUALITY, HAPPENINGS, NOTES -> false;
                })
                .toList();
    }

    private static boolean samplesNeeded(Optional<Closer> read, TimeSpan time) {
        boolean tooCoarse = read.filter(each -> each instanceof Closer.Dense dense
                        && dense.thinned()
                        && dense.time().millis() > ZOOM_BEFORE_ANEW * time.millis())
                .isPresent();
        return tooCoarse || !covered(read, time);
    }

    private static boolean covered(Optional<Closer> read, TimeSpan time) {
        return read.filter(each -> each.time().covers(time)).isPresent();
    }

    private static boolean isMany(PersonTimeline timeline, LaneId lane) {
        return track(timeline, lane)
                .filter(track -> track.grain() == Grain.MANY)
                .isPresent();
    }

    private static Optional<Track> track(PersonTimeline timeline, LaneId lane) {
        return timeline.tracks().stream()
                .filter(track -> track.code().equals(lane.code()))
                .findFirst();
    }

    /// What is still of use while this time is shown: single values go when the user steps back.
    static Map<LaneId, Closer> kept(Map<LaneId, Closer> read, TimeSpan time) {
        boolean close = time.millis() <= SINGLE_VALUES.toMillis();
        return read.entrySet().stream()
                .filter(each -> each.getValue() instanceof Closer.Dense
                        || (close && each.getValue().time().touches(time)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Reads; may take seconds.
    ///
    /// @throws CancellationException if `cancelled` says so
    Map<LaneId, Closer> read(PersonTimeline timeline, List<LaneId> lanes, TimeSpan time, BooleanSupplier cancelled) {
        TimeSpan wider = wider(time, timeline.span().orElse(time));
        Map<LaneId, Closer> found = new HashMap<>();
        for (LaneId lane : lanes) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The user looks elsewhere.");
            }
            found.put(
                    lane,
                    lane.kind() == LaneId.Kind.SAMPLES
                            ? samples(timeline, lane, wider, cancelled)
                            : new Closer.Single(wider, speaking(timeline, lane, wider)));
        }
        return found;
    }

    private Closer samples(PersonTimeline timeline, LaneId lane, TimeSpan time, BooleanSupplier cancelled) {
        Samples samples = timelines.samples(timeline.person().id(), lane.code(), time, cancelled);
        return new Closer.Dense(
                time,
                DenseSeries.of(samples.epochMillis(), samples.values(), samples.longestJoin()),
                samples.read(),
                samples.thinned());
    }

    /// Of each day the values of the device that speaks for it, and all that are not used.
    private List<Observation> speaking(PersonTimeline timeline, LaneId lane, TimeSpan time) {
        Map<LocalDate, Optional<String>> speaker = track(timeline, lane).orElseThrow().days().stream()
                .collect(Collectors.toMap(DailyValue::day, day -> day.device().name()));
        return timelines.values(timeline.person().id(), lane.code(), time).stream()
                .filter(each ->
                        !each.quality().isUsable() || each.provenance().device().equals(speaker.get(each.localDate())))
                .toList();
    }

    private static TimeSpan wider(TimeSpan time, TimeSpan all) {
        long half = time.millis() / 2;
        Instant from = time.from().minusMillis(half);
        Instant to = time.to().plusMillis(half);
        TimeSpan wide = new TimeSpan(from, to);
        // Beyond what is known there is nothing to read, but the time shown must be covered.
        return wide.covers(all) ? all.with(time) : wide;
    }
}
