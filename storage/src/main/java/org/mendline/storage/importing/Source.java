package org.mendline.storage.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.packed.FileContent;
import org.mendline.storage.importing.packed.GzipContent;
import org.mendline.storage.importing.packed.UnpackingLimits;
import org.mendline.storage.importing.question.RecordedAt;

/// A file to be read, seen through whatever it is packed in.
///
/// @param name file name as the user knows it; in an archive, the archive's name goes before
/// @param head its first bytes (at most [#HEAD_BYTES]), by which readers recognise it
/// @param content all its bytes
/// @param recordedAt when it was recorded, as somebody said who was asked
public record Source(String name, byte[] head, Content content, Optional<RecordedAt> recordedAt) {
    /// How many bytes a reader may look at before it decides.
    public static final int HEAD_BYTES = 8192;

    /// A file of which nothing was said.
    public Source(String name, byte[] head, Content content) {
        this(name, head, content, Optional.empty());
    }

    /// The same file, recorded at that time.
    Source recorded(Optional<RecordedAt> said) {
        return new Source(name, head, content, said);
    }

    /// Opens a file's content and reads its head.
    ///
    /// @throws IOException if it cannot be read
    public static Source of(String name, Content content) throws IOException {
        return new Source(name, content.head(HEAD_BYTES), content);
    }

    /// Opens a file on disk, seen through gzip where it is compressed.
    ///
    /// @throws IOException if the file cannot be read
    public static Source of(Path path) throws IOException {
        Content content = GzipContent.through(FileContent.of(path), UnpackingLimits.STANDARD);
        return of(String.valueOf(path.getFileName()), content);
    }

    /// A stream over the (unpacked) content; the caller closes it.
    public InputStream open() throws IOException {
        return content.open();
    }
}
