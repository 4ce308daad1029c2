package org.mendline.storage.importing.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;

/// Tables of a person's surroundings.
class EnvironmentReaderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final EnvironmentReader READER = new EnvironmentReader(BERLIN, new UcumConversion());
    private static final List<FormatReader> READERS =
            StandardReaders.all(BERLIN, new CuratedMeasures(), CsvMapping.USUAL);
    private static final String HOURLY = "Timestamp,Temperature (°C),Relative Humidity (%),PM2.5 (µg/m³),Battery\n"
            + "2026-03-01 08:00,20.5,45,8.1,90\n2026-03-01 09:00,22.5,,9.9,90\n2026-03-02 08:00,0,50,7,90\n";

    private static List<String> lines(String text) {
        return ReadCase.lines(READER, text);
    }

    @Test
    void hourlySamplesBecomeASeriesADayAndTheDaysMeans() {
        assertThat(READERS.stream().filter(reader -> reader.accepts(ReadCase.source(HOURLY))))
                .hasSize(1);
        assertThat(lines(HOURLY))
                .contains(
                        "mendline:temperature [2: 20.5 .. 22.5] Cel @ 2026-03-01T07:00:00Z +3600000 ms | Environment"
                                + " file",
                        "mendline:day-mean-temperature 21.5 Cel @ 2026-03-01T08:00:00Z | Environment file",
                        "mendline:day-max-temperature 22.5 Cel @ 2026-03-01T08:00:00Z | Environment file",
                        "mendline:day-mean-humidity 45 % @ 2026-03-01T07:00:00Z | Environment file",
                        "mendline:day-mean-pm25 9 ug/m3 @ 2026-03-01T08:00:00Z | Environment file",
                        "mendline:day-mean-temperature 0 Cel @ 2026-03-02T07:00:00Z | Environment file")
                .anyMatch(line -> line.startsWith("note header") && line.contains("Battery"));
    }

    @Test
    void semicolonsDecimalCommaFahrenheitAndATimeOfItsOwnAreUnderstood() {
        String text = "Datum;Zeit;Temperatur (°C);Luftfeuchtigkeit (%)\r\n01.03.2026;08:30;20,5;45\r\n";
        assertThat(ReadCase.lines(READER, ReadCase.source(text, StandardCharsets.ISO_8859_1)))
                .contains("mendline:day-mean-temperature 20.5 Cel @ 2026-03-01T07:30:00Z | Environment file");
        assertThat(lines("date,temp_f\n2026-03-01T08:00:00-05:00,68\n"))
                .contains("mendline:day-mean-temperature 68 [degF] @ 2026-03-01T13:00:00Z -05:00 | Environment file");
    }

    @Test
    void celsiusAndFahrenheitOfOneTableAreNeverAveragedAsOneUnit() {
        assertThat(lines("date,temp_c,temp_f\n2026-03-01 08:00,20,68\n2026-03-01 09:00,,71.6\n"))
                .contains(
                        "mendline:temperature [1: 20 .. 20] Cel @ 2026-03-01T07:00:00Z +0 ms | Environment file",
                        "mendline:temperature [1: 71.6 .. 71.6] [degF] @ 2026-03-01T08:00:00Z +0 ms | Environment file",
                        "mendline:day-mean-temperature 21 Cel @ 2026-03-01T08:00:00Z | Environment file")
                .anyMatch(line -> line.startsWith("note header: Several columns") && line.contains(": temp_f."));
    }

    @Test
    void aUnitInACellGoesBeforeTheHeadings() {
        assertThat(lines("date,temp_c\n2026-03-01 08:00,20\n2026-03-01 09:00,71.6 °F\n2026-03-01 10:00,21 hPa\n"))
                .contains("mendline:day-mean-temperature 21 Cel @ 2026-03-01T08:00:00Z | Environment file")
                .anyMatch(line -> line.startsWith("rejected line 4, temp_c: ") && line.contains("hPa"));
    }

    @Test
    void whatIsAmbiguousIsRefusedAndWhatIsNoNumberIsSetAside() {
        assertThat(lines("date,humidity\n03/04/2026 08:00,45\n"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("day/month");
        assertThat(lines("date,humidity\n2026-03-01 08:00,damp\nyesterday,45\n2026-03-01 09:00,50\n"))
                .anyMatch(line -> line.startsWith("rejected line 2, humidity: "))
                .anyMatch(line -> line.startsWith("rejected line 3: ") && line.contains("no valid time"))
                .contains("mendline:day-mean-humidity 50 % @ 2026-03-01T08:00:00Z | Environment file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp,position_lat,position_long,altitude_m,heart_rate\n1,2,3,4,5\n",
                "date,temperature\n2026-03-01,20\n",
                "temperature_c,humidity\n20,40\n",
                "date,a,b,c,d,e,humidity\n2026-03-01,1,1,1,1,1,40\n",
            })
    void otherTablesAreLeftAlone(String text) {
        assertThat(READER.accepts(ReadCase.source(text))).isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedTablesYieldItemsOrSentences(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = HOURLY.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(1, 10); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Source source = ReadCase.source("f.csv", bytes);
        try {
            READER.read(source, item -> {
                switch (item) {
                    case ReadItem.Value value -> assertThat(value.value()).isFinite();
                    case ReadItem.Series series ->
                        assertThat(IntStream.range(1, series.timeMillis().length)
                                        .allMatch(i -> series.timeMillis()[i] > series.timeMillis()[i - 1]))
                                .isTrue();
                    case ReadItem.Rejected rejected ->
                        assertThat(rejected.reason()).endsWith(".");
                    case ReadItem.Note note -> assertThat(note.reason()).endsWith(".");
                    case ReadItem.Damaged damaged ->
                        assertThat(damaged.reason()).endsWith(".");
                    default -> throw new AssertionError("surroundings name nobody: " + item);
                }
            });
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).as("seed %d", seed).endsWith(".");
        }
    }
}
