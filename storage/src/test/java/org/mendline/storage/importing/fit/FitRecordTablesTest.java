package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every record of the files that come with a table of their records.
class FitRecordTablesTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss zzz yyyy", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"garmin-edge-500-activity", "garmin-fenix-5-bike", "garmin-fenix-5-walk"})
    void agreesWithTheTableRecordByRecord(String name) throws IOException {
        List<CsvRecord> table = table(name);
        RecordColumns records = records(name);

        assertThat(records.size()).isEqualTo(table.size() - 1);
        for (int row = 0; row < records.size(); row++) {
            String told = table.get(row + 1).getField(0);
            assertThat(FitTime.instant(records.time(row)))
                    .isEqualTo(ZonedDateTime.parse(told, TIME).toInstant());
        }
        columnAgrees(records, RecordChannel.HEART_RATE, table, 1);
        columnAgrees(records, RecordChannel.CADENCE, table, 2);
        columnAgrees(records, RecordChannel.SPEED, table, 3);
        columnAgrees(records, RecordChannel.DISTANCE, table, 4);
        columnAgrees(records, RecordChannel.ALTITUDE, table, 7);
        columnAgrees(records, RecordChannel.DEVICE_TEMPERATURE, table, 8);
    }

    @Test
    void unpacksCompressedSpeedAndDistance() throws IOException {
        List<CsvRecord> table = table("compressed-speed-distance");
        RecordColumns records = records("compressed-speed-distance");

        assertThat(records.size()).isEqualTo(table.size() - 1);
        for (int row = 0; row < records.size(); row++) {
            assertThat(records.time(row))
                    .isEqualTo(Long.parseLong(table.get(row + 1).getField(0)));
        }
        columnAgrees(records, RecordChannel.HEART_RATE, table, 1);
        columnAgrees(records, RecordChannel.SPEED, table, 2);
        columnAgrees(records, RecordChannel.DISTANCE, table, 3);
        columnAgrees(records, RecordChannel.CADENCE, table, 4);
    }

    private static void columnAgrees(RecordColumns records, RecordChannel channel, List<CsvRecord> table, int field) {
        SampleColumn column = records.column(channel);
        Map<Integer, Double> found = new TreeMap<>();
        for (int i = 0; i < column.size(); i++) {
            found.put(column.row(i), column.value(i));
        }
        for (int row = 0; row < records.size(); row++) {
            String told = table.get(row + 1).getField(field);
            boolean none = told.isEmpty() || told.equals("null");
            // The table prints 0 for a cadence that the device marked as invalid.
            boolean invalidAsZero = channel == RecordChannel.CADENCE && !none && Double.parseDouble(told) == 0;
            if (none || (invalidAsZero && !found.containsKey(row))) {
                assertThat(found).as(channel + " of row " + row).doesNotContainKey(row);
            } else {
                assertThat(found.get(row))
                        .as(channel + " of row " + row)
                        .isCloseTo(Double.parseDouble(told), within(0.005));
            }
        }
    }

    private static RecordColumns records(String name) throws IOException {
        byte[] file = FitSamples.bytes(FitSamples.sample(name + ".fit"));
        RecordColumns records = new RecordColumns(new DeveloperFields());
        FitDecoder.decode(file, file.length, message -> {
            if (message.global() == FitProfile.RECORD) {
                records.add(message);
            }
        });
        return records;
    }

    private static List<CsvRecord> table(String name) throws IOException {
        Path file = FitSamples.sample(name + "-records.csv");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
