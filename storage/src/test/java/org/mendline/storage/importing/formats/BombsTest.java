package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.dicom.DicomFiles;
import org.mendline.storage.importing.fit.FitFiles;
import org.mendline.storage.importing.motion.c3d.C3dBytes;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.packed.Found;
import org.mendline.storage.importing.packed.Unpacker;
import org.mendline.storage.importing.packed.UnpackingLimits;
import org.mendline.storage.importing.signal.EdfFile;

/// Files made to exhaust a program: archives that swell, entities that multiply, lengths that lie, lines without end.
/// Each ends in time, within memory, in items or a sentence. The long form, told of in [EveryFormatFuzzTest], has
/// lines of 100 MB and every place of a length; run it with `-Dtest.jvm=-Xmx256m` to see that memory is bounded.
class BombsTest {
    private static final boolean LONG = Integer.getInteger("mendline.fuzz", 0) >= 10_000;
    private static final int LINE_BYTES = LONG ? 100 << 20 : 1 << 20;
    private static final int LENGTH_STEP = LONG ? 1 : 37;
    private static final long MOST_BYTES = 64L << 20;
    private static final List<String> FILLERS = List.of("1,", "x", "\"", "[", "{\"a\":", "<a>", "|", "1 ");

    @TempDir
    Path folder;

    private final List<FormatReader> readers = EveryFormatFuzzTest.readers();

    private List<ReadItem> read(Source source, ItemChecks checks) {
        List<ReadItem> items = new ArrayList<>();
        for (FormatReader reader : readers) {
            if (reader.accepts(source)) {
                try {
                    reader.read(source, item -> {
                        checks.accept(item);
                        if (items.size() < 1000) {
                            items.add(item);
                        }
                    });
                } catch (UnreadableFileException refusal) {
                    checks.refused(refusal.getMessage());
                } catch (IOException damage) {
                    checks.refused("The file ends in an input error (" + damage.getMessage() + ").");
                }
            }
        }
        return items;
    }

