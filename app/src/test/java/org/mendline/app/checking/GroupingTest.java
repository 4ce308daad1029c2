package org.mendline.app.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.HeldValue.HeldSubject;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UcumConversion;

class GroupingTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final UnitChoices units = new UnitChoices(new CuratedMeasures(), new UcumConversion());

    @Test
    void recordsOfOneFileWithOneProblemAreOneGroupThoughTheirDatesDiffer() {
        List<SetAsideGroup> groups = SetAsideGroup.of(List.of(
                record("a.csv", "The date 2031-01-02T07:00:00Z lies in the future.", "/min"),
                record("a.csv", "The unit \"mgdl\" is not a UCUM unit.", "mgdl"),
                record("a.csv", "The date 2031-01-03T07:00:00Z lies in the future.", "/min"),
                record("b.csv", "The unit \"mgdl\" is not a UCUM unit.", "mgdl"),
                record("a.csv", "The unit \"mgdl\" is not a UCUM unit.", "mgdl"),
                record("a.csv", "The unit \"mgl\" is not a UCUM unit.", "mgl")));

        assertThat(groups).extracting(group -> group.records().size()).containsExactly(2, 2, 1, 1);
        assertThat(groups.get(0).problem()).isEqualTo("The date … lies in the future.");
        assertThat(groups.get(1).problem()).isEqualTo("The unit \"mgdl\" is not a UCUM unit.");
        assertThat(groups.get(2).file()).isEqualTo("b.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "1988-5, mgdl, mg/dL",
        "1988-5, MG/L, mg/L",
        "8867-4, bpmin, /min",
        "8310-5, F, [degF]",
        "1988-5, '', mg/L"
    })
    void theLikeliestMeaningOfAUnitGoesFirst(String code, String written, String first) {
        assertThat(units.of(code, written)).first().isEqualTo(first);
    }

    @Test
    void onlyUnitsThatConvertAreOffered() {
        assertThat(units.of("8867-4", "kg")).doesNotContain("kg", "mg/L").contains("/min", "/s");
        assertThat(units.of("local:1", "kg")).contains("kg", "mg/L");
    }

    private static QuarantinedRecord record(String file, String reason, String unit) {
        return QuarantinedRecord.of(
                NOW,
                file,
                "row 1",
                reason,
                "raw",
                new QuarantinedRecord.Origin(file, "csv/1", Optional.empty(), ZoneOffset.UTC),
                Optional.of(new HeldValue(
                        new HeldSubject(Optional.of("mendline"), "P-1"),
                        "8867-4",
                        "Heart rate",
                        OptionalDouble.of(60),
                        unit,
                        NOW,
                        Optional.empty(),
                        Quality.VALID,
                        Optional.empty())));
    }
}
