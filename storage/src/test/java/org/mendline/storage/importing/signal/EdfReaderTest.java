package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Sex;

class EdfReaderTest {
    private static final EdfReader READER = new EdfReader(ZoneId.of("Europe/Berlin"));
    private static final String ZONE_NOTE =
            "note header: The recording states its times without a zone: Europe/Berlin was assumed.";

    private static List<String> lines(EdfFile file) {
        return ReadCase.lines(READER, file.source()).stream()
                .filter(line -> !line.equals(ZONE_NOTE))
                .toList();
    }

    private static List<Series> series(EdfFile file) {
        return SharedSamples.of(Series.class, ReadCase.items(READER, file.source()));
    }

    private static EdfFile twoSignals() {
        return new EdfFile()
                .signal("EEG Fpz-Cz", "uV", "-100", "100", "-1000", "1000", "4")
                .signal("SpO2", "%", 0, 200, 1);
    }

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
    void deadAndScalelessChannelsAreNamedAndLeftOut() {
        EdfFile file = new EdfFile()
                .signal("EEG", "uV", "-100", "100", "5", "5", "1")
                .signal("Flow", "", "1", "1", "-5", "5", "1")
                .signal("Pos", "", "one", "2", "-5", "5", "1")
                .signal("Fast", "uV", "-5", "5", "-5", "5", "1001")
                .signal("Light", "lx", 0, 100, 1)
                .samples(i -> 1, 1005)
                .next();
        assertThat(lines(file))
                .satisfiesExactly(
                        line -> assertThat(line).contains("marked as dead").endsWith("signal 1 (EEG)."),
                        line -> assertThat(line).contains("no scale").endsWith("signal 2 (Flow), signal 3 (Pos)."),
                        line -> assertThat(line)
                                .contains("more than 1000 samples")
                                .endsWith("signal 4 (Fast)."),
                        line -> assertThat(line).contains("kept in full").endsWith("signal 5 (Light)."),
                        line -> assertThat(line).startsWith("mendline:signal-light [1: 1 .. 1] lx"));
    }

    @Test
    void extremesThatNoRecorderMeansAreNoScale() {
        EdfFile file = new EdfFile()
                .signal("EMG", "mV", "0", "1E308", "-5", "5", "200")
                .signal("EEG", "uV", "-100", "100", "-1E308", "5", "1")
                .samples(i -> i % 7, 201)
                .next();
        assertThat(lines(file))
                .singleElement()
                .asString()
                .contains("no scale")
                .endsWith("signal 1 (EMG), signal 2 (EEG).");
    }

