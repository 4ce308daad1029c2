package org.mendline.app.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.storage.person.Person;

/// What is known of a person over time.
///
/// @param zone in which days begin and times are told
/// @param now the moment it was put together
/// @param tracks one for each measure with a value a day, in the order in which they are worth a look
/// @param recordings high-rate series, whose samples are read for the time looked at
/// @param happenings what took time, oldest first
/// @param entries what people entered by hand, values included, oldest first
public record PersonTimeline(
        Person person,
        ZoneId zone,
        Instant now,
        List<Track> tracks,
        List<Recordings> recordings,
        List<Happening> happenings,
        List<Entry> entries) {
    public PersonTimeline {
        tracks = List.copyOf(tracks);
        recordings = List.copyOf(recordings);
        happenings = List.copyOf(happenings);
        entries = List.copyOf(entries);
    }

    /// From the first to the last moment of which anything is known; empty if nothing is.
    public Optional<TimeSpan> span() {
        return Stream.of(
                        tracks.stream().flatMap(track -> track.span(zone).stream()),
                        recordings.stream().map(Recordings::span),
                        happenings.stream().map(Happening::span),
                        entries.stream().map(entry -> new TimeSpan(entry.at(), entry.at())))
                .flatMap(each -> each)
                .reduce(TimeSpan::with);
    }

    /// Whether nothing at all is known.
    public boolean empty() {
        return tracks.isEmpty() && recordings.isEmpty() && happenings.isEmpty() && entries.isEmpty();
    }
}
