package org.mendline.storage.importing.motion.c3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;

class C3dReaderTest {
    private static final C3dReader READER = new C3dReader(ZoneOffset.UTC);

    private static Source source(byte[] bytes) {
        return ReadCase.source("2026-03-01_07-30-00_trial.c3d", bytes);
    }

    private static List<String> lines(C3dBytes file) {
        return ReadCase.lines(READER, source(file.bytes()));
    }

    static Stream<Arguments> numberFormats() {
        return Arrays.stream(Processor.values())
                .flatMap(processor -> Stream.of(Arguments.of(processor, true), Arguments.of(processor, false)));
    }

    private static C3dBytes knee(Processor processor, boolean integers) {
        return new C3dBytes(processor, integers)
                .layout(2, 0, 1)
                .texts("POINT", "LABELS", "LASI", "LKneeAngles")
                .frame(1, 2, 3, 0, 10, 1, 1, 0)
                .frame(1, 2, 3, 0, 0, 0, 0, -1)
                .frame(1, 2, 3, 0, 62.5, 1, 1, 0)
                .frame(1, 2, 3, 0, -2.5, 1, 1, 0);
    }

    @ParameterizedTest
    @MethodSource("numberFormats")
    void jointAnglesBecomeFindingsAndAMissingPointIsNotZero(Processor processor, boolean integers) {
        C3dBytes file = knee(processor, integers);
        assertThat(READER.accepts(source(file.bytes()))).isTrue();
        assertThat(lines(file))
                .containsExactly(
                        "note file: A C3D file tells no date; 2026-03-01T07:30:00Z was taken from the file's name.",
                        "mendline:trial-knee-flexion-left-range 65 deg @ 2026-03-01T07:30:00Z | C3D file",
                        "mendline:trial-knee-flexion-left-max 62.5 deg @ 2026-03-01T07:30:00.020Z | C3D file",
                        "mendline:trial-knee-flexion-left-min -2.5 deg @ 2026-03-01T07:30:00.030Z | C3D file",
                        "mendline:angle-knee-flexion-left [3: 10 .. -2.5] deg @ 2026-03-01T07:30:00Z +30 ms | C3D file",
                        "note points: 1 points in 4 frames are markers or other outputs of a model and were left out.");
    }

    @ParameterizedTest
    @EnumSource(Processor.class)
    void numbersOfEveryProcessorAreRead(Processor processor) throws Exception {
        byte[] bytes = new C3dBytes(processor, false)
                .floats("A", "F", new int[] {5}, 0, 1, -0.5, 1e-6, -123456.75)
                .ints("A", "I", new int[] {2}, -2, 65_534)
                .texts("A", "T", "one", "three")
                .bytes();
        C3dParameters parameters = C3dFile.open(new ByteArrayInputStream(bytes)).parameters();
        double[] expected = {0, 1, -0.5, 1e-6, -123456.75};
        for (int i = 0; i < expected.length; i++) {
            assertThat(parameters.number("A", "F", i).orElseThrow())
                    .isCloseTo(expected[i], within(1e-7 * Math.abs(expected[i])));
        }
        assertThat(parameters.number("A", "I", 1)).hasValue(-2);
        assertThat(parameters.count("A", "I", 1)).hasValue(65_534);
        assertThat(parameters.number("A", "I", 2)).isEmpty();
        assertThat(parameters.texts("A", "T")).containsExactly("one", "three");
    }

    private static C3dBytes plate(int type, String unit) {
        C3dBytes file = new C3dBytes(Processor.INTEL, false)
                .layout(0, 6, 2)
                .texts("ANALOG", "LABELS", "Fx1", "Fy1", "Fz1", "Mx1", "My1", "Mz1")
                .texts("ANALOG", "UNITS", unit, unit, unit, "Nmm", "Nmm", "Nmm")
                .floats("ANALOG", "SCALE", new int[] {6}, -1, -1, -1, -1, -1, -1)
                .floats("ANALOG", "GEN_SCALE", new int[0], 2)
                .ints("ANALOG", "OFFSET", new int[] {6}, 0, 0, 10, 0, 0, 0)
                .ints("FORCE_PLATFORM", "USED", new int[0], 1)
                .ints("FORCE_PLATFORM", "TYPE", new int[] {1}, type)
                .ints("FORCE_PLATFORM", "CHANNEL", new int[] {6, 1}, 1, 2, 3, 4, 5, 6);
        for (int i = 0; i < 40; i++) {
            double load = i >= 10 && i < 30 ? 410 : 10;
            file.frame(5, 6, load, 1, 1, 1, 5, 6, load, 1, 1, 1);
        }
        return file;
    }

