package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.fit.FitPart.Checksum;
import tools.jackson.databind.JsonNode;

/// The decoder against an independent structural decoding of real files of many makers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FitTruthTest {
    private static final Map<String, Checksum> CHECKSUMS =
            Map.of("ok", Checksum.RIGHT, "BAD", Checksum.WRONG, "absent(0)", Checksum.ABSENT, "", Checksum.ABSENT);

    Stream<String> files() throws IOException {
        return FitSamples.truth().stream().map(entry -> entry.path("file").asString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesOnStructure(String file) throws IOException {
        JsonNode truth = structural(file);
        FitTally tally = tally(file);

        assertThat(tally.messages()).isEqualTo(truth.path("total_data_messages").asInt());
        SortedMap<Integer, Integer> byGlobal = new TreeMap<>();
        truth.path("by_global")
                .properties()
                .forEach(entry -> byGlobal.put(
                        Integer.parseInt(entry.getKey()), entry.getValue().asInt()));
        assertThat(tally.messagesByGlobal()).isEqualTo(byGlobal);
        List<String> expected = new ArrayList<>();
        truth.path("files")
                .forEach(part -> expected.add(part.path("header_size").asInt() + " "
                        + part.path("data_size").asInt() + " "
                        + CHECKSUMS.get(part.path("header_crc").asString(""))
                        + " " + CHECKSUMS.get(part.path("file_crc").asString("")) + " "
                        + part.path("definitions").asInt()));
        assertThat(tally.parts().stream()
                        .map(part -> part.headerBytes() + " " + part.declaredBytes() + " " + part.headerChecksum() + " "
                                + part.fileChecksum() + " " + part.definitions())
                        .toList())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesOnRecordsHeartRatesAndBeats(String file) throws IOException {
        JsonNode truth = structural(file);
        FitTally tally = tally(file);

        JsonNode records = truth.path("records");
        if (records.has("first")) {
            assertThat(time(tally.firstRecord()))
                    .isEqualTo(records.path("first").asString());
            assertThat(time(tally.lastRecord())).isEqualTo(records.path("last").asString());
        } else {
            assertThat(tally.firstRecord()).isEqualTo(FitMessage.ABSENT);
        }
        assertThat(tally.heartRates()).isEqualTo(truth.path("hr").path("n").asInt(0));
        if (tally.heartRates() > 0) {
            assertThat((double) tally.heartRateSum() / tally.heartRates())
                    .isCloseTo(truth.path("hr").path("mean").asDouble(), within(0.0006));
        }
        assertThat(tally.beats()).isEqualTo(truth.path("hrv_rr").path("n").asInt(0));
        assertThat(tally.beatMillis())
                .isEqualTo(truth.path("hrv_rr").path("sum_ms").asLong(0));
    }

    @ParameterizedTest
    @MethodSource("files")
    void reportsDamageWhereAndOnlyWhereTheFileIsDamaged(String file) throws IOException {
        JsonNode truth = structural(file);
        boolean damaged = !truth.path("error").isNull()
                || truth.toString().contains("\"BAD\"")
                || truth.toString().contains("\"truncated\":true");

        assertThat(tally(file).problems().stream()
                        .anyMatch(problem -> problem.severity() == FitProblem.Severity.DAMAGE))
                .isEqualTo(damaged);
    }

    @Test
    void readsEverySample() throws IOException {
        assertThat(FitSamples.truth()).hasSize(40);
    }

    private static String time(long fitSeconds) {
        return FitTime.isDate(fitSeconds) ? FitTime.instant(fitSeconds).toString() : "system-time " + fitSeconds + " s";
    }

    private static JsonNode structural(String file) throws IOException {
        return FitSamples.truth().stream()
                .filter(entry -> entry.path("file").asString().equals(file))
                .findFirst()
                .orElseThrow()
                .path("truth")
                .path("structural");
    }

    private static FitTally tally(String file) throws IOException {
        byte[] bytes = FitSamples.bytes(FitSamples.sample(file.substring("fit/".length())));
        FitTally tally = new FitTally();
        FitDecoder.decode(bytes, bytes.length, tally);
        return tally;
    }
}
