package org.mendline.ml.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;

/// Native files in a folder of our own, trusted only after reading them: size and CRC-32 must match the jar's own
/// directory and SHA-256 the manifest written when the file was extracted. A file that does not match is
/// extracted again. Nothing here loads a library.
final class NativeCache {
    private static final String MANIFEST = "mendline-sha256.properties";
    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final List<NativeFile> files;

    NativeCache(Path folder, List<NativeFile> files) {
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /// Makes every file present and sound.
    ///
    /// @return names of the files that had to be extracted
    /// @throws IOException if a file cannot be made sound; the sentence names it
    List<String> prepare() throws IOException {
        Files.createDirectories(folder);
        Properties manifest = readManifest();
        List<String> extracted = new ArrayList<>();
        for (NativeFile file : files) {
            if (!sound(file, manifest.getProperty(file.name(), ""))) {
                manifest.setProperty(file.name(), extract(file));
                extracted.add(file.name());
            }
        }
        if (!extracted.isEmpty()) {
            writeManifest(manifest);
        }
        return extracted;
    }

    private boolean sound(NativeFile file, String sha256) throws IOException {
        Path path = folder.resolve(file.name());
        if (sha256.isEmpty() || !Files.isRegularFile(path) || Files.size(path) != file.size()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            Digest digest = copy(in, OutputStream.nullOutputStream());
            return digest.crc32() == file.crc32() && digest.sha256().equals(sha256);
        }
    }

    private String extract(NativeFile file) throws IOException {
        Path part = Files.createTempFile(folder, file.name(), ".part");
        try {
            Digest digest = copyOut(file, part);
            if (digest.crc32() != file.crc32() || Files.size(part) != file.size()) {
                throw new IOException("The file " + file.name() + " inside the program is damaged");
            }
            move(part, folder.resolve(file.name()));
            return digest.sha256();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Digest copyOut(NativeFile file, Path part) throws IOException {
        var connection = file.source().openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream();
                OutputStream out = Files.newOutputStream(part)) {
            return copy(in, out);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Same folder, so only exotic file systems come here; the next start verifies the file anyway.
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private record Digest(long crc32, String sha256) {}

    private static Digest copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest sha = sha256();
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha.update(buffer, 0, n);
            crc.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        return new Digest(crc.getValue(), HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Properties readManifest() throws IOException {
        Properties manifest = new Properties();
        Path path = folder.resolve(MANIFEST);
        if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                manifest.load(in);
            } catch (IllegalArgumentException e) {
                // A manifest with broken escapes vouches for nothing: every file is extracted anew.
                return new Properties();
            }
        }
        return manifest;
    }

    private void writeManifest(Properties manifest) throws IOException {
        Path part = Files.createTempFile(folder, "manifest", ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            manifest.store(out, "SHA-256 of the native files, taken while extracting them");
        }
        move(part, folder.resolve(MANIFEST));
    }
}
