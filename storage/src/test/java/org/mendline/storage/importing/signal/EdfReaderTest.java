package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mendline.storage.importing.signal.EdfCase.READER;
import static org.mendline.storage.importing.signal.EdfCase.lines;
import static org.mendline.storage.importing.signal.EdfCase.series;
import static org.mendline.storage.importing.signal.EdfCase.twoSignals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.person.Sex;

/// Times, damage and persons of EDF files.
class EdfReaderTest {
    @Test
    void samplesBecomeValuesAtTheirTimes() {
        EdfFile file = twoSignals()
                .samples(i -> i * 10 - 20, 4)
                .samples(i -> 97, 1)
                .next()
                .samples(i -> -1000, 4)
                .samples(i -> 98, 1)
                .next();
        file.reserved = "EDF+C";
        assertThat(READER.accepts(file.source())).isTrue();
        assertThat(lines(file))
                .containsExactly(
                        "note header: Of the recording's signals, these are kept in full as channels; predictions do not"
                                + " use them: signal 1 (EEG Fpz-Cz).",
                        "mendline:eeg [8: -2 .. -100] uV @ 2026-03-02T21:00:00Z +1750 ms | Recorder 1, EEG Fpz-Cz",
                        "59408-5 [2: 97 .. 98] % @ 2026-03-02T21:00:00Z +1000 ms | Recorder 1, SpO2");
        Series eeg = series(file).getFirst();
        assertThat(eeg.timeMillis()).containsExactly(0, 250, 500, 750, 1000, 1250, 1500, 1750);
        assertThat(eeg.resolution()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void twentyFourBitSamplesKeepTheirSign() {
        EdfFile file = new EdfFile();
        file.bdf = true;
        file.reserved = "24BIT";
        file.signal("A1", "uV", "-262144", "262143", "-8388608", "8388607", "3")
                .samples(i -> new int[] {-8388608, -1, 8388607}[i], 3)
                .next();
        double[] values = series(file).getFirst().values();
        assertThat(values[0]).isEqualTo(-262144);
        assertThat(values[1]).isCloseTo(-262144 + 8388607 * (524287 / 16777215.0), within(1e-9));
        assertThat(values[2]).isCloseTo(262143, within(1e-6));
        assertThat(lines(file))
                .anyMatch(line -> line.contains("mendline:eeg [3:") && line.contains("BDF recorder, A1"));
    }

    @Test
    void theStoresStepHoldsValuesShiftedByHalfADigitalStep() {
        EdfSignal half = new EdfSignal(1, "", "uV", -100, 100, -32768, 32767, 1);
        assertThat(half.resolution()).isCloseTo(half.gain() / 2, within(1e-15));
        EdfSignal odd = new EdfSignal(1, "", "uV", -100.3, 99.1, -2048, 2047, 1);
        for (int digital = -2048; digital < 2048; digital++) {
            double steps = odd.value(digital) / odd.resolution();
            assertThat(Math.abs(steps - Math.rint(steps)) * odd.resolution())
                    .isLessThanOrEqualTo(odd.gain() / 64 * 1.000001);
        }
    }

    @Test
    void yearsTurnAt85AndTheRecordingFieldsDateGoesBeforeIfItIsOne() throws Exception {
        assertThat(start("24.12.84", "X")).isEqualTo("2084-12-24T22:00");
        assertThat(start("24.12.85", "X")).isEqualTo("1985-12-24T22:00");
        assertThat(start("02.03.26", "Startdate 02-MAR-2026 X X X")).isEqualTo("2026-03-02T22:00");
        assertThat(start("02.03.26", "Startdate 31-FEB-2026 X X X")).isEqualTo("2026-03-02T22:00 | is no date");
        assertThat(start("02.03.26", "Startdate 02-MRZ-2026 X X X")).isEqualTo("2026-03-02T22:00 | is no date");
        assertThat(start("02.03.26", "Startdate X X X X")).isEqualTo("2026-03-02T22:00");
        assertThat(start("99.99.99", "Startdate 02-MAR-2026 X X X")).contains("2026-03-02T22:00", "latter was taken");
        assertThat(start("01.01.85", "Startdate X X X X")).contains("1985-01-01T22:00", "hide the person");
    }

    private static String start(String date, String recording) throws Exception {
        EdfFile file = twoSignals();
        file.date = date;
        file.recording = recording;
        EdfStart start = EdfStart.of(EdfHeader.read(file.source().open()));
        return start.local()
                + start.notes().stream()
                        .map(note -> " | " + note.replaceAll(".*(is no date|latter was taken|hide the person).*", "$1"))
                        .reduce("", String::concat);
    }

    @Test
    void filesWithoutPlaceOnTheTimeLineAreRefused() {
        EdfFile undated = twoSignals();
        undated.date = "00.00.00";
        undated.recording = "Startdate X X X X";
        assertThat(lines(undated))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("no date and time");
        EdfFile endless = twoSignals();
        endless.duration = "-1";
        assertThat(lines(endless)).singleElement().asString().contains("duration of a data record as \"-1\"");
        EdfFile huge = new EdfFile().signal("EEG", "uV", "0", "1", "0", "1", "99999999");
        assertThat(lines(huge)).singleElement().asString().contains("cannot be read");
        byte[] short1 = Arrays.copyOf(twoSignals().bytes(), 300);
        assertThat(ReadCase.lines(READER, ReadCase.source("a", short1)))
                .singleElement()
                .asString()
                .contains("ends within its header");
    }

    @Test
    void interruptedRecordingsKeepTheirTrueTimes() {
        EdfFile file = new EdfFile().signal("Light", "lx", 0, 100, 2).annotations(20);
        file.reserved = "EDF+D";
        for (String onset : List.of("+0.25", "+1.25", "+61.25", "+61.5")) {
            file.samples(i -> i, 2).tal(onset + "||~", 20).next();
        }
        file.samples(i -> 9, 2).tal("", 20).next();
        assertThat(lines(file).subList(1, 7))
                .containsExactly(
                        "mendline:signal-light [4: 0 .. 1] lx @ 2026-03-02T21:00:00.250Z +1500 ms | Recorder 1, Light",
                        "mendline:signal-light [2: 0 .. 1] lx @ 2026-03-02T21:01:01.250Z +500 ms | Recorder 1, Light",
                        "mendline:signal-light [2: 0 .. 1] lx @ 2026-03-02T21:01:01.500Z +500 ms | Recorder 1, Light",
                        "note data records: The recording has gaps (1 in number, 59 s in all), which stay empty;"
                                + " what follows a gap keeps its true time.",
                        "note data records: Data records begin before the one before them ends, by their own times (1 in number). Both"
                                + " were kept; the recorder's clock may have been set back.",
                        "damaged data records: Data records of this interrupted recording tell no time (1 in number), so they have no"
                                + " place on the time line and were left out. Export the recording again.");
    }

    @Test
    void aGapIsSeenEvenWhereTheHeaderClaimsThereIsNone() {
        EdfFile file = new EdfFile().signal("Light", "lx", 0, 100, 1).annotations(20);
        file.samples(i -> 1, 1).tal("+0||~", 20).next();
        file.samples(i -> 2, 1).tal("", 20).next();
        file.samples(i -> 3, 1).tal("+10||~", 20).next();
        assertThat(series(file)).hasSize(2);
        assertThat(series(file).getLast().start()).isEqualTo(Instant.parse("2026-03-02T21:00:10Z"));
    }

    @Test
    void timesRoundedToHundredthsAreNoGaps() {
        EdfFile file = new EdfFile().signal("Light", "lx", 0, 100, 1).annotations(20);
        file.duration = "0.333333";
        for (String onset : List.of("+0.00", "+0.33", "+0.67", "+1.00", "+1.33")) {
            file.samples(i -> 1, 1).tal(onset + "||~", 20).next();
        }
        assertThat(series(file))
                .singleElement()
                .satisfies(s -> assertThat(s.values()).hasSize(5));
    }

    @Test
    void unfinishedAndTruncatedFilesGiveWhatIsSound() {
        EdfFile file = twoSignals();
        for (int i = 0; i < 3; i++) {
            file.samples(at -> at, 4).samples(at -> 97, 1).next();
        }
        byte[] cut = Arrays.copyOf(file.bytes(), file.bytes().length - 1);
        assertThat(ReadCase.lines(READER, ReadCase.source("a", cut)))
                .anyMatch(line -> line.contains("mendline:eeg [8:"))
                .anyMatch(line -> line.startsWith("damaged data record 3: The file ends after 2 of 3 data records"));
        file.records = "-1";
        assertThat(lines(file))
                .anyMatch(line -> line.contains("mendline:eeg [12:"))
                .anyMatch(line -> line.contains("the 3 complete ones were read"));
        assertThat(lines(file)).noneMatch(line -> line.startsWith("damaged"));
        file.records = "2";
        assertThat(lines(file))
                .anyMatch(line -> line.contains("mendline:eeg [8:"))
                .anyMatch(line -> line.startsWith("damaged data record 3: More data follow the 2 data records"));
    }

    @Test
    void aPersonIsTakenByNumberOrByNameWithBirthDate() {
        EdfFile file = twoSignals().samples(i -> 1, 5).next();
        file.patient = "MCH-0234567 F 02-MAY-1951 Haagse_Harry";
        PersonSeen person = person(file);
        assertThat(person.subject()).isEqualTo(new Subject.Named("edf", "MCH-0234567"));
        assertThat(person.displayName()).contains("Haagse Harry");
        assertThat(person.birthYear()).isEqualTo(OptionalInt.of(1951));
        assertThat(person.sex()).contains(Sex.FEMALE);
        assertThat(series(file)).allSatisfy(s -> assertThat(s.subject()).isEqualTo(person.subject()));

        file.patient = "X M 02-MAY-1951 Haagse_Harry";
        assertThat(person(file).subject()).isEqualTo(new Subject.Named("edf-name", "Haagse Harry 1951-05-02"));

        file.patient = "X M X Haagse_Harry";
        assertThat(person(file).subject()).isEqualTo(new Subject.FileOwner("Recorder 1"));
        assertThat(lines(file)).anyMatch(line -> line.contains("too little to find the person by"));

        file.patient = "X X X X";
        assertThat(SharedSamples.of(PersonSeen.class, ReadCase.items(READER, file.source())))
                .isEmpty();
        assertThat(lines(file)).noneMatch(line -> line.contains("patient"));

        file.patient = "Harry Haagse";
        file.reserved = "";
        assertThat(series(file).getFirst().subject()).isEqualTo(new Subject.FileOwner("EDF recorder"));
        assertThat(lines(file)).anyMatch(line -> line.contains("The patient field reads \"Harry Haagse\""));
    }

    private static PersonSeen person(EdfFile file) {
        return SharedSamples.of(PersonSeen.class, ReadCase.items(READER, file.source()))
                .getFirst();
    }
}
