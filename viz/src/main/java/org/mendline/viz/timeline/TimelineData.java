package org.mendline.viz.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a timeline shows.
///
/// @param title heading; may be empty
/// @param zone the person's zone, in which days begin and times are written
/// @param nowMillis the present, drawn as a line; empty draws none
/// @param lanes from top to bottom
/// @param beyond time that can be shown although these lanes hold nothing there, such as samples not read yet
public record TimelineData(
        String title, ZoneId zone, OptionalLong nowMillis, List<Lane> lanes, Optional<TimeWindow> beyond) {
    private static final double MARGIN = 0.02;

    public TimelineData {
        lanes = List.copyOf(lanes);
    }

    /// What the lanes hold is all there is.
    public TimelineData(String title, ZoneId zone, OptionalLong nowMillis, List<Lane> lanes) {
        this(title, zone, nowMillis, lanes, Optional.empty());
    }

    /// From the first to the last moment of all lanes and of `beyond`, with a small margin on both sides and at least
    /// a second long; empty if there is no content at all.
    public Optional<TimeWindow> extent() {
        return Stream.concat(beyond.stream(), lanes.stream().flatMap(lane -> lane.content().extent().stream()))
                .reduce((a, b) ->
                        new TimeWindow(Math.min(a.fromMillis(), b.fromMillis()), Math.max(a.toMillis(), b.toMillis())))
                .map(TimelineData::withMargin);
    }

    private static TimeWindow withMargin(TimeWindow window) {
        double margin = Math.max(window.spanMillis() * MARGIN, TimeWindow.SHORTEST_MILLIS / 2);
        return new TimeWindow(window.fromMillis() - margin, window.toMillis() + margin);
    }
}
