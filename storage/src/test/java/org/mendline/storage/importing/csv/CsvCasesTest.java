package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every file in `cases`: a table as text, what the user said of it, and what has to come out.
class CsvCasesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final CuratedMeasures MEASURES = new CuratedMeasures();
    private static final UcumConversion UNITS = new UcumConversion();
    private static final List<FormatReader> READERS = Stream.concat(
                    StandardReaders.all(ZONE, MEASURES, UNITS, CsvMapping.USUAL).stream(),
                    Stream.of(StandardReaders.lastResort(ZONE, MEASURES, UNITS)))
            .toList();

    static Stream<Path> cases() throws IOException, URISyntaxException {
        URI folder = CsvCasesTest.class.getResource("cases").toURI();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(Path.of(folder))) {
            found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWritten(Path file) throws Exception {
        Map<String, Object> one = load(file);
        Source source = ReadCase.source("case.csv", bytes(one));
        FileAnswers answers = answers(one);
        Optional<FormatReader> reader = READERS.stream()
                .map(r -> r.answered(answers))
                .filter(r -> r.accepts(source))
                .findFirst();
        assertThat(reader.map(FormatReader::format).orElse("none")).isEqualTo(one.get("format"));
        if (reader.isEmpty()) {
            return;
        }
        List<ReadItem> items = ReadCase.items(reader.get(), source);
        assertThat(SharedSamples.of(ReadItem.Value.class, items).stream().map(CsvCasesTest::line))
                .containsExactlyElementsOf(list(one, "values"));
        assertThat(SharedSamples.of(ReadItem.Asked.class, items).stream()
                        .map(asked -> asked.question().kind()))
                .containsExactlyElementsOf(list(one, "asked"));
        matches(SharedSamples.of(ReadItem.Rejected.class, items), list(one, "rejected"));
        for (String note : list(one, "notes")) {
            assertThat(SharedSamples.of(ReadItem.Note.class, items))
                    .anySatisfy(n -> assertThat(n.reason()).contains(note));
        }
    }

    private static void matches(List<ReadItem.Rejected> rejected, List<String> expected) {
        assertThat(rejected).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] parts = expected.get(i).split(": ", 2);
            assertThat(rejected.get(i).record()).isEqualTo(parts[0]);
            assertThat(rejected.get(i).reason()).contains(parts[1]).endsWith(".");
        }
    }

    private static String line(ReadItem.Value v) {
        String who = switch (v.subject()) {
            case Subject.Named named -> named.value();
            case Subject.DeviceOwner(String device) -> device;
            case Subject.FileOwner(String writer) -> writer;
        };
        return who + " " + v.code() + " "
                + new BigDecimal(Double.toString(v.value()))
                        .stripTrailingZeros()
                        .toPlainString() + " " + v.unit() + " "
                + v.instant().atZone(ZONE).toLocalDateTime();
    }

    private static byte[] bytes(Map<String, Object> one) {
        Map<?, ?> how = one.get("bytes") instanceof Map<?, ?> map ? map : Map.of();
        Charset charset = Charset.forName(how.get("charset") instanceof String name ? name : "UTF-8");
        String end = how.get("lineEnd") instanceof String text ? text : "\n";
        String mark = Boolean.TRUE.equals(how.get("mark")) ? "\uFEFF" : "";
        return (mark + String.valueOf(one.get("text")).replace("\n", end)).getBytes(charset);
    }

    private static FileAnswers answers(Map<String, Object> one) {
        Map<String, Meaning> names = new LinkedHashMap<>();
        if (one.get("mapping") instanceof Map<?, ?> mapping) {
            mapping.forEach((name, meaning) -> names.put(
                    String.valueOf(name), Meaning.parse(String.valueOf(meaning)).orElseThrow()));
        }
        Optional<DateOrder> order =
                Optional.ofNullable(one.get("dateOrder")).flatMap(code -> DateOrder.ofCode(String.valueOf(code)));
        return new FileAnswers(new TableMapping(order, names), Map.of());
    }

    private static List<String> list(Map<String, Object> one, String key) {
        return one.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> load(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
