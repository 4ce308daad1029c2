package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.importing.formats.Truth;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// From a recording on disk to channels in an encrypted store, and back.
class EdfImportTest {
    private static final PersonId HARRY = new PersonId("P-7");

    @TempDir
    Path folder;

    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store,
                StandardReaders.all(ZoneOffset.UTC, new CuratedMeasures(), CsvMapping.USUAL),
                new UcumConversion(),
                new CuratedMeasures(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FileReport run(Path file) {
        ImportRequest request = new ImportRequest(List.of(file), Optional.empty(), ZoneOffset.UTC);
        return importer.run(request, ImportProgress.SILENT).files().getFirst();
    }

    private static EdfFile night() {
        EdfFile file = new EdfFile()
                .signal("EEG Fpz-Cz", "uV", "-100", "100", "-32768", "32767", "100")
                .signal("EEG Pz-Oz", "uV", "-100", "100", "-32768", "32767", "100")
                .signal("ECG", "uV", -5000, 5000, 250)
                .signal("SpO2", "%", 0, 200, 1);
        file.patient = "P-7 M 02-MAY-1951 Haagse_Harry";
        for (int second = 0; second < 1000; second++) {
            int at = second;
            file.samples(i -> (i * 7919 + at * 31) % 60_000 - 30_000, 100)
                    .samples(i -> (i * 104_729 + at) % 60_000 - 30_000, 100)
                    .samples(i -> i * 3, 250)
                    .samples(i -> 90 + at % 10, 1)
                    .next();
        }
        return file;
    }

    @Test
    void aRecordingIsStoredExactlyAndOnlyOnce() throws IOException {
        byte[] bytes = night().bytes();
        FileReport report = run(Files.write(folder.resolve("night.edf"), bytes));

        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.newPersons()).containsExactly("P-7");
        assertThat(store.channels().sampleCounts(HARRY))
                .containsEntry("mendline:eeg", 200_000L)
                .containsEntry("mendline:ecg", 250_000L)
                .containsEntry("59408-5", 1000L);
        List<ChannelSeries> eeg = store.channels()
                .overlapping(HARRY, "mendline:eeg", Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"));
        List<ChannelSeries> fpz = eeg.stream()
                .filter(series -> series.device().orElseThrow().endsWith("EEG Fpz-Cz"))
                .toList();
        EdfSignal signal = new EdfSignal(1, "", "uV", -100, 100, -32768, 32767, 100);
        int at = 0;
        for (ChannelSeries block : fpz) {
            for (double value : block.values()) {
                int digital = (at % 100 * 7919 + at / 100 * 31) % 60_000 - 30_000;
                assertThat(value).isCloseTo(signal.value(digital), within(1e-9));
                at++;
            }
        }
        assertThat(at).isEqualTo(100_000);
        List<ChannelSeries> ecg = store.channels()
                .overlapping(HARRY, "mendline:ecg", Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(ecg.getFirst().unit()).isEqualTo("mV");
        assertThat(ecg.getFirst().values()[249]).isCloseTo(0.747, within(1e-9));

        bytes[bytes.length - 1] = 1;
        FileReport changed = run(Files.write(folder.resolve("again.edf"), bytes));
        assertThat(changed.channelSamples())
                .as("all blocks but the one with the changed sample are known")
                .isPositive()
                .isLessThanOrEqualTo(65_536);
        assertThat(run(folder.resolve("night.edf")).status()).isEqualTo(FileReport.Status.DUPLICATE);
    }

    @Test
    void aRealElectroencephalogramTakesLessRoomThanItsFile() throws IOException {
        Truth.of("edf");
        Path file = Truth.file("edf", "test_utf8.edf");
        FileReport report = run(file);
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.channelSamples()).isEqualTo(89_344);
        double bytes = (double) store.channels().storedBytes() / report.channelSamples();
        System.out.printf("Bytes a sample of a real EEG of 16 bit: %.2f%n", bytes);
        assertThat(bytes).isLessThan(2);
    }
}
