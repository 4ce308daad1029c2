package org.mendline.storage.importing.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.TableMapping;

/// Looks up what the user said of a table's names; a heading is also found without its unit.
final class Meanings {
    private final Map<String, Meaning> byKey = new HashMap<>();

    Meanings(TableMapping mapping) {
        mapping.names().forEach((name, meaning) -> byKey.put(CsvHeader.key(name), meaning));
    }

    Optional<Meaning> of(String written) {
        if (byKey.isEmpty()) {
            return Optional.empty(); // most tables: nothing was said, so no name needs to be brought into its key
        }
        Meaning whole = byKey.get(CsvHeader.key(written));
        return whole != null
                ? Optional.of(whole)
                : Optional.ofNullable(
                        byKey.get(CsvHeader.key(HeadingUnit.bracketed(written).name())));
    }

    Optional<Meaning.Measured> measured(String written) {
        return of(written)
                .flatMap(m -> m instanceof Meaning.Measured measured ? Optional.of(measured) : Optional.empty());
    }

    boolean isIgnored(String written) {
        return is(written, Meaning.Role.IGNORE);
    }

    private boolean is(String written, Meaning.Role role) {
        return of(written).filter(new Meaning.Column(role)::equals).isPresent();
    }

    /// The first column said to have this role.
    OptionalInt column(CsvHeader header, Meaning.Role role) {
        for (int i = 0; i < header.written().size(); i++) {
            if (is(header.written().get(i), role)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
