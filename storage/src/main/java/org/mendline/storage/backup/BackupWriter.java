package org.mendline.storage.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mendline.storage.backup.BackupManifest.Part;
import org.mendline.storage.sql.Hashes;

/// Writes one backup: a zip of the header, the encrypted database byte by byte, the manifest and its seal. Nothing is
/// compressed: what is encrypted does not shrink.
public final class BackupWriter implements AutoCloseable {
    static final String HEADER = "header.json";
    static final String DATABASE_ENDING = ".mv.db";
    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.seal";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Zip zip;
    private final BackupProgress progress;

    private BackupWriter(Path file, OutputStream out, BackupProgress progress) {
        this.file = file;
        this.progress = progress;
        this.zip = new Zip(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /// Starts a new file.
    ///
    /// @param progress hears of the database's bytes; asked between blocks whether to stop
    /// @throws IOException if the file is there already or cannot be made
    public static BackupWriter to(Path file, BackupProgress progress) throws IOException {
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new BackupWriter(file, new BufferedOutputStream(out, BUFFER_BYTES), progress);
    }

    /// Writes the store's header.
    public Part header(byte[] content) throws IOException {
        zip.measure(0);
        entry(HEADER, content);
        return zip.measured();
    }

    /// Writes the database.
    ///
    /// @param expectedBytes its size as far as it is known
    /// @param copier writes one entry whose name ends in `.mv.db`
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public Part database(long expectedBytes, Copier copier) throws IOException {
        zip.measure(Math.max(1, expectedBytes));
        copier.copyTo(zip);
        return zip.measured();
    }

    /// Writes manifest and seal, and forces everything to disk.
    public void finish(BackupManifest manifest, StoreCounts counts, byte[] fileKey) throws IOException {
        zip.measure(0);
        byte[] json = manifest.json();
        entry(MANIFEST, json);
        entry(SEAL, ManifestSeal.seal(fileKey, json, counts.json()));
        zip.close();
        Durable.force(file);
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content, 0, content.length);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Copies a database into a zip.
    @FunctionalInterface
    public interface Copier {
        void copyTo(ZipOutputStream zip) throws IOException;
    }

    /// Counts and hashes what is put into it.
    private final class Zip extends ZipOutputStream {
        private MessageDigest digest = Hashes.sha256();
        private long bytes;
        private long expected;

        Zip(OutputStream out) {
            super(out);
        }

        void measure(long expectedBytes) {
            digest = Hashes.sha256();
            bytes = 0;
            expected = expectedBytes;
        }

        Part measured() {
            return new Part(bytes, HexFormat.of().formatHex(digest.digest()));
        }

        @Override
        public synchronized void write(byte[] content, int from, int length) throws IOException {
            super.write(content, from, length);
            digest.update(content, from, length);
            bytes += length;
            if (expected > 0) {
                progress.check();
                progress.at(bytes, expected);
            }
        }
    }
}
