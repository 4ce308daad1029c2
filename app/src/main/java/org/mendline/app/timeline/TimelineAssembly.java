package org.mendline.app.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.app.timeline.Track.Grain;
import org.mendline.storage.channel.ChannelSpan;
import org.mendline.storage.daily.DailyRecord;
import org.mendline.storage.daily.DailySeries;
import org.mendline.storage.daily.DailyUse;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;

/// Puts a person's timeline together from what the store's rooms say of them.
///
/// @param episodes the person's recoveries, newest onset first
/// @param single the stored values of a measure; empty where there are more than [#MOST_SINGLE]
record TimelineAssembly(
        Person person,
        ZoneId zone,
        Instant now,
        List<Episode> episodes,
        UnaryOperator<String> measureName,
        Function<String, List<Observation>> single) {
    /// Up to this many stored values of a measure are shown one by one without being asked for.
    static final long MOST_SINGLE = 5_000;

    private static final Comparator<Track> IN_ORDER = Comparator.comparing((Track track) -> !track.outcome())
            .thenComparing(Track::group)
            .thenComparing(track -> !MeasureGroup.usual(track.code()))
            .thenComparing(Track::name);

    /// @param codes measures with any stored value
    PersonTimeline of(
            DailyRecord daily, Collection<String> codes, List<ChannelSpan> spans, List<JournalEntry> journal) {
        Map<String, List<Observation>> stored = new LinkedHashMap<>();
        codes.forEach(code -> stored.put(code, single.apply(code)));
        List<Track> tracks = codes.stream()
                .flatMap(code -> track(code, daily.of(code), stored.getOrDefault(code, List.of())).stream())
                .sorted(IN_ORDER)
                .toList();
        List<Entry> entries = Stream.concat(
                        stored.values().stream()
                                .flatMap(List::stream)
                                .flatMap(each -> Entry.Value.of(each).stream().<Entry>map(value -> value)),
                        journal.stream().<Entry>map(Entry.Written::new))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        return new PersonTimeline(
                person,
                zone,
                now,
                tracks,
                recordings(spans),
                new Happenings(zone, now).of(episodes, stored, journal),
                entries);
    }

    private Optional<Track> track(String code, Optional<DailySeries> series, List<Observation> stored) {
        List<DailyValue> days = series.map(DailySeries::values).orElse(List.of());
        boolean byDay = series.map(each -> madeOfParts(each.measure().use())).orElse(false);
        boolean many = stored.isEmpty();
        List<Observation> shown = byDay
                ? stored.stream().filter(each -> !each.quality().isUsable()).toList()
                : speaking(days, stored);
        if (days.isEmpty() && shown.isEmpty()) {
            return Optional.empty();
        }
        String unit =
                series.map(DailySeries::unit).orElseGet(() -> shown.getFirst().unit());
        return Optional.of(new Track(
                code,
                measureName.apply(code),
                unit,
                MeasureGroup.of(code),
                days,
                shown.stream().filter(each -> each.unit().equals(unit)).toList(),
                byDay ? Grain.DAYS : many ? Grain.MANY : Grain.SINGLE,
                episodes.stream()
                        .findFirst()
                        .filter(episode -> episode.outcomeCode().equals(code))
                        .isPresent(),
                Silences.of(days.stream().map(DailyValue::day).toList(), LocalDate.ofInstant(now, zone))));
    }

    /// Values that say nothing by themselves: parts that add up, statements of a whole day or night.
    private static boolean madeOfParts(DailyUse use) {
        return switch (use) {
            case SUM, TOTAL, SLEEP, PART_OF_SLEEP, NIGHT, NAP -> true;
            case MEAN, MEDIAN, MIN, MAX, LAST -> false;
        };
    }

    /// Of each day the values of the device that speaks for it, and all that are not used.
    private static List<Observation> speaking(List<DailyValue> days, List<Observation> stored) {
        Map<LocalDate, Optional<String>> speaker = days.stream()
                .collect(Collectors.toMap(DailyValue::day, day -> day.device().name()));
        List<Observation> shown = new ArrayList<>();
        for (Observation each : stored) {
            Optional<String> device = speaker.get(each.localDate());
            if (!each.quality().isUsable() || each.provenance().device().equals(device)) {
                shown.add(each);
            }
        }
        return shown;
    }

    private List<Recordings> recordings(List<ChannelSpan> spans) {
        Map<String, List<ChannelSpan>> byCode = spans.stream()
                .collect(Collectors.groupingBy(ChannelSpan::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(each -> new Recordings(
                        each.getFirst().code(),
                        measureName.apply(each.getFirst().code()),
                        each.getFirst().unit(),
                        each))
                .sorted(Comparator.comparing(Recordings::name))
                .toList();
    }
}
