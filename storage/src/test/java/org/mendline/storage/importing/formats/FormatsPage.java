package org.mendline.storage.importing.formats;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.SampleOutcome.Kind;
import org.mendline.storage.observation.CuratedMeasures;

/// The page of the docs that tells what became of every real sample file.
final class FormatsPage {
    private FormatsPage() {}

    /// Formats by files, agreeing, differing, declined and asking, as a Markdown table.
    static String table(List<SampleOutcome> samples) {
        Map<String, List<SampleOutcome>> byFormat = samples.stream()
                .collect(Collectors.groupingBy(SampleOutcome::format, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        text.append("| format | files | agrees | differs | declined | asks |\n|---|--:|--:|--:|--:|--:|\n");
        List<SampleOutcome> untaken = Objects.requireNonNullElse(byFormat.remove("unknown"), List.of());
        byFormat.forEach((format, files) -> text.append(row("`" + format + "`", files)));
        text.append(row("taken by no reader", untaken));
        return text.append(row("**all**", samples)).toString();
    }

    private static String row(String name, List<SampleOutcome> samples) {
        return "| " + name + " | " + samples.size() + " | "
                + Arrays.stream(Kind.values())
                        .map(kind -> "" + of(kind, samples).size())
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static List<SampleOutcome> of(Kind kind, List<SampleOutcome> samples) {
        return samples.stream().filter(sample -> sample.kind() == kind).toList();
    }

    static String text() {
        List<SampleOutcome> samples = SampleOutcome.all();
        StringBuilder text = new StringBuilder("""
                # What became of every real file

                This page is generated (`FormatsPageTest` fails when it and the table behind it differ and says how to write it
                anew). `SampleOutcomesTest` drops every file of the shared sample folder on the importer and fails when one comes to
                anything else than stands here.

                - **Agrees**: what reaches the store is what other programs found in the file.
                - **Differs**: it differs on purpose; the reason stands below.
                - **Declined**: nothing reaches the store, and the receipt says why in a sentence.
                - **Asks**: nothing reaches the store before the user has said what the columns are, or when it was recorded.

                """);
        text.append(table(samples));
        text.append("\nRead too, but without a real file at hand (tested with files written from the formats'")
                .append("\ndescriptions): ")
                .append(withoutSample(samples))
                .append(".\n");
        for (Kind kind : List.of(Kind.DIFFERS, Kind.DECLINED, Kind.ASKS)) {
            text.append(list(kind, of(kind, samples)));
        }
        return text.toString();
    }

    private static String withoutSample(List<SampleOutcome> samples) {
        TreeSet<String> formats = StandardReaders.all(ZoneOffset.UTC, new CuratedMeasures(), CsvMapping.USUAL).stream()
                .map(FormatReader::format)
                .collect(Collectors.toCollection(TreeSet::new));
        samples.forEach(sample -> formats.remove(sample.format()));
        return formats.stream().map(format -> "`" + format + "`").collect(Collectors.joining(", "));
    }

    private static String list(Kind kind, List<SampleOutcome> samples) {
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        return "\n## " + name + "\n\n| file | why |\n|---|---|\n"
                + samples.stream()
                        .map(sample -> "| " + sample.file() + " | " + sample.reason() + " |\n")
                        .collect(Collectors.joining());
    }
}
