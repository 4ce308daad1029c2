package org.mendline.storage.importing.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.storage.person.Sex;

/// Writes caseloads in the form [CaseloadCsvReader] reads.
public final class CaseloadCsvWriter {
    private static final List<String> HEADER = List.of(
            "person",
            "name",
            "birth_year",
            "sex",
            "height_cm",
            "mass_kg",
            "simulated",
            "condition",
            "body_site",
            "onset",
            "outcome",
            "goal",
            "baseline");

    /// One person and the episode they are in.
    ///
    /// @param outcome measure code
    /// @param goal in the outcome's canonical unit, as is `baseline`
    public record Case(
            String person,
            Optional<String> name,
            OptionalInt birthYear,
            Sex sex,
            OptionalDouble heightCm,
            OptionalDouble massKg,
            boolean simulated,
            String condition,
            Optional<String> bodySite,
            LocalDate onset,
            String outcome,
            OptionalDouble goal,
            OptionalDouble baseline) {}

    private CaseloadCsvWriter() {}

    /// The table as text, one row a person.
    public static String table(List<Case> cases) {
        return Cells.table(HEADER, cases.stream().map(CaseloadCsvWriter::row).toList());
    }

    private static List<String> row(Case one) {
        return List.of(
                one.person(),
                one.name().orElse(""),
                one.birthYear().isPresent() ? String.valueOf(one.birthYear().getAsInt()) : "",
                one.sex().name().toLowerCase(Locale.ROOT),
                Cells.number(one.heightCm()),
                Cells.number(one.massKg()),
                String.valueOf(one.simulated()),
                one.condition(),
                one.bodySite().orElse(""),
                one.onset().toString(),
                one.outcome(),
                Cells.number(one.goal()),
                Cells.number(one.baseline()));
    }
}