    @Test
    void whatAMonitorWritesForNoReadingIsNoReading() {
        EdfFile file = new EdfFile()
                .signal("HR", "bpm", 0, 600, 4)
                .signal("SaO2", "%", 0, 200, 2)
                .samples(i -> new int[] {60, 0, 511, 62}[i], 4)
                .samples(i -> new int[] {127, 96}[i], 2)
                .next();
        assertThat(lines(file))
                .containsExactly(
                        "8867-4 [2: 60 .. 62] /min @ 2026-03-02T21:00:00Z +750 ms | Recorder 1, HR",
                        "note signal 1 (HR): Readings of Heart rate outside 1 to 400 /min (2 in number) were left out: they are how a"
                                + " monitor says that it had no reading.",
                        "59408-5 [1: 96 .. 96] % @ 2026-03-02T21:00:00.500Z +0 ms | Recorder 1, SaO2",
                        "note signal 2 (SaO2): Readings of Oxygen saturation outside 1 to 100.5 % (1 in number) were left out: they are"
                                + " how a monitor says that it had no reading.");
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

    @Test
    void scoredStagesBecomeSleepMeasures() {
        EdfFile file = new EdfFile().annotations(400);
        file.duration = "0";
        file.tal(
                        "+0||~+0^28800|Sleep stage W|~+28800^3600|Sleep stage N2|~+32400^1800|Sleep stage N3|~"
                                + "+34200^600|Sleep stage W|~+34800^1800|Sleep stage R|~+36600^60|Movement time|~"
                                + "+36660^7200|Sleep stage W|~+28700|Lights off|Obstructive apnea|~+36700|Lights on|~",
                        400)
                .next();
        assertThat(lines(file))
                .containsExactly(
                        "93832-4 2 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93831-6 0.5 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93830-8 1 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93829-0 0.5 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "mendline:awake-duration 0.1667 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "mendline:time-in-bed 2.2222 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "note sleep stages: 1 min are scored as movement or not scored; they count neither as sleep nor as"
                                + " awake.",
                        "note annotations: Annotations other than sleep stages (1 in number) were not kept: Obstructive apnea. Keep the"
                                + " file for them.");
    }

    @Test
    void stagesWithoutDurationLastUntilTheNext() {
        EdfFile file = new EdfFile().annotations(100);
        file.duration = "0";
        file.tal("+0||~+0|Sleep stage 1|~+1800|Sleep stage 4|~+3600|Sleep stage W|~", 100)
                .next();
        assertThat(lines(file))
                .contains("93832-4 1 h @ 2026-03-02T22:00:00Z +01:00 | Recorder 1, scored")
                .contains("93831-6 0.5 h @ 2026-03-02T22:00:00Z +01:00 | Recorder 1, scored")
                .noneMatch(line -> line.contains("awake"));
    }

    @Test
    void aHypnogramSignalIsReadAsStages() {
        EdfFile file = new EdfFile().signal("Hypnogram", "", 0, 9, 1);
        file.duration = "1800";
        for (int stage : new int[] {0, 2, 3, 5, 6, 0}) {
            file.samples(i -> stage, 1).next();
        }
        assertThat(lines(file))
                .contains("93832-4 1.5 h @ 2026-03-02T23:00:00Z +01:00 | Recorder 1, scored")
                .anyMatch(line -> line.contains("30 min are scored as movement"));
    }

    @Test
    void eventRecordsOfNoDurationHoldAnnotationsOnly() {
        EdfFile file = new EdfFile().signal("Crc16", "", -32768, 32767, 1).annotations(50);
        file.duration = "0";
        file.reserved = "EDF+D";
        file.samples(i -> 5, 1).tal("+0||~+100^12|Hypopnea|~", 50).next();
        file.samples(i -> 5, 1)
                .tal("+0||~+250^15|Obstructive apnea|+1|~broken|~", 50)
                .next();
        assertThat(lines(file))
                .anyMatch(line -> line.contains("no sampling rate"))
                .anyMatch(line -> line.startsWith("rejected data record 2: An annotation follows no rule"))
                .anyMatch(line -> line.contains("Annotations other than sleep stages (3 in number)"))
                .noneMatch(line -> line.contains("gaps"));
    }

    @Test
    void everyDimensionBecomesAUcumUnit() {
        UcumConversion ucum = new UcumConversion();
        assertThat(SignalUnits.ucum("µV")).isEqualTo("uV");
        assertThat(SignalUnits.ucum("BPM")).isEqualTo("/min");
        assertThat(SignalUnits.ucum("degC")).isEqualTo("Cel");
        assertThat(SignalUnits.ucum("")).isEqualTo("1");
        assertThat(SignalUnits.ucum("Filt {a}")).isEqualTo("{Filt__a_}");
        for (String dimension : List.of(
                "",
                "uV",
                "mV",
                "µV",
                "%",
                "bpm",
                "degC",
                "degF",
                "mmHg",
                "cmH2O",
                "l/min",
                "L/s",
                "lux",
                "kOhm",
                "Hz",
                "pT",
                "Filtered",
                "V/10",
                "units [a]",
                "100%",
                "ÄÖ",
                "{",
                "lpm",
                "mbar",
                "deg",
                "g")) {
            assertThat(ucum.canonical(SignalUnits.ucum(dimension)))
                    .as(dimension)
                    .isPresent();
        }
    }

    @Test
    void rawMuscleActivityIsKeptAsEnvelopeOnly() {
        EdfFile file = new EdfFile().signal("EMG vastus", "mV", "-5", "5", "-5000", "5000", "2000");
        for (int second = 0; second < 3; second++) {
            file.samples(i -> (int) Math.round(1000 * Math.sin(2 * Math.PI * 100 * i / 2000)), 2000)
                    .next();
        }
        List<ReadItem> items = ReadCase.items(READER, file.source());
        Series envelope = SharedSamples.of(Series.class, items).getFirst();
        assertThat(envelope.code()).isEqualTo("mendline:emg-envelope");
        assertThat(envelope.values()).hasSize(59);
        assertThat(envelope.device()).isEqualTo(Optional.of("Recorder 1, EMG vastus"));
        // A sine of 1 mV has an RMS of 707 µV; the band keeps 100 Hz to within 1 %.
        assertThat(envelope.values()[30]).isCloseTo(707.1, within(7.0));
        assertThat(SharedSamples.of(ReadItem.Value.class, items))
                .extracting(ReadItem.Value::code)
                .containsExactly(
                        "mendline:emg-mean-envelope", "mendline:emg-peak-envelope", "mendline:emg-median-frequency");
        assertThat(lines(file)).anyMatch(line -> line.contains("raw EMG") && line.contains("signal 1 (EMG vastus)"));
    }
}
