package org.mendline.storage.importing.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// One file in an open zip archive.
///
/// @param outermost the mark of the outermost archive
record EntryContent(ZipFile zip, ZipArchiveEntry entry, String outermost) implements Content {
    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream open() throws IOException {
        InputStream raw = zip.getInputStream(entry);
        InputStream bounded = new BoundedStream(new BufferedInputStream(raw, BUFFER), entry.getSize());
        return new CheckedEntryStream(bounded, entry.getCrc(), entry.getSize());
    }

    @Override
    public Optional<Instant> lastChanged() {
        return Optional.ofNullable(entry.getLastModifiedTime()).map(FileTime::toInstant);
    }

    @Override
    public Optional<String> archive() {
        return Optional.of(outermost);
    }

    @Override
    public long bytes() {
        return entry.getSize();
    }
}
