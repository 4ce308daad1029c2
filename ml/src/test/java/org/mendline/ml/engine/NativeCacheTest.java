package org.mendline.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verification alone, on small files: nothing here is ever loaded.
class NativeCacheTest {
    @TempDir
    Path folder;

    private NativeFile library;

    @BeforeEach
    void aSmallLibrary() throws IOException {
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        Path source = Files.write(folder.resolve("source.bin"), content);
        CRC32 crc = new CRC32();
        crc.update(content);
        library = new NativeFile(source.toUri().toURL(), "libsmall.so", content.length, crc.getValue());
    }

    private Path cached() {
        return folder.resolve("cache").resolve("libsmall.so");
    }

    private List<String> prepare() throws IOException {
        return new NativeCache(folder.resolve("cache"), List.of(library)).prepare();
    }

    @Test
    void extractsOnceAndThenTrustsWhatItHasRead() throws IOException {
        assertThat(prepare()).containsExactly("libsmall.so");
        assertThat(prepare()).isEmpty();
        assertThat(cached()).hasSize(100_000);
    }

    @Test
    void replacesATruncatedFile() throws IOException {
        prepare();
        try (RandomAccessFile file = new RandomAccessFile(cached().toFile(), "rw")) {
            file.setLength(50_000);
        }
        assertThat(prepare()).containsExactly("libsmall.so");
        assertThat(cached()).hasSize(100_000);
    }

    @Test
    void replacesAFileWithOneFlippedBit() throws IOException {
        prepare();
        try (RandomAccessFile file = new RandomAccessFile(cached().toFile(), "rw")) {
            file.seek(70_000);
            int b = file.read();
            file.seek(70_000);
            file.write(b ^ 1);
        }
        assertThat(prepare()).containsExactly("libsmall.so");
    }

    @Test
    void aForgedManifestDoesNotVouchForAForgedFile() throws IOException {
        prepare();
        byte[] forged = new byte[100_000];
        Files.write(cached(), forged);
        Path manifest = folder.resolve("cache").resolve("mendline-sha256.properties");
        var sha = java.util.HexFormat.of().formatHex(digest(forged));
        Files.writeString(manifest, "libsmall.so=" + sha + "\n");
        assertThat(prepare()).containsExactly("libsmall.so");
        assertThat(Files.readAllBytes(cached())).isNotEqualTo(forged);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesNoPartFilesBehind() throws IOException {
        prepare();
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("libsmall.so", "mendline-sha256.properties");
        }
    }

    @Test
    void aDamagedSourceIsRefusedWithASentence() {
        library = new NativeFile(library.source(), library.name(), library.size(), library.crc32() ^ 1);
        assertThatThrownBy(this::prepare).isInstanceOf(IOException.class).hasMessageContaining("libsmall.so");
        assertThat(cached()).doesNotExist();
    }
}
