package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.observation.ObservationRepository.DaySpan;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "person", description = "Shows what is known of one person.")
final class PersonCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            PersonJson p = PersonJson.of(clinic, person.in(clinic));
            output.print(p, out -> {
                out.printf("%s  %s%s%n", p.person, p.label, p.simulated ? "  (simulated)" : "");
                p.span.ifPresent(s -> out.printf("  data from %s to %s%n", s.first(), s.last()));
                p.episodes.forEach(e -> out.printf(
                        "  %s since %s, judged by %s%s%n",
                        e.condition(),
                        e.onset(),
                        e.outcomeCode(),
                        e.goal().isPresent() ? ", goal " + e.goal().getAsDouble() : ""));
                p.observations.forEach((name, n) -> out.printf("  %7d × %s%n", n, name));
                p.channelSamples.forEach((name, n) -> out.printf("  %7d samples of %s%n", n, name));
            });
        }
        return 0;
    }

    record EpisodeJson(
            String id,
            String condition,
            Optional<String> bodySite,
            LocalDate onset,
            String outcomeCode,
            OptionalDouble goal,
            OptionalDouble baseline,
            Optional<LocalDate> closed) {
        static EpisodeJson of(Episode e) {
            return new EpisodeJson(
                    e.id(),
                    e.condition(),
                    e.bodySite(),
                    e.onset(),
                    e.outcomeCode(),
                    e.goal(),
                    e.baseline(),
                    e.closed());
        }
    }

    record PersonJson(
            String person,
            String label,
            String origin,
            boolean simulated,
            OptionalInt birthYear,
            String sex,
            OptionalDouble heightCm,
            OptionalDouble massKg,
            Optional<DaySpan> span,
            List<EpisodeJson> episodes,
            Map<String, Long> observations,
            Map<String, Long> channelSamples) {
        static PersonJson of(OpenClinic clinic, Person p) {
            return new PersonJson(
                    p.id().value(),
                    p.label(),
                    Words.of(p.origin()),
                    p.origin() == Person.Origin.SIMULATED,
                    p.birthYear(),
                    Words.of(p.sex()),
                    p.heightCm(),
                    p.massKg(),
                    clinic.store().observations().span(p.id()),
                    clinic.store().episodes().of(p.id()).stream()
                            .map(EpisodeJson::of)
                            .toList(),
                    named(clinic, clinic.store().observations().countsByMeasure(p.id())),
                    named(clinic, clinic.store().channels().sampleCounts(p.id())));
        }

        private static Map<String, Long> named(OpenClinic clinic, Map<String, Long> byCode) {
            Map<String, Long> named = new TreeMap<>();
            byCode.forEach((code, n) -> named.merge(clinic.measureName(code), n, Long::sum));
            return named;
        }
    }
}
