package org.mendline.storage.importing.packed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mendline.storage.sql.Hashes;

/// Finds the plain files in a file: itself, or what its archive holds, down to an archive in an archive. Contents can
/// be read until the unpacker is closed. Nothing is written to disk. For use by one thread.
public final class Unpacker implements Closeable {
    private static final int DEEPEST = 2;
    private static final int MARK_BYTES = 4;

    private final UnpackingLimits limits;
    private final int headBytes;
    private final List<ZipFile> open = new ArrayList<>();

    /// @param headBytes how much of each file's beginning is shown
    public Unpacker(UnpackingLimits limits, int headBytes) {
        this.limits = limits;
        this.headBytes = headBytes;
    }

    /// Passes on everything found in a file on disk, one after the other.
    public void find(Path file, Consumer<Found> sink) {
        String name = String.valueOf(file.getFileName());
        try {
            look(new Place(file, name, 0), FileContent.of(file), sink);
        } catch (IOException e) {
            sink.accept(unreadable(new Place(file, name, 0), e));
        }
    }

    private record Place(Path path, String name, int depth) {
        Place in(List<String> parts) {
            return new Place(ArchivePath.below(path, parts), name + "/" + String.join("/", parts), depth + 1);
        }

        Found unusable(String reason) {
            return new Found.Unusable(path, name, reason);
        }
    }

    private static Found unreadable(Place place, IOException e) {
        return place.unusable("The file cannot be read (" + e.getMessage()
                + "). Check it and your permission to read it, or export it again.");
    }

    private void look(Place place, Content stored, Consumer<Found> sink) throws IOException {
        Content content = stored;
        byte[] head = content.head(headBytes);
        if (GzipContent.looksLike(head)) {
            content = new GzipContent(stored, limits);
            head = content.head(headBytes);
        }
        if (head.length == 0) {
            sink.accept(place.unusable("The file is empty (0 bytes). Export it again."));
        } else if (GzipContent.looksLike(head)) {
            sink.accept(place.unusable("The file is compressed twice. Unpack it once and import the result."));
        } else if (isZip(head)) {
            lookInside(place, content, sink);
        } else {
            sink.accept(new Found.Plain(place.path(), place.name(), content, head));
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    private void lookInside(Place place, Content content, Consumer<Found> sink) {
        if (place.depth() >= DEEPEST) {
            sink.accept(place.unusable("This zip archive lies in an archive that itself lies in an archive."
                    + " Unpack the outer ones and import the files inside."));
            return;
        }
        ZipFile archive;
        try {
            archive = archive(content);
        } catch (IOException e) {
            sink.accept(place.unusable("This zip archive is damaged or cut off (" + e.getMessage()
                    + "). Copy or export it again, or unpack it and import the files inside."));
            return;
        }
        open.add(archive);
        List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
        String objection = objection(entries, content);
        if (!objection.isEmpty()) {
            sink.accept(place.unusable(objection));
            return;
        }
        String outermost = content.archive().orElseGet(() -> mark(entries));
        int shown = 0;
        for (ZipArchiveEntry entry : entries) {
            List<String> parts = ArchivePath.parts(entry.getName());
            if (!entry.isDirectory() && !ArchivePath.isHidden(parts)) {
                shown++;
                take(place.in(parts), new EntryContent(archive, entry, outermost), sink);
            }
        }
        if (shown == 0) {
            sink.accept(place.unusable("The zip archive holds no files. Export it again."));
        }
    }

    /// Names, sizes and checksums of what is in an archive tell it from any other.
    private static String mark(List<ZipArchiveEntry> entries) {
        MessageDigest digest = Hashes.sha256();
        entries.forEach(entry -> digest.update((entry.getName() + '\0' + entry.getSize() + '\0' + entry.getCrc() + '\0')
                .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, MARK_BYTES);
    }

    private ZipFile archive(Content content) throws IOException {
        ZipFile.Builder builder = ZipFile.builder().setIgnoreLocalFileHeader(true);
        if (content instanceof FileContent file) {
            return builder.setPath(file.path()).get();
        }
        try (InputStream in = content.open()) {
            int most = Math.toIntExact(limits.mostNestedBytes());
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("an archive inside an archive may have at most " + (most >> 20) + " MB");
            }
            return builder.setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
        }
    }

    private String objection(List<ZipArchiveEntry> entries, Content archive) {
        if (entries.size() > limits.mostEntries()) {
            return "The zip archive holds " + entries.size() + " files, more than the " + limits.mostEntries()
                    + " that are read at once. Unpack it and import it folder by folder.";
        }
        long unpacked = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype")) {
                return "This is an office document. Save its table as CSV and import that.";
            }
            unpacked += Math.max(entry.getSize(), 0);
        }
        return unpacked > limits.mostFrom(archive.bytes()) || unpacked < 0
                ? "The zip archive claims to unpack to " + unpacked + " bytes, far more than an archive of "
                        + archive.bytes() + " bytes should. It was not opened; ask its sender for a new one."
                : "";
    }

    private void take(Place place, EntryContent content, Consumer<Found> sink) {
        ZipArchiveEntry entry = content.entry();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            sink.accept(place.unusable("The file is encrypted with a password inside its zip archive. Unpack it with"
                    + " the password and import the result."));
        } else if (!content.zip().canReadEntryData(entry)) {
            sink.accept(place.unusable("The file is packed in a way that Mendline cannot unpack (method "
                    + entry.getMethod() + "). Unpack the archive and import the files inside."));
        } else if (entry.getSize() > limits.mostFrom(Math.max(entry.getCompressedSize(), 0))) {
            sink.accept(place.unusable("The file claims to unpack to " + entry.getSize()
                    + " bytes, far more than its packed size should give. It was not opened."));
        } else {
            try {
                look(place, content, sink);
            } catch (IOException e) {
                sink.accept(unreadable(place, e));
            }
        }
    }

    /// @throws IOException if an archive cannot be closed
    @Override
    public void close() throws IOException {
        for (ZipFile archive : open) {
            archive.close();
        }
        open.clear();
    }
}
