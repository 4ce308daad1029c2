package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.importing.fit.FitPart.Checksum;

class FitDecoderTest {
    private static final int RECORD = 20;
    private static final int UINT8 = 0x02;
    private static final int UINT32 = 0x86;

    @Test
    void checksumMatchesThePublishedCheckValue() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(FitCrc.of(digits, 0, digits.length)).isEqualTo(0xBB3D);
    }

    @Test
    void checksumBySlicesEqualsChecksumByBytes() {
        byte[] data = new byte[1000];
        new java.util.Random(7).nextBytes(data);
        for (int length = 0; length < 40; length++) {
            int crc = 0;
            for (int at = 3; at < 3 + length; at++) {
                crc ^= data[at] & 0xff;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xA001;
                }
            }
            assertThat(FitCrc.of(data, 3, 3 + length)).isEqualTo(crc);
        }
    }

    @Test
    void readsBothByteOrders() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 7, 2, 0x84)
                .add(0, 0x34, 0x12)
                .define(1, true, RECORD, 7, 2, 0x84)
                .add(1, 0x12, 0x34)
                .file();

        assertThat(collect(file, message -> message.integer(7))).containsExactly(0x1234L, 0x1234L);
    }

    @Test
    void countsCompressedTimesOnAndOver() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .add(0, 0x3b, 0, 0, 0x30, 100)
                .define(1, false, RECORD, 3, 1, UINT8)
                .add(0x80 | 1 << 5 | 29, 101)
                .add(0x80 | 1 << 5 | 2, 102)
                .add(0x80 | 1 << 5 | 2, 103)
                .file();

        assertThat(collect(file, FitMessage::timestamp))
                .containsExactly(0x3000003bL, 0x3000003dL, 0x30000042L, 0x30000042L);
    }

    @Test
    void aCompressedTimeWithoutAFullOneIsAbsent() {
        byte[] file = new FitBytes()
                .define(1, false, RECORD, 3, 1, UINT8)
                .add(0x80 | 1 << 5 | 29, 101)
                .file();

        assertThat(collect(file, FitMessage::timestamp)).containsExactly(FitMessage.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(FitBaseType.class)
    void invalidValuesAreAbsent(FitBaseType type) {
        FitBytes bytes = new FitBytes().define(0, false, RECORD, 7, type.bytes(), type.code());
        bytes.add(0);
        for (int i = 0; i < type.bytes(); i++) {
            bytes.add((int) (type.invalid() >>> 8 * i) & 0xff);
        }

        assertThat(collect(bytes.file(), message -> message.integer(7))).containsExactly(FitMessage.ABSENT);
    }

    @Test
    void aSizeThatDoesNotFitTheTypeIsAbsentAndShiftsNothing() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 7, 3, 0x84, 3, 1, UINT8)
                .add(0, 1, 2, 3, 99)
                .file();

        assertThat(collect(file, message -> message.integer(7))).containsExactly(FitMessage.ABSENT);
        assertThat(collect(file, message -> message.integer(3))).containsExactly(99L);
    }

    @Test
    void stepsOverDeveloperFields() {
        byte[] file = new FitBytes()
                .add(0x60, 0, 0, RECORD, 0, 1, 3, 1, UINT8, 1, 0, 2, 0)
                .add(0, 90, 0xaa, 0xbb)
                .add(0, 91, 0xaa, 0xbb)
                .file();

        assertThat(collect(file, message -> message.integer(3))).containsExactly(90L, 91L);
    }

    @Test
    void aPartKnowsNothingOfThePartBefore() {
        byte[] first =
                new FitBytes().define(0, false, RECORD, 3, 1, UINT8).add(0, 90).file();
        byte[] second = new FitBytes().add(0, 91).file();
        FitTally tally = tally(FitBytes.join(first, second));

        assertThat(tally.messages()).isEqualTo(1);
        assertThat(tally.parts()).hasSize(2);
        assertThat(tally.problems()).extracting(FitProblem::sentence).anyMatch(text -> text.contains("undefined"));
    }

    @Test
    void aRedefinitionTakesEffectAtOnce() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 3, 1, UINT8)
                .add(0, 90)
                .define(0, false, RECORD, 4, 1, UINT8, 3, 1, UINT8)
                .add(0, 80, 91)
                .file();

        assertThat(collect(file, message -> message.integer(3))).containsExactly(90L, 91L);
    }

    @Test
    void readsAFileThatTheDeviceNeverFinished() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 3, 1, UINT8)
                .add(0, 90)
                .add(0, 91)
                .file(0);
        FitTally sealed = tally(file);
        FitTally open = tally(Arrays.copyOf(file, file.length - 2));

        assertThat(sealed.messages()).isEqualTo(2);
        assertThat(sealed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("did not finish"));
        assertThat(open.messages()).isEqualTo(2);
    }

    @Test
    void remarksOnBytesBehindTheEnd() {
        byte[] file = FitBytes.join(simple(), new byte[] {0, 0, 0, 0, 0});
        FitTally tally = tally(file);

        assertThat(tally.messages()).isEqualTo(2);
        assertThat(tally.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(FitProblem.Severity.REMARK);
            assertThat(problem.sentence()).startsWith("5 bytes behind the end");
        });
    }

    @Test
    void readsOnBehindADamagedPart() {
        byte[] damaged = simple();
        damaged[8] = 'X';
        FitTally tally = tally(FitBytes.join(FitBytes.join(simple(), damaged), simple()));

        assertThat(tally.messages()).isEqualTo(4);
        assertThat(tally.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(FitProblem.Severity.DAMAGE);
            assertThat(problem.sentence()).contains("damaged header");
        });
    }

    @Test
    void readsAllDataBehindAHeaderThatDeclaresTooLittle() {
        byte[] file = new FitBytes()
                .define(0, false, RECORD, 3, 1, UINT8)
                .add(0, 90, 0, 91, 0, 92, 0, 93)
                .file(11);
        FitTally tally = tally(file);

        assertThat(tally.messages()).isEqualTo(4);
        assertThat(tally.problems()).isNotEmpty();
    }

    @Test
    void tellsAWrongHeaderChecksumFromAWrongFileChecksum() {
        byte[] file = simple();
        file[file.length - 1] ^= 1;

        assertThat(tally(file).parts().getFirst().fileChecksum()).isEqualTo(Checksum.WRONG);
        assertThat(tally(file).parts().getFirst().headerChecksum()).isEqualTo(Checksum.RIGHT);
        assertThat(tally(simple()).problems()).isEmpty();
    }

    @Test
    void everyCutOfAFileIsNoticedAndKeepsWholeMessages() {
        byte[] whole = activity();
        int before = 0;
        for (int length = 14; length < whole.length; length++) {
            FitTally tally = new FitTally();
            FitDecoder.decode(whole, length, tally);

            assertThat(tally.problems()).as("cut at " + length).isNotEmpty();
            assertThat(tally.messages()).isGreaterThanOrEqualTo(before);
            before = tally.messages();
        }
        assertThat(tally(whole).messages()).isEqualTo(before);
        assertThat(tally(whole).problems()).isEmpty();
    }

    @Test
    void anEmptyFileHasNothingAndHarmsNothing() {
        assertThat(tally(new byte[0]).messages()).isZero();
    }

    private static byte[] simple() {
        return new FitBytes()
                .define(0, false, RECORD, 3, 1, UINT8)
                .add(0, 90)
                .add(0, 91)
                .file();
    }

    private static byte[] activity() {
        Instant start = Instant.parse("2026-03-01T07:00:00Z");
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, new FitEncoder.FitDevice(255, 1, 42), start);
        for (int second = 0; second < 20; second++) {
            encoder.record(start.plusSeconds(second), Map.of(RecordChannel.HEART_RATE, 100.0 + second));
        }
        return encoder.toBytes();
    }

    private static FitTally tally(byte[] file) {
        FitTally tally = new FitTally();
        FitDecoder.decode(file, file.length, tally);
        return tally;
    }

    private static List<Long> collect(byte[] file, ToLongFunction<FitMessage> value) {
        List<Long> values = new ArrayList<>();
        FitDecoder.decode(file, file.length, message -> values.add(value.applyAsLong(message)));
        return values;
    }
}
