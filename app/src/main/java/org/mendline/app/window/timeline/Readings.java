package org.mendline.app.window.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.Happening;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.timeline.Track;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.observation.Observation;

/// Finds out what is known near a moment and where it came from. Asks the store; never call it on the FX thread.
final class Readings {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int MOST_HAPPENINGS = 4;

    private final Timelines timelines;
    private final Texts texts;
    private final PersonTimeline timeline;
    private final HappeningWords happeningWords;

    Readings(Timelines timelines, Texts texts, PersonTimeline timeline) {
        this.timelines = timelines;
        this.texts = texts;
        this.timeline = timeline;
        this.happeningWords = new HappeningWords(texts);
    }

    String title(Instant moment) {
        return moment.atZone(timeline.zone()).format(MOMENT);
    }

    /// What the lanes say near a moment, lane by lane; lanes that say nothing there are left out.
    List<Reading> at(Instant moment, Duration reach, List<LaneId> lanes) {
        TimeSpan near = new TimeSpan(moment.minus(reach), moment.plus(reach));
        List<Reading> found = new ArrayList<>();
        for (LaneId lane : lanes) {
            switch (lane.kind()) {
                case NOTES -> notes(near).forEach(found::add);
                case HAPPENINGS -> happenings(near).forEach(found::add);
                case VALUES ->
                    timeline.tracks().stream()
                            .filter(track -> track.code().equals(lane.code()))
                            .findFirst()
                            .flatMap(track -> value(track, moment, near))
                            .ifPresent(found::add);
                case SAMPLES -> recordings(lane, near).forEach(found::add);
                case QUALITY -> {}
            }
        }
        return List.copyOf(found);
    }

    private List<Reading> notes(TimeSpan near) {
        return timeline.entries().stream()
                .filter(entry -> entry instanceof Entry.Written && holds(near, entry.at()))
                .map(entry -> new Reading(
                        texts.get("timeline.lane.notes"),
                        EntryWords.of(entry) + ", " + title(entry.at()),
                        texts.format("timeline.origin.by", entry.by()),
                        Optional.empty(),
                        Optional.of(entry)))
                .toList();
    }

    private List<Reading> happenings(TimeSpan near) {
        return timeline.happenings().stream()
                .filter(each -> each.kind() != Happening.Kind.RECOVERY && each.kind() != Happening.Kind.INTERVENTION)
                .filter(each -> each.span().touches(near))
                .limit(MOST_HAPPENINGS)
                .map(each -> new Reading(
                        happeningWords.category(each.kind()),
                        happeningWords.of(each) + ", " + title(each.span().from()),
                        each.facts().stream().findFirst().map(this::origin).orElse(""),
                        each.facts().stream().findFirst().flatMap(Readings::file),
                        each.facts().stream().findFirst().flatMap(Entry.Value::of)))
                .toList();
    }

    /// The stored value nearest to the moment; where only whole days count, the day's.
    private Optional<Reading> value(Track track, Instant moment, TimeSpan near) {
        Optional<Observation> nearest = timelines.values(timeline.person().id(), track.code(), near).stream()
                .filter(each -> each.unit().equals(track.unit()))
                .min(Comparator.comparing((Observation each) ->
                        Duration.between(each.instant(), moment).abs()));
        LocalDate day = nearest.map(Observation::localDate)
                .orElseGet(() -> moment.atZone(timeline.zone()).toLocalDate());
        Optional<DailyValue> ofDay =
                track.days().stream().filter(each -> each.day().equals(day)).findFirst();
        if (track.grain() != Track.Grain.SINGLE && ofDay.isPresent()) {
            return Optional.of(dayReading(track, ofDay.get(), nearest));
        }
        return nearest.map(each -> new Reading(
                track.name(),
                Quantities.show(each.value(), each.unit()) + ", "
                        + each.instant().atZone(timeline.zone()).format(MOMENT) + doubt(each),
                origin(each) + beside(track, ofDay),
                file(each),
                Entry.Value.of(each).map(value -> value)));
    }

    private Reading dayReading(Track track, DailyValue day, Optional<Observation> nearest) {
        String device = texts.format("timeline.origin.device", day.device().label());
        String source = nearest.map(each -> " " + each.provenance().source()).orElse("");
        return new Reading(
                track.name(),
                Quantities.show(day.value(), track.unit()) + ", " + day.day().format(DAY),
                device + source + beside(track, Optional.of(day)),
                nearest.flatMap(Readings::file),
                nearest.flatMap(Entry.Value::of));
    }

    private String doubt(Observation value) {
        return value.quality().isUsable() ? "" : " (" + texts.get("timeline.quality." + value.quality()) + ")";
    }

    private String origin(Observation value) {
        return Entry.Value.of(value)
                .map(entered -> texts.format("timeline.origin.by", entered.by()))
                .orElseGet(() -> texts.format(
                        "timeline.origin.file",
                        value.provenance().device().orElse(texts.get("timeline.origin.noDevice")),
                        value.provenance().source(),
                        value.provenance().record()));
    }

    private String beside(Track track, Optional<DailyValue> day) {
        return day.filter(each -> !each.beside().isEmpty())
                .map(each -> " "
                        + texts.format(
                                "timeline.origin.beside",
                                each.beside().stream()
                                        .map(other -> other.device().label() + " "
                                                + Quantities.show(other.value(), track.unit()))
                                        .collect(Collectors.joining(", "))))
                .orElse("");
    }

    private static Optional<String> file(Observation value) {
        return Entry.Value.of(value).isPresent()
                ? Optional.empty()
                : Optional.of(value.provenance().source());
    }

    private List<Reading> recordings(LaneId lane, TimeSpan near) {
        return timeline.recordings().stream()
                .filter(each -> each.code().equals(lane.code()))
                .flatMap(each -> each.spans().stream()
                        .filter(span -> new TimeSpan(span.first(), span.last()).touches(near))
                        .limit(2)
                        .map(span -> new Reading(
                                texts.format("timeline.lane.recorded", each.name()),
                                texts.format(
                                        "timeline.recording",
                                        span.samples(),
                                        title(span.first()),
                                        clock(span.last().atZone(timeline.zone()))),
                                texts.format(
                                        "timeline.origin.recording",
                                        span.device().orElse(texts.get("timeline.origin.noDevice")),
                                        span.source()),
                                Optional.of(span.source()),
                                Optional.empty())))
                .toList();
    }

    private static String clock(ZonedDateTime at) {
        return at.format(MOMENT);
    }

    private static boolean holds(TimeSpan near, Instant at) {
        return near.touches(new TimeSpan(at, at));
    }
}
