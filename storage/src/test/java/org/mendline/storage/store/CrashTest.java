package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens when a second program comes, or the first one dies.
class CrashTest {
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    Path folder;

    @Test
    void aSecondProgramIsToldThatTheStoreIsOpenElsewhere() throws IOException, InterruptedException {
        Path file = newStore();
        Process other = StoreChild.start("hold", file.toString(), PASSPHRASE);
        try (BufferedReader says = reader(other)) {
            assertThat(says.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE.toCharArray()))
                    .isInstanceOf(StoreException.InUse.class)
                    .hasMessageContaining("clinic.mendline is open in another window or program");
            other.getOutputStream().close();
            assertThat(says.readLine()).startsWith("closed");
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        ClinicStores.open(file, PASSPHRASE.toCharArray()).close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingHalfDoneStaysWhenTheProgramIsKilled()
            throws IOException, InterruptedException {
        Path file = newStore();
        Random random = new Random(3);
        int acknowledged = -1;
        for (int round = 0; round < 3; round++) {
            acknowledged = writeUntilKilled(file, acknowledged + 1, 40 + random.nextInt(80));
            try (ClinicStore store = ClinicStores.open(file, PASSPHRASE.toCharArray())) {
                List<Integer> values = store.observations().ofMeasure(StoreChild.PERSON, StoreChild.CODE).stream()
                        .map(observation -> (int) observation.value())
                        .toList();
                // The last transaction may have been committed without a word of it getting out: whole or not at all.
                assertThat(values.size()).isIn((acknowledged + 1) * 10, (acknowledged + 2) * 10);
                for (int i = 0; i < values.size(); i++) {
                    assertThat(values.get(i)).isEqualTo(i);
                }
                acknowledged = values.size() / 10 - 1;
            }
        }
    }

    /// @return the last number the child said it had committed
    private static int writeUntilKilled(Path file, int from, int lines) throws IOException, InterruptedException {
        Process writer = StoreChild.start("write", file.toString(), PASSPHRASE, String.valueOf(from));
        try (BufferedReader says = reader(writer)) {
            assertThat(says.readLine()).isEqualTo("open");
            int last = from - 1;
            for (int i = 0; i < lines; i++) {
                last = Integer.parseInt(says.readLine());
            }
            // Through the handle: the process's own method would close the pipe with what was said before it died.
            assertThat(writer.toHandle().destroyForcibly()).isTrue();
            writer.waitFor();
            for (String line = says.readLine(); line != null && !line.isBlank(); line = says.readLine()) {
                // The last line may be cut short.
                last = Math.max(last, Integer.parseInt(line));
            }
            return last;
        } finally {
            writer.destroyForcibly();
        }
    }

    private Path newStore() {
        Path file = folder.resolve("clinic.mendline");
        ClinicStores.create(file, PASSPHRASE.toCharArray()).close();
        return file;
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }
}
