package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mendline.storage.importing.signal.EdfCase.READER;
import static org.mendline.storage.importing.signal.EdfCase.lines;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.observation.UcumConversion;

/// What becomes of each signal of an EDF file.
class EdfSignalsTest {
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
