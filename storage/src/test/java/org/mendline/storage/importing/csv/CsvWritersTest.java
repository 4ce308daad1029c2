package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.EpisodeSeen;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Sex;

/// What the writers write, the readers read back unchanged.
class CsvWritersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final CuratedMeasures MEASURES = new CuratedMeasures();

    @TempDir
    Path folder;

    private List<ReadItem> back(FormatReader reader, String text) throws Exception {
        return SharedSamples.read(reader, Files.writeString(folder.resolve("x.csv"), text));
    }

    @Test
    void wellness() throws Exception {
        String text = WellnessCsvWriter.table(List.of(
                new WellnessCsvWriter.Day("P-1", DAY, Map.of("sleep_h", 7.123456789)),
                new WellnessCsvWriter.Day("P-2", DAY.plusDays(1), Map.of("steps", 1e5))));
        assertThat(SharedSamples.of(
                        Value.class, back(new WellnessCsvReader(ZoneOffset.UTC, MEASURES, new UcumConversion()), text)))
                .extracting(Value::subject, Value::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Subject.Named("mendline", "P-1"), 7.123456789),
                        org.assertj.core.groups.Tuple.tuple(new Subject.Named("mendline", "P-2"), 1e5));
    }

    @Test
    void outcomes() throws Exception {
        String text = OutcomesCsvWriter.table(List.of(
                new OutcomesCsvWriter.Visit("P, \"1\"", DAY, "mendline:fma-ue", 41, "1"),
                new OutcomesCsvWriter.Visit("P-2", DAY, "mendline:knee-flexion", 95.5, "deg")));
        assertThat(SharedSamples.of(
                        Value.class,
                        back(
                                new GenericCsvReader(ZoneOffset.UTC, MEASURES, new UcumConversion(), CsvMapping.USUAL),
                                text)))
                .extracting(Value::subject, Value::code, Value::value, Value::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new Subject.Named("mendline", "P, \"1\""), "mendline:fma-ue", 41.0, "1"),
                        org.assertj.core.groups.Tuple.tuple(
                                new Subject.Named("mendline", "P-2"), "mendline:knee-flexion", 95.5, "deg"));
    }

    @Test
    void caseload() throws Exception {
        String text = CaseloadCsvWriter.table(List.of(new CaseloadCsvWriter.Case(
                "P-1",
                Optional.of("Simulated 1"),
                OptionalInt.of(1961),
                Sex.OTHER,
                OptionalDouble.of(170),
                OptionalDouble.empty(),
                true,
                "stroke-upper-limb",
                Optional.of("left arm"),
                DAY,
                "mendline:fma-ue",
                OptionalDouble.of(60),
                OptionalDouble.of(66))));
        List<ReadItem> items = back(new CaseloadCsvReader(MEASURES), text);
        Subject who = new Subject.Named("mendline", "P-1");
        assertThat(items)
                .containsExactly(
                        new PersonSeen(
                                who,
                                Optional.of("Simulated 1"),
                                OptionalInt.of(1961),
                                Optional.of(Sex.OTHER),
                                OptionalDouble.of(170),
                                OptionalDouble.empty(),
                                true,
                                "line 2"),
                        new EpisodeSeen(
                                who,
                                "stroke-upper-limb",
                                Optional.of("left arm"),
                                DAY,
                                "mendline:fma-ue",
                                OptionalDouble.of(60),
                                OptionalDouble.of(66),
                                "line 2"));
    }
}
