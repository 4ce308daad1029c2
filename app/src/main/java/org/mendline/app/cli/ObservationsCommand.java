package org.mendline.app.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "observations", description = "Lists a person's values, oldest first.")
final class ObservationsCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(names = "--measure", paramLabel = "CODE", description = "Only this measure code, for example 8867-4.")
    private @Nullable String measure;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, for example 2026-09-01.")
    private LocalDate from = LocalDate.of(1900, 1, 1);

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private LocalDate to = LocalDate.of(9999, 12, 31);

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            List<Row> rows = clinic.store().observations().between(who.id(), from, to).stream()
                    .filter(o -> measure == null || o.code().equals(measure))
                    .map(o -> Row.of(clinic, o))
                    .toList();
            output.print(
                    new ObservationsJson(who.id().value(), rows),
                    out -> rows.forEach(r -> out.printf(
                            "%s  %-32s %12s %-10s %s  %s%n",
                            r.time, r.measure, Words.of(r.value), r.unit, r.quality, r.source)));
        }
        return 0;
    }

    record ObservationsJson(String person, List<Row> observations) {}

    record Row(
            OffsetDateTime time,
            String code,
            String measure,
            double value,
            String unit,
            String quality,
            String source,
            String record,
            Optional<String> device) {
        static Row of(OpenClinic clinic, Observation o) {
            return new Row(
                    o.instant().atOffset(o.offset()),
                    o.code(),
                    clinic.measureName(o.code()),
                    o.value(),
                    o.unit(),
                    Words.of(o.quality()),
                    o.provenance().source(),
                    o.provenance().record(),
                    o.provenance().device());
        }
    }
}
