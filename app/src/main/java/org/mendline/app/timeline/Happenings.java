package org.mendline.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.timeline.Happening.Kind;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;

/// Finds what took time: recoveries, sessions, doses in minutes, interventions.
record Happenings(ZoneId zone, Instant now) {
    private static final String DURATION = "mendline:session-duration";
    private static final Set<String> FACTS_OF_SESSION = Set.of(
            DURATION,
            "mendline:session-distance",
            "mendline:session-mean-heart-rate",
            "mendline:session-max-heart-rate",
            "mendline:session-energy",
            "mendline:session-rpe",
            MeasureCodes.SESSION_LOAD);
    private static final Map<String, Kind> DOSES = Map.of(
            MeasureCodes.THERAPY_MINUTES, Kind.THERAPY,
            MeasureCodes.COLD_MINUTES, Kind.COLD,
            MeasureCodes.MOBILITY_MINUTES, Kind.MOBILITY);

    /// @param stored stored values by measure
    List<Happening> of(List<Episode> episodes, Map<String, List<Observation>> stored, List<JournalEntry> journal) {
        List<Happening> found = new ArrayList<>();
        episodes.forEach(episode -> found.add(recovery(episode)));
        usable(stored, DURATION).forEach(duration -> found.add(session(duration, stored)));
        DOSES.forEach((code, kind) -> usable(stored, code).stream()
                .filter(dose -> dose.value() > 0)
                .forEach(dose -> found.add(new Happening(kind, minutes(dose), "", List.of(dose)))));
        journal.forEach(entry -> intervention(entry).ifPresent(found::add));
        found.sort(Comparator.comparing((Happening each) -> each.span().from()).thenComparing(Happening::kind));
        return List.copyOf(found);
    }

    private Happening recovery(Episode episode) {
        Instant from = episode.onset().atStartOfDay(zone).toInstant();
        Instant until = episode.closed()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(now);
        return new Happening(
                Kind.RECOVERY, new TimeSpan(from, until.isBefore(from) ? from : until), episode.condition(), List.of());
    }

    /// A session is stated at its start; what else is stated of it bears the same moment and device.
    private static Happening session(Observation duration, Map<String, List<Observation>> stored) {
        List<Observation> facts = stored.entrySet().stream()
                .filter(each -> FACTS_OF_SESSION.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(each -> each.instant().equals(duration.instant())
                        && each.provenance()
                                .device()
                                .equals(duration.provenance().device())
                        && each.quality().isUsable())
                .sorted(Comparator.comparing((Observation each) -> !each.code().equals(DURATION))
                        .thenComparing(Observation::code))
                .toList();
        return new Happening(Kind.SESSION, minutes(duration), "", facts);
    }

    private static TimeSpan minutes(Observation duration) {
        long millis = Math.round(duration.value() * Duration.ofMinutes(1).toMillis());
        return new TimeSpan(duration.instant(), duration.instant().plusMillis(Math.max(0, millis)));
    }

    private static List<Observation> usable(Map<String, List<Observation>> stored, String code) {
        return stored.getOrDefault(code, List.of()).stream()
                .filter(each -> each.unit().equals("min") && each.quality().isUsable())
                .toList();
    }

    private static Optional<Happening> intervention(JournalEntry entry) {
        return entry.content() instanceof Intervention done
                ? Optional.of(new Happening(
                        Kind.INTERVENTION,
                        new TimeSpan(
                                entry.at(),
                                done.until()
                                        .filter(end -> end.isAfter(entry.at()))
                                        .orElse(entry.at())),
                        words(done),
                        List.of()))
                : Optional.empty();
    }

    private static String words(Intervention done) {
        if (done.dose().isEmpty()) {
            return done.what();
        }
        double dose = done.dose().getAsDouble();
        String number = dose == Math.rint(dose) ? String.valueOf((long) dose) : String.valueOf(dose);
        return (done.what() + " " + number + " " + done.unit()).strip();
    }
}
