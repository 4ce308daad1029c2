package org.mendline.storage.importing.apple;

import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.text.TextFile;

/// Knows `export_cda.xml`, which lies beside `export.xml` in every export of Apple Health and repeats part of it, and
/// declines it, so that nothing is counted twice.
public final class AppleCdaReader implements FormatReader {
    @Override
    public String format() {
        return "apple-cda";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source);
        return head.contains("<ClinicalDocument")
                && (head.contains("<title>Health Data Export</title>")
                        || source.name().endsWith("export_cda.xml"));
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws UnreadableFileException {
        throw new UnreadableFileException("This file of an Apple Health export repeats what export.xml beside it holds,"
                + " so nothing was taken from it. Import export.xml, or the whole zip archive.");
    }
}
