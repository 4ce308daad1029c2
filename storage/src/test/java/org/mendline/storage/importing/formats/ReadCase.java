package org.mendline.storage.importing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.packed.Content;

/// A file written in a test, and what a reader says of it as short lines.
public final class ReadCase {
    private ReadCase() {}

    /// A file in memory.
    public static Source source(String name, byte[] bytes) {
        try {
            return Source.of(name, new Content() {
                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public long bytes() {
                    return bytes.length;
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Source source(String text) {
        return source("file", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Source source(String text, Charset charset) {
        return source("file", text.getBytes(charset));
    }

    /// Everything the reader emits; a refusal as one line.
    public static List<ReadItem> items(FormatReader reader, Source source) {
        List<ReadItem> items = new ArrayList<>();
        try {
            reader.read(source, items::add);
        } catch (UnreadableFileException | IOException e) {
            throw new AssertionError(e);
        }
        return items;
    }

    /// Values as `code value unit @ instant offset | device`, series as `code [n: first .. last] unit @ start`, the
    /// rest
    /// as `rejected record: reason` and so on.
    public static List<String> lines(FormatReader reader, Source source) {
        List<String> lines = new ArrayList<>();
        try {
            reader.read(source, item -> lines.add(line(item)));
        } catch (UnreadableFileException e) {
            lines.add("refused: " + e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    public static List<String> lines(FormatReader reader, String text) {
        return lines(reader, source(text));
    }

    private static String line(ReadItem item) {
        return switch (item) {
            case ReadItem.Value v ->
                v.code() + " " + number(v.value()) + " " + v.unit() + " @ " + v.instant()
                        + v.offset().map(offset -> " " + offset).orElse("")
                        + v.device().map(device -> " | " + device).orElse("");
            case ReadItem.Series s ->
                s.code() + " [" + s.values().length + ": " + number(s.values()[0]) + " .. "
                        + number(s.values()[s.values().length - 1]) + "] " + s.unit() + " @ " + s.start() + " +"
                        + s.timeMillis()[s.timeMillis().length - 1] + " ms"
                        + s.device().map(device -> " | " + device).orElse("");
            case ReadItem.Withdrawn w -> "withdrawn " + w.code() + " @ " + w.instant();
            case ReadItem.Rejected r -> "rejected " + r.record() + ": " + r.reason();
            case ReadItem.Damaged d -> "damaged " + d.record() + ": " + d.reason();
            case ReadItem.Note n -> "note " + n.record() + ": " + n.reason();
            case ReadItem.Asked a -> "asked " + a.question().kind();
            case ReadItem.PersonSeen p -> "person " + p.birthYear() + " " + p.sex();
            case ReadItem.EpisodeSeen e -> "episode " + e.condition();
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }
}
