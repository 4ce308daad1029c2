package org.mendline.app.window.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.app.clinic.Clinic.ImportResult;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.FileReport.Problem;
import org.mendline.storage.importing.FileReport.Status;

/// Import reports in words.
final class ImportWords {
    private static final int KINDS_SHOWN = 4;

    private final Texts texts;
    private final DateTimeFormatter dayFormat;
    private final DateTimeFormatter dayOfYearFormat;
    private final ZoneId zone;

    ImportWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
        this.dayOfYearFormat = texts.dates("d MMM");
        this.zone = zone;
    }

    FileRow row(FileReport report, boolean preview) {
        String key = (preview ? "import.preview." : "import.status.")
                + report.status().name();
        List<String> problems = Stream.concat(report.problems().stream(), report.notes().stream())
                .map(this::problem)
                .toList();
        return new FileRow(
                report.file(),
                report.format(),
                report.questions().isEmpty() ? texts.get(key) : texts.get("import.asks"),
                report.status() == Status.IMPORTED || report.status() == Status.PARTIAL,
                !report.questions().isEmpty(),
                report.status() == Status.REFUSED || report.status() == Status.PARTIAL,
                found(report, KINDS_SHOWN),
                found(report, Integer.MAX_VALUE),
                report.duplicates() > 0 ? texts.format("import.known", report.duplicates()) : "",
                span(report.first(), report.last()),
                persons(report),
                String.join(", ", report.devices()),
                problems);
    }

    /// `3 of 4 files can be imported: 1,204 values and 86,400 samples. 2 records would be set aside.`
    String previewSummary(ImportResult result) {
        return summary("import.summary.preview", result);
    }

    /// The receipt.
    String receipt(ImportResult result) {
        return result.cancelled() ? texts.get("import.cancelled") : summary("import.summary.done", result);
    }

    private String summary(String key, ImportResult result) {
        long good = result.files().stream()
                .filter(f -> f.status() == Status.IMPORTED || f.status() == Status.PARTIAL)
                .count();
        long values =
                result.files().stream().mapToLong(FileReport::observations).sum();
        long samples =
                result.files().stream().mapToLong(FileReport::channelSamples).sum();
        long aside = result.files().stream().mapToLong(FileReport::quarantined).sum();
        return texts.format(key, good, result.files().size(), values, samples, aside);
    }

    private String problem(Problem problem) {
        return texts.format("import.problem", problem.record(), problem.reason());
    }

    /// What all files together come to.
    ImportTotals totals(ImportResult result) {
        List<FileReport> files = result.files();
        if (files.isEmpty()) {
            return ImportTotals.NONE;
        }
        long problems = files.stream().mapToLong(f -> f.problems().size()).sum();
        Map<String, Long> kinds = new HashMap<>();
        files.forEach(f -> f.countsByKind().forEach((kind, count) -> kinds.merge(kind, count, Long::sum)));
        return new ImportTotals(
                List.of(
                        fact("values", sum(files, FileReport::observations)),
                        fact("samples", sum(files, FileReport::channelSamples)),
                        fact("known", sum(files, FileReport::duplicates)),
                        fact("aside", sum(files, FileReport::quarantined)),
                        fact("problems", problems),
                        words("persons", distinct(files, FileReport::persons)),
                        words("devices", distinct(files, FileReport::devices)),
                        new ImportTotals.Fact(
                                "span",
                                texts.get("import.total.span"),
                                span(
                                        files.stream()
                                                .flatMap(f -> f.first().stream())
                                                .min(Instant::compareTo),
                                        files.stream()
                                                .flatMap(f -> f.last().stream())
                                                .max(Instant::compareTo)),
                                false)),
                mostFrequentFirst(kinds).stream()
                        .map(kind -> texts.format("import.kind", kind.getValue(), kind.getKey()))
                        .toList());
    }

    private static long sum(List<FileReport> files, ToLongFunction<FileReport> count) {
        return files.stream().mapToLong(count).sum();
    }

    private static List<String> distinct(List<FileReport> files, Function<FileReport, List<String>> names) {
        return files.stream()
                .flatMap(f -> names.apply(f).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private ImportTotals.Fact fact(String code, long count) {
        boolean bad = count > 0 && (code.equals("aside") || code.equals("problems"));
        return new ImportTotals.Fact(code, texts.get("import.total." + code), texts.format("import.known", count), bad);
    }

    /// One is named, more are counted.
    private ImportTotals.Fact words(String code, List<String> names) {
        String value = names.size() == 1 ? names.getFirst() : texts.format("import.known", names.size());
        return new ImportTotals.Fact(code, texts.get("import.total." + code), value, false);
    }

    private static List<Map.Entry<String, Long>> mostFrequentFirst(Map<String, Long> countsByKind) {
        return countsByKind.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private String found(FileReport report, int most) {
        List<Map.Entry<String, Long>> kinds = mostFrequentFirst(report.countsByKind());
        List<String> parts = kinds.stream()
                .limit(most)
                .map(kind -> texts.format("import.kind", kind.getValue(), kind.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (kinds.size() > most) {
            parts.add(texts.format("import.moreKinds", kinds.size() - most));
        }
        return parts.isEmpty() ? texts.get("import.nothing") : String.join(", ", parts);
    }

    private String span(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return "–";
        }
        LocalDate first = day(from.get());
        LocalDate last = day(to.get());
        if (first.equals(last)) {
            return first.format(dayFormat);
        }
        String start = first.format(first.getYear() == last.getYear() ? dayOfYearFormat : dayFormat);
        return texts.format("import.span", start, last.format(dayFormat));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private String persons(FileReport report) {
        return report.persons().stream()
                .map(id -> report.newPersons().contains(id) ? texts.format("import.newPerson", id) : id)
                .collect(Collectors.joining(", "));
    }
}
