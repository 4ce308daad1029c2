package org.mendline.storage.importing.motion.c3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;

/// EMG among the analog channels of C3D files.
class C3dEmgTest {
    private static final C3dReader READER = new C3dReader(ZoneOffset.UTC);
    private static final int SAMPLES = 20;
    private static final int FRAMES = 300;

    /// Three seconds of a sine of 100 Hz and one unit at 2,000 samples a second, and a second channel of nothing.
    private static Source trial(String label, String unit, int samples) {
        C3dBytes file = new C3dBytes(Processor.INTEL, false)
                .layout(0, 2, samples)
                .texts("ANALOG", "LABELS", label, "Sync")
                .texts("ANALOG", "UNITS", unit, "V");
        for (int frame = 0; frame < FRAMES; frame++) {
            double[] numbers = new double[2 * samples];
            for (int i = 0; i < samples; i++) {
                numbers[2 * i] = Math.sin(2 * Math.PI * 100 * (frame * samples + i) / (100.0 * samples));
            }
            file.frame(numbers);
        }
        return ReadCase.source("2026-03-01_07-30-00_trial.c3d", file.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "EMG1, mV, 1000",
        "Voltage.EMG_3, V, 1e6",
        "R Rectus Femoris, mV, 1000",
        "LTibAnt, uV, 1",
        "Gastroc_L, V, 1e6"
    })
    void channelsNamedLikeEmgInVoltsAreKeptAsEnvelope(String label, String unit, double microvolts) {
        List<ReadItem> items = ReadCase.items(READER, trial(label, unit, SAMPLES));
        List<Series> series = SharedSamples.of(Series.class, items);
        assertThat(series).hasSize(1);
        Series envelope = series.getFirst();
        assertThat(envelope.code()).isEqualTo("mendline:emg-envelope");
        assertThat(envelope.values()).hasSize(59);
        assertThat(envelope.device()).isEqualTo(Optional.of("C3D file, " + label));
        assertThat(envelope.values()[30]).isCloseTo(0.7071 * microvolts, within(0.02 * microvolts));
        assertThat(SharedSamples.of(ReadItem.Value.class, items))
                .extracting(ReadItem.Value::code)
                .containsExactly(
                        "mendline:emg-mean-envelope", "mendline:emg-peak-envelope", "mendline:emg-median-frequency");
        assertThat(SharedSamples.of(ReadItem.Note.class, items))
                .anyMatch(note ->
                        note.reason().contains("hold raw EMG") && note.reason().contains(label))
                .anyMatch(note -> note.reason().startsWith("1 analog channels (Sync)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fz1", "Goniometer", "Voltage.1", "DEMGX"})
    void voltsAloneAreNoEvidence(String label) {
        assertThat(ReadCase.lines(READER, trial(label, "mV", SAMPLES)))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("None of it is a joint angle");
    }

    @Test
    void aNameWithoutVoltageOrWithTooFewSamplesIsLeftOutWithTheReason() {
        C3dBytes walk = new C3dBytes(Processor.INTEL, false)
                .layout(1, 1, 2)
                .texts("POINT", "LABELS", "LKneeAngles")
                .texts("ANALOG", "LABELS", "EMG Soleus")
                .texts("ANALOG", "UNITS", "N")
                .frame(1, 2, 3, 0, 7, 8)
                .frame(2, 2, 3, 0, 7, 8);
        assertThat(ReadCase.lines(READER, ReadCase.source("2026-03-01_07-30-00_a.c3d", walk.bytes())))
                .anyMatch(line -> line.contains("state no voltage") && line.contains("EMG Soleus"))
                .noneMatch(line -> line.contains("emg-envelope"));
    }

    @Test
    void aFalseChannelCountSetsNoMemoryAside() {
        byte[] bytes = C3dBytes.walk(Processor.INTEL, true);
        bytes[4] = -1;
        bytes[5] = -1;
        bytes[18] = 1;
        bytes[19] = 0;
        Source source = ReadCase.source("2026-03-01_07-30-00_a.c3d", bytes);
        long before = allocated();
        assertThat(ReadCase.lines(READER, source)).anyMatch(line -> line.startsWith("damaged frames"));
        assertThat(allocated() - before).isLessThan(48L << 20);
    }

    private static long allocated() {
        return java.lang.management.ManagementFactory.getThreadMXBean()
                        instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
