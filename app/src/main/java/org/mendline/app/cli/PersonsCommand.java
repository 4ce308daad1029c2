package org.mendline.app.cli;

import java.util.List;
import java.util.Optional;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;

@Command(name = "persons", description = "Lists everyone in the store.")
final class PersonsCommand extends StoreCommand {
    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            List<Row> rows =
                    clinic.persons().stream().map(p -> Row.of(clinic, p)).toList();
            output.print(new PersonsJson(rows), out -> {
                if (rows.isEmpty()) {
                    out.println("Nobody yet: start with `mendline import FILE`.");
                }
                rows.forEach(r -> out.printf(
                        "%-24s %-24s %-26s %s%n",
                        r.person, r.label, r.condition.orElse("no episode"), r.simulated ? "(simulated)" : ""));
            });
        }
        return 0;
    }

    record PersonsJson(List<Row> persons) {}

    record Row(String person, String label, String origin, boolean simulated, Optional<String> condition) {
        static Row of(OpenClinic clinic, Person p) {
            return new Row(
                    p.id().value(),
                    p.label(),
                    Words.of(p.origin()),
                    p.origin() == Person.Origin.SIMULATED,
                    clinic.store().episodes().current(p.id()).map(Episode::condition));
        }
    }
}
