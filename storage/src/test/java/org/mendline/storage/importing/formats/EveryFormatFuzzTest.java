package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.fit.FitReader;
import org.mendline.storage.importing.packed.Found;
import org.mendline.storage.importing.packed.Unpacker;
import org.mendline.storage.importing.packed.UnpackingLimits;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;

/// Damaged files of every format, by seed: a reader emits sound items or refuses with a sentence, ends in time, sets
/// no memory aside for what a file only claims, and fails in no other way.
///
/// The short form runs with every build. The long form, before a release:
/// `./mvnw -pl storage test -Dtest='EveryFormatFuzzTest,RefusedFilesTest,BombsTest' -Dmendline.fuzz=10000`.
class EveryFormatFuzzTest {
    /// `-Dmendline.fuzz=N`: mutations over all formats.
    static final int MUTATIONS = Integer.getInteger("mendline.fuzz", 1000);

    /// Every so many mutants, all readers look at one; looking costs more than reading.
    private static final int LOOK_EVERY = 8;

    /// For a file of a few kilobytes: buffers, trials and messages, but nothing that a length in the file claims.
    private static final long MOST_BYTES = 64L << 20;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    static List<FormatReader> readers() {
        CuratedMeasures measures = new CuratedMeasures();
        List<FormatReader> readers = new ArrayList<>(List.of(new FitReader()));
        readers.addAll(StandardReaders.all(ZONE, measures, CsvMapping.USUAL));
        readers.add(StandardReaders.lastResort(ZONE, measures, new UcumConversion()));
        return readers;
    }

    private final List<FormatReader> readers = readers();

    /// The reader of a sound file: the one that accepts it, the last resort only where no other does.
    private FormatReader reader(Source whole) {
        List<FormatReader> willing =
                readers.stream().filter(reader -> reader.accepts(whole)).toList();
        List<FormatReader> sure = willing.size() == 1
                ? willing
                : willing.stream().filter(reader -> reader != readers.getLast()).toList();
        assertThat(sure).as(whole.name()).hasSize(1);
        return sure.getFirst();
    }

    @Test
    void everyFormatHasASoundFile() {
        Set<String> formats = readers.stream().map(FormatReader::format).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = SampleFiles.plain().stream()
                .map(file -> reader(file).format())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).containsExactlyInAnyOrderElementsOf(formats);
    }

    @Test
    void noDamageBreaksAReader() {
        List<Source> files = SampleFiles.plain();
        int each = Math.ceilDiv(MUTATIONS * 9 / 10, files.size());
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        long most = 0;
        for (int file = 0; file < files.size(); file++) {
            Source whole = files.get(file);
            FormatReader reader = reader(whole);
            byte[] bytes = SampleFiles.bytes(whole);
            for (int seed = 0; seed < each; seed++) {
                SplittableRandom random = new SplittableRandom(1000L * file + seed);
                Source mutant = ReadCase.source(whole.name(), Mutations.mutant(bytes, random));
                String what = reader.format() + ", file " + file + ", seed " + seed;
                ItemChecks checks = new ItemChecks(what);
                boolean all = seed % LOOK_EVERY == 0;
                long allocated = Watch.allocated(what, () -> {
                    read(reader, mutant, checks);
                    if (all) {
                        readers.stream()
                                .filter(other -> other.accepts(mutant))
                                .forEach(other -> read(other, mutant, checks));
                    }
                });
                assertThat(allocated).as(what).isLessThan(MOST_BYTES);
                most = Math.max(most, allocated);
                seen.addAll(checks.seen());
                counts.merge(reader.format(), 1, Integer::sum);
            }
        }
        assertThat(seen)
                .contains("Value", "Series", "Rejected", "Damaged", "Note", "PersonSeen", "EpisodeSeen", "refusal");
        System.out.println("Mutations by format: " + counts + "; most bytes allocated for one: " + most);
    }

    private static void read(FormatReader reader, Source source, ItemChecks checks) {
        try {
            reader.read(source, checks);
        } catch (UnreadableFileException refusal) {
            checks.refused(refusal.getMessage());
        } catch (IOException damage) {
            checks.refused("The file ends in an input error (" + damage.getMessage() + ").");
        }
    }

    @Test
    void noDamageBreaksAnArchive() throws IOException {
        List<Source> files = SampleFiles.packed();
        int each = Math.ceilDiv(MUTATIONS / 10, files.size());
        int mutants = 0;
        for (Source whole : files) {
            byte[] bytes = SampleFiles.bytes(whole);
            for (int seed = 0; seed < each; seed++, mutants++) {
                byte[] mutant = Mutations.mutant(bytes, new SplittableRandom(seed));
                Path file = Files.write(folder.resolve(whole.name()), mutant);
                String what = whole.name() + ", seed " + seed;
                ItemChecks checks = new ItemChecks(what);
                assertThat(Watch.allocated(what, () -> unpack(file, checks)))
                        .as(what)
                        .isLessThan(MOST_BYTES);
            }
        }
        System.out.println("Mutations of archives: " + mutants);
    }

    private void unpack(Path file, ItemChecks checks) {
        try (Unpacker unpacker = new Unpacker(UnpackingLimits.STANDARD, Source.HEAD_BYTES)) {
            unpacker.find(file, found -> look(found, checks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Found found, ItemChecks checks) {
        switch (found) {
            case Found.Unusable unusable -> checks.refused(unusable.reason());
            case Found.Plain plain -> {
                Source source = new Source(plain.name(), plain.head(), plain.content());
                readers.stream()
                        .filter(reader -> reader.accepts(source))
                        .findFirst()
                        .ifPresent(reader -> read(reader, source, checks));
            }
        }
    }
}