    /// No ANALOG:RATE, a scale of -1, an offset, no points at all.
    @Test
    void forcesOfAnAnalogOnlyFileAreScaledAndTimedByThePointRate() {
        assertThat(lines(plate(2, "N")))
                .contains(
                        "mendline:peak-vertical-force 800 N @ 2026-03-01T07:30:00.100Z | C3D file, force plate 1",
                        "mendline:contact-time 0.2 s @ 2026-03-01T07:30:00Z | C3D file, force plate 1",
                        "mendline:vertical-force [80: 0 .. 0] N @ 2026-03-01T07:30:00Z +395 ms | C3D file, force plate 1");
    }

    @Test
    void plateTypesAndUnitsThatCannotBeReadAreLeftOutWithASentence() {
        assertThat(lines(plate(2, "V"))).anyMatch(line -> line.contains("are in \"V\" and not in newtons"));
        assertThat(lines(plate(7, "N"))).anyMatch(line -> line.contains("type 7"));
    }

    @Test
    void aCalibrationMatrixIsAppliedColumnByColumn() {
        double[] matrix = new double[36];
        for (int i = 0; i < 6; i++) {
            matrix[i * 6 + i] = 1;
        }
        matrix[2 * 6 + 2] = 3; // Fz from its own channel
        matrix[2] = 4; // Fz from the channel of Fx
        assertThat(lines(plate(4, "V").floats("FORCE_PLATFORM", "CAL_MATRIX", new int[] {6, 6, 1}, matrix)))
                .contains("mendline:peak-vertical-force 2440 N @ 2026-03-01T07:30:00.100Z | C3D file, force plate 1");
    }

    @Test
    void theUnloadedPlateIsItsZeroUnlessSomebodyStandsOnIt() {
        assertThat(lines(plate(2, "N").ints("FORCE_PLATFORM", "ZERO", new int[] {2}, 13, 20)))
                .anyMatch(line -> line.contains("they were not used as its zero"))
                .anyMatch(line -> line.startsWith("mendline:peak-vertical-force 800 N"));
        C3dBytes drifting = plate(2, "N")
                .ints("ANALOG", "OFFSET", new int[] {6}, 0, 0, 0, 0, 0, 0)
                .ints("FORCE_PLATFORM", "ZERO", new int[] {2}, 1, 10);
        assertThat(lines(drifting)).anyMatch(line -> line.startsWith("mendline:peak-vertical-force 800 N"));
    }

    @Test
    void framesAnnouncedAndNotThereAreTold() {
        assertThat(lines(knee(Processor.INTEL, false).ints("POINT", "FRAMES", new int[0], 5_000)))
                .anyMatch(line -> line.startsWith("damaged frames: The file announces 5000 frames and holds"));
    }

    @Test
    void countsOfSixteenBitsThatOverflowDoNotEndTheFile() {
        C3dBytes file = knee(Processor.INTEL, false)
                .ints("POINT", "FRAMES", new int[0], 65_535)
                .declaredLastFrame(65_535);
        assertThat(lines(file))
                .contains("note header: The file has more frames than it can count; all 4 were read.")
                .contains("mendline:trial-knee-flexion-left-min -2.5 deg @ 2026-03-01T07:30:00.030Z | C3D file");
    }

