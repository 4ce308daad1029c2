package org.mendline.storage.importing.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnpackerTest {
    private static final UnpackingLimits SMALL = new UnpackingLimits(20, 4 << 20, 50, 100_000, 1 << 20);

    @TempDir
    Path folder;

    /// What was found: `name=content` or `name!reason`.
    private List<String> find(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("export.zip"), file);
        List<String> lines = new ArrayList<>();
        try (Unpacker unpacker = new Unpacker(SMALL, 100)) {
            unpacker.find(path, found -> {
                assertThat(found.path().normalize()).startsWithRaw(path);
                lines.add(line(found));
            });
        }
        return lines;
    }

    private static String line(Found found) {
        return switch (found) {
            case Found.Unusable unusable -> {
                assertThat(unusable.reason()).endsWith(".");
                yield unusable.name() + "!" + unusable.reason();
            }
            case Found.Plain plain -> {
                String text = new String(bytes(plain.content()), StandardCharsets.UTF_8);
                assertThat(text).startsWith(new String(plain.head(), StandardCharsets.UTF_8));
                yield plain.name() + "=" + text;
            }
        };
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileOfAnArchiveIsFoundUnderItsOwnName() throws IOException {
        assertThat(find(zip("a.csv", "one", "in/b.csv", "two", "in/", "", "__MACOSX/._a.csv", "x", "c/.hidden", "y")))
                .containsExactly("export.zip/a.csv=one", "export.zip/in/b.csv=two");
    }

    @Test
    void gzipIsSeenThroughAloneAndInsideAnArchive() throws IOException {
        assertThat(find(gzip("plain".getBytes(StandardCharsets.UTF_8)))).containsExactly("export.zip=plain");
        assertThat(find(zip("a.fit.gz", gzip("packed".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("export.zip/a.fit.gz=packed");
        assertThat(find(gzip(zip("a", "inside")))).containsExactly("export.zip/a=inside");
        assertThat(find(gzip(gzip(new byte[10])))).singleElement().asString().contains("compressed twice");
    }

    @Test
    void anArchiveInAnArchiveIsOpenedAndAThirdOneNamed() throws IOException {
        byte[] inner = zip("deep.csv", "value");
        assertThat(find(zip("inner.zip", inner))).containsExactly("export.zip/inner.zip/deep.csv=value");
        assertThat(find(zip("middle.zip", zip("inner.zip", inner))))
                .singleElement()
                .asString()
                .startsWith("export.zip/middle.zip/inner.zip!")
                .contains("Unpack the outer ones");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, export.zip/_/_/etc/passwd",
        "/absolute/a.csv, export.zip/absolute/a.csv",
        "C:\\Users\\P-1\\a.csv, export.zip/C_/Users/P-1/a.csv",
        "a/./b//c.csv, export.zip/a/b/c.csv",
        "tab\there.csv, export.zip/tab_here.csv"
    })
    void namesCannotClimbOutOfTheArchive(String entry, String expected) throws IOException {
        assertThat(find(zip(entry, "x"))).containsExactly(expected + "=x");
    }

    @Test
    void bombsAreRefusedBeforeTheyUnpack() throws IOException {
        byte[] zeros = new byte[3 << 20];
        assertThat(find(zip("bomb.csv", zeros)))
                .singleElement()
                .asString()
                .startsWith("export.zip!")
                .contains("far more than an archive of");
        byte[] random = new byte[200_000];
        new SplittableRandom(1).nextBytes(random);
        assertThat(find(zip("real.bin", random, "bomb.csv", new byte[2 << 20])))
                .anySatisfy(line -> assertThat(line).startsWith("export.zip/real.bin="))
                .anySatisfy(line -> assertThat(line).startsWith("export.zip/bomb.csv!The file claims to unpack"));
        String[] many = IntStream.range(0, 21)
                .boxed()
                .flatMap(i -> Stream.of("f" + i, "x"))
                .toArray(String[]::new);
        assertThat(find(zip((Object[]) many))).singleElement().asString().contains("21 files");
    }

    @Test
    void aGzipBombStopsWhileItUnpacks() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.gz"), gzip(new byte[8 << 20]));
        Content content = GzipContent.through(FileContent.of(bomb), SMALL);
        assertThatThrownBy(() -> {
                    try (InputStream in = content.open()) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void anEntryThatLiesAboutItsSizeStopsThere() throws IOException {
        byte[] zip = zip("a.csv", "x".repeat(3000));
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 24] = 100;
        zip[directory + 25] = 0;
        assertThatThrownBy(() -> find(zip))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("unpacks to more than 100 bytes");
    }

    @Test
    void changedBytesDoNotPassTheChecksum() throws IOException {
        byte[] zip = stored("a.csv", "1,2,3,4,5,6,7,8,9");
        zip[indexOf(zip, "4,5".getBytes(StandardCharsets.US_ASCII))] = '8';
        assertThat(find(zip)).singleElement().asString().contains("checksum");
    }

    @Test
    void encryptedFilesOfficeDocumentsAndEmptyFilesGetASentenceEach() throws IOException {
        byte[] locked = zip("a.csv", "secret");
        locked[indexOf(locked, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        assertThat(find(locked)).singleElement().asString().contains("encrypted with a password");
        assertThat(find(zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")))
                .singleElement()
                .asString()
                .contains("office document");
        assertThat(find(zip("empty.csv", "")))
                .containsExactly("export.zip/empty.csv!The file is empty (0 bytes). Export it again.");
        assertThat(find(zip("only/", ""))).singleElement().asString().contains("holds no files");
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedArchivesEndInContentOrASentenceOrAnIoException(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole =
                zip("a.csv", "date;value\n".repeat(50), "in/b.fit.gz", gzip(new byte[500]), "c.zip", zip("d", "deep"));
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(1, 8); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                damaged = java.util.Arrays.copyOf(damaged, random.nextInt(4, damaged.length));
            }
            try {
                assertThat(find(damaged)).as("seed %d, mutant %d", seed, i).isNotEmpty();
            } catch (UncheckedIOException damageMet) {
                assertThat(damageMet.getCause()).isNotNull();
            }
        }
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : (byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] stored(String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