    @Test
    void archivesThatSwellAndNestAreRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
        }
        assertThat(unusable(bomb)).anyMatch(reason -> reason.contains("far more than an archive of"));
        byte[] nested = SampleFiles.zip(SampleFiles.plain().subList(0, 2));
        for (int depth = 0; depth < 20; depth++) {
            nested = SampleFiles.zip(List.of(ReadCase.source("inner.zip", nested)));
        }
        Path deep = Files.write(folder.resolve("deep.zip"), nested);
        assertThat(unusable(deep)).singleElement().asString().contains("Unpack the outer ones");
    }

    private List<String> unusable(Path file) {
        List<String> reasons = new ArrayList<>();
        long allocated = Watch.allocated(file.toString(), () -> {
            try (Unpacker unpacker = new Unpacker(UnpackingLimits.STANDARD, Source.HEAD_BYTES)) {
                unpacker.find(file, found -> {
                    if (found instanceof Found.Unusable bad) {
                        reasons.add(bad.reason());
                    }
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(allocated).isLessThan(MOST_BYTES);
        assertThat(reasons).allSatisfy(reason -> assertThat(reason).endsWith("."));
        return reasons;
    }

    @Test
    void entitiesNeitherMultiplyNorOpenOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "2999");
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
        }
        type.append("<!ENTITY out SYSTEM \"" + secret.toUri() + "\"><!ENTITY % par SYSTEM \"" + secret.toUri()
                + "\">%par;]>");
        int bombs = 0;
        for (Source whole : SampleFiles.plain()) {
            String text = new String(SampleFiles.bytes(whole), StandardCharsets.UTF_8);
            if (text.startsWith("<")) {
                String rest =
                        text.replaceFirst("^<\\?xml.*?\\?>\\s*", "").replaceFirst("^<!DOCTYPE[^\\[]*\\[.*?\\]>", "");
                for (String entity : List.of("&e11;", "&out;")) {
                    for (String bomb : List.of(rest.replace("</", entity + "</"), rest.replace("2026", entity))) {
                        assertHarmless(whole.name(), type + bomb);
                        bombs++;
                    }
                }
            }
        }
        assertThat(bombs).isGreaterThanOrEqualTo(20);
    }

    private void assertHarmless(String name, String bomb) {
        Source source = ReadCase.source(name, bomb.getBytes(StandardCharsets.UTF_8));
        List<ReadItem> items = new ArrayList<>();
        assertThat(Watch.allocated(name, () -> items.addAll(read(source, new ItemChecks(name)))))
                .as(name)
                .isLessThan(MOST_BYTES);
        assertThat(items.toString()).as(name).doesNotContain("haha", "2999");
    }

    @Test
    void lengthsThatLieSetNoMemoryAside() {
        List<byte[]> binary = new ArrayList<>(List.of(FitFiles.run(), FitFiles.day(), EdfFile.night(false)));
        binary.addAll(C3dBytes.walks());
        binary.addAll(DicomFiles.all());
        List<byte[]> lies = List.of(
                new byte[] {-1, -1, -1, 0x7f},
                new byte[] {0x7f, -1, -1, -1},
                new byte[] {-1, -1, -1, -1},
                new byte[] {-2, -1, -1, -1},
                "99999999".getBytes(StandardCharsets.US_ASCII));
        int files = 0;
        for (byte[] whole : binary) {
            for (int at = 0; at < Math.min(whole.length, 2000) - 8; at += LENGTH_STEP) {
                for (byte[] lie : lies) {
                    byte[] bytes = whole.clone();
                    System.arraycopy(lie, 0, bytes, at, lie.length);
                    String what = "file " + binary.indexOf(whole) + ", " + Arrays.toString(lie) + " at " + at;
                    Source source = ReadCase.source("2026-03-01_07-30-00_a", bytes);
                    assertThat(Watch.allocated(what, () -> read(source, new ItemChecks(what))))
                            .as(what)
                            .isLessThan(MOST_BYTES);
                    files++;
                }
            }
        }
        System.out.println("Files with a false length: " + files);
    }

    @Test
    void linesWithoutEndAreReadInBoundedTimeAndMemory() {
        int files = 0;
        for (Source whole : SampleFiles.plain()) {
            byte[] bytes = SampleFiles.bytes(whole);
            for (int i = 0; i < (LONG ? FILLERS.size() : 1); i++) {
                String filler = FILLERS.get((files + i) % FILLERS.size());
                byte[] start = Arrays.copyOf(bytes, bytes.length / 2);
                String what = whole.name() + ", then " + filler + " without end";
                Source source = endless(whole.name(), start, filler.getBytes(StandardCharsets.UTF_8));
                Watch.allocated(what, () -> read(source, new ItemChecks(what)));
            }
            files++;
        }
        System.out.println("Files with a line of " + LINE_BYTES + " bytes: " + files * (LONG ? FILLERS.size() : 1));
    }

    private static Source endless(String name, byte[] start, byte[] filler) {
        Content content = new Content() {
            @Override
            public InputStream open() {
                return new Endless(start, filler, LINE_BYTES);
            }

            @Override
            public long bytes() {
                return LINE_BYTES;
            }
        };
        try {
            return Source.of(name, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A start, and then the same bytes over and over.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] filler;
        private final int size;
        private int at;

        private Endless(byte[] start, byte[] filler, int size) {
            this.start = start;
            this.filler = filler;
            this.size = size;
        }

        @Override
        public int read() {
            int next = at < size ? next() & 0xff : -1;
            at++;
            return next;
        }

        private byte next() {
            return at < start.length ? start[at] : filler[(at - start.length) % filler.length];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(length, size - at);
            for (int i = from; i < from + count; i++, at++) {
                into[i] = next();
            }
            return count > 0 || length == 0 ? count : -1;
        }
    }
}