    @Test
    void framesBeyondSixteenBitsAreReadByTheFieldsOfTheTrial() {
        C3dBytes file = new C3dBytes(Processor.INTEL, true)
                .layout(1, 0, 1)
                .texts("POINT", "LABELS", "RHipAngles")
                .ints("TRIAL", "ACTUAL_START_FIELD", new int[] {2}, 1, 0)
                .ints("TRIAL", "ACTUAL_END_FIELD", new int[] {2}, 70_000 - 65_536, 1)
                .declaredLastFrame(65_535);
        for (int i = 0; i < 70_000; i++) {
            file.frame(i % 40, 0, 0, 0);
        }
        Series flexion = SharedSamples.of(Series.class, ReadCase.items(READER, source(file.bytes())))
                .getFirst();
        assertThat(flexion.values()).hasSize(70_000);
        assertThat(flexion.timeMillis()[69_999]).isEqualTo(699_990);
    }

    @Test
    void theSubjectOfTheFileIsThePersonAndTwoOfThemAreRefused() {
        List<Subject> subjects = new ArrayList<>();
        ReadCase.items(
                        READER,
                        source(knee(Processor.INTEL, false)
                                .texts("SUBJECTS", "NAMES", "Ann")
                                .bytes()))
                .forEach(item -> {
                    if (item instanceof Series series) {
                        subjects.add(series.subject());
                    }
                });
        assertThat(subjects).containsExactly(new Subject.Named("c3d", "Ann"));
        assertThat(lines(knee(Processor.INTEL, false).texts("SUBJECTS", "NAMES", "Ann", "Bob")))
                .containsExactly("refused: The C3D file holds 2 people (Ann, Bob …). Export each of them to a file of"
                        + " their own.");
    }

    private static C3dBytes strikes(String... sides) {
        String[] labels = new String[sides.length];
        Arrays.fill(labels, "Foot Strike");
        double[] times = new double[2 * sides.length];
        for (int i = 0; i < sides.length; i++) {
            times[2 * i] = 1;
            times[2 * i + 1] = i * 0.5;
        }
        return new C3dBytes(Processor.INTEL, false)
                .layout(1, 0, 1)
                .texts("POINT", "LABELS", "LASI")
                .texts("EVENT", "CONTEXTS", sides)
                .texts("EVENT", "LABELS", labels)
                .floats("EVENT", "TIMES", new int[] {2, sides.length}, times)
                .frame(1, 2, 3, 0);
    }

    @Test
    void markedFootStrikesGiveTheCadenceUnlessAStepIsMissing() {
        assertThat(lines(strikes("Left", "Right", "Left", "Right")))
                .contains("mendline:gait-cadence 120 /min @ 2026-03-01T07:30:00Z | C3D file");
        assertThat(lines(strikes("Left", "Left", "Right")))
                .noneMatch(line -> line.startsWith("mendline:"))
                .anyMatch(line -> line.contains("do not alternate"));
    }

    @Test
    void markersAloneAreCountedAndRefused() {
        assertThat(lines(new C3dBytes(Processor.MIPS, true)
                        .layout(1, 0, 1)
                        .texts("POINT", "LABELS", "LASI")
                        .frame(1, 2, 3, 0)))
                .singleElement()
                .asString()
                .startsWith("refused: The C3D file holds 1 points at 100 Hz and 0 analog channels.");
    }

    @Test
    void withoutDateOrRateOrParametersAFileIsRefused() {
        byte[] bytes = knee(Processor.INTEL, false).bytes();
        assertThat(ReadCase.lines(READER, ReadCase.source("trial.c3d", bytes)))
                .singleElement()
                .asString()
                .contains("put date and time into its name, for example 2026-03-01_07-30-00_trial.c3d");
        assertThat(lines(knee(Processor.INTEL, false).rate(0)))
                .singleElement()
                .asString()
                .contains("no frame rate");
        assertThat(ReadCase.lines(READER, source(Arrays.copyOf(bytes, 510))))
                .containsExactly("refused: The C3D file ends within its header. Copy or export it again.");
        assertThat(ReadCase.lines(READER, source(Arrays.copyOf(bytes, 512))))
                .singleElement()
                .asString()
                .contains("It may be cut off or damaged");
        assertThat(READER.accepts(source("no C3D at all".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }
}
