package org.mendline.storage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes a zip from two: what somebody who does not know the passphrase could do to a backup.
final class ZipMix {
    private ZipMix() {}

    /// Copies `base` to `out`, but takes one entry from `donor`.
    static void mix(Path base, String entry, Path donor, Path out) throws IOException {
        Files.deleteIfExists(out);
        try (ZipFile from = new ZipFile(base.toFile());
                ZipFile other = new ZipFile(donor.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(out))) {
            for (ZipEntry each : from.stream().map(ZipEntry.class::cast).toList()) {
                to.putNextEntry(new ZipEntry(each.getName()));
                ZipFile source = each.getName().equals(entry) ? other : from;
                try (InputStream in = source.getInputStream(source.getEntry(each.getName()))) {
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }
}
