package org.mendline.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The person a command is about: `ID`, or `--person ID`; may be left out when there is only one with an episode.
final class PersonArgument {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Person id, as `persons` lists them.")
    private @Nullable String positional;

    @Option(names = "--person", paramLabel = "ID", description = "The same as the parameter.")
    private @Nullable String option;

    Person in(OpenClinic clinic) {
        String text = positional != null ? positional : option;
        if (text != null) {
            return find(clinic, text);
        }
        List<Person> withEpisode = clinic.persons().stream()
                .filter(p -> clinic.store().episodes().current(p.id()).isPresent())
                .toList();
        if (withEpisode.size() == 1) {
            return withEpisode.getFirst();
        }
        throw new CommandFailed(2, "Say which person: " + known(clinic));
    }

    static Person find(OpenClinic clinic, String text) {
        return clinic.store()
                .persons()
                .find(id(text))
                .orElseThrow(() -> new CommandFailed(
                        1, "There is no person \"" + text + "\" in " + clinic.file() + ". " + known(clinic)));
    }

    static PersonId id(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    private static String known(OpenClinic clinic) {
        List<Person> persons = clinic.persons();
        if (persons.isEmpty()) {
            return "The store is empty: start with `mendline import FILE`.";
        }
        String some = persons.stream().limit(8).map(p -> p.id().value()).collect(Collectors.joining(", "));
        return "Known: " + some + (persons.size() > 8 ? " … (`mendline persons` lists all)" : "");
    }
}
