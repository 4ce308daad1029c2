package org.mendline.storage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.backup.BackupManifest.Part;
import org.mendline.storage.sql.Hashes;

/// A backup, opened for reading. Whatever is read from it has been checked against the manifest's SHA-256.
public final class BackupArchive implements AutoCloseable {
    private static final int MOST_SMALL_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final byte[] manifestJson;
    private final BackupManifest manifest;

    private BackupArchive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifestJson = small(BackupWriter.MANIFEST);
        this.manifest = BackupManifest.parse(manifestJson)
                .orElseThrow(
                        () -> new BackupException(name() + " holds no manifest that this program reads: it is not a"
                                + " Mendline backup, or a newer Mendline made it. Choose another file."));
    }

    /// Opens a backup; the database in it is not checked yet.
    ///
    /// @throws BackupException if there is none, or it is cut short, damaged or something else
    public static BackupArchive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no backup at " + file + ". Check the path.");
        }
        try {
            return opened(file);
        } catch (ZipException e) {
            throw new BackupException(
                    file.getFileName() + " is cut short, damaged, or no Mendline backup. Choose another backup.", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BackupArchive opened(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        boolean done = false;
        try {
            BackupArchive archive = new BackupArchive(file, zip);
            done = true;
            return archive;
        } finally {
            if (!done) {
                zip.close();
            }
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /// The store's header, as it was.
    ///
    /// @throws BackupException if it is not what was backed up
    public byte[] header() {
        try {
            byte[] header = small(BackupWriter.HEADER);
            requireSame(
                    manifest.header(),
                    header.length,
                    HexFormat.of().formatHex(Hashes.sha256().digest(header)));
            return header;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// What the store held.
    ///
    /// @param fileKey the store's file key
    /// @throws BackupException if the manifest was changed after it was written
    public StoreCounts counts(byte[] fileKey) {
        try {
            return ManifestSeal.open(fileKey, manifestJson, small(BackupWriter.SEAL))
                    .map(StoreCounts::parse)
                    .orElseThrow(() -> new BackupException("The manifest of " + name()
                            + " has been changed since it was made, so nothing in it can be trusted. Use another"
                            + " backup."));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Reads the database and compares it with the manifest.
    ///
    /// @throws BackupException if a single byte differs
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public void checkDatabase(BackupProgress progress) {
        copyDatabase(OutputStream.nullOutputStream(), progress);
    }

    /// Writes the database to a new file and forces it to disk.
    ///
    /// @throws IOException if the new file cannot be written
    /// @throws BackupException if a single byte differs from what was backed up; the new file is then removed
    /// @throws java.util.concurrent.CancellationException if the progress says so; the new file is then removed
    public void extractDatabase(Path to, BackupProgress progress) throws IOException {
        boolean done = false;
        try {
            try (OutputStream out =
                    Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copyDatabase(out, progress);
            } catch (Unwritable e) {
                throw e.cause;
            }
            Durable.force(to);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(to);
            }
        }
    }

    private void copyDatabase(OutputStream out, BackupProgress progress) {
        long total = Math.max(1, manifest.database().bytes());
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(database())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, read);
                write(out, buffer, read);
                bytes += read;
                progress.at(bytes, total);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        requireSame(manifest.database(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /// A full disk must not be mistaken for a damaged backup.
    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new Unwritable(e);
        }
    }

    private ZipEntry database() {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(BackupWriter.DATABASE_ENDING))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElseThrow(() -> damaged(null));
    }

    private byte[] small(String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> damaged(null));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(MOST_SMALL_BYTES + 1);
            if (content.length > MOST_SMALL_BYTES) {
                throw damaged(null);
            }
            return content;
        }
    }

    private void requireSame(Part part, long bytes, String sha256) {
        if (part.bytes() != bytes || !part.sha256().equals(sha256)) {
            throw damaged(null);
        }
    }

    private BackupException damaged(@Nullable Exception cause) {
        return new BackupException(
                name() + " is damaged: what it holds is not what was backed up. Use another backup.", cause);
    }

    private static BackupException unreadable(Path file, IOException cause) {
        return new BackupException(
                file.getFileName() + " cannot be read (" + cause.getMessage()
                        + "). Check the disk and your permission to read it, or use another backup.",
                cause);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static final class Unwritable extends RuntimeException {
        private final IOException cause;

        Unwritable(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
