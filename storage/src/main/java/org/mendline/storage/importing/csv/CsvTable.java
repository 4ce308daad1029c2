package org.mendline.storage.importing.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;

/// A table in text: comma, semicolon, tab or bar between cells, quoted cells, a header row; lines that begin
/// with `#` are remarks. Read row by row, so its length does not matter.
public final class CsvTable {
    /// The line by which spreadsheet programs are told the separator.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=[,;\t|]\\s*");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Source source;
    private final char separator;
    private final int preamble;
    private final CsvHeader header;

    /// @param preamble records before the header
    private CsvTable(Source source, char separator, int preamble, CsvHeader header) {
        this.source = source;
        this.separator = separator;
        this.preamble = preamble;
        this.header = header;
    }

    /// The table, if the head of the file can be one: text with a first row of at least two cells. Never
    /// throws.
    static Optional<CsvTable> of(Source source) {
        List<String> lines = firstLines(source);
        if (lines.isEmpty() || TextFile.isBinary(source)) {
            return Optional.empty();
        }
        boolean declared = SEPARATOR_LINE.matcher(lines.getFirst()).matches() && lines.size() > 1;
        String first = lines.get(declared ? 1 : 0);
        char separator = declared ? lines.getFirst().charAt("sep=".length()) : separator(first);
        try (CsvReader<CsvRecord> csv = builder(separator).ofCsvRecord(first)) {
            List<String> cells =
                    csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
            return cells.size() < 2
                    ? Optional.empty()
                    : Optional.of(new CsvTable(source, separator, declared ? 1 : 0, CsvHeader.of(cells)));
        } catch (CsvParseException | IOException e) {
            return Optional.empty();
        }
    }

    /// The table, wherever in the first lines its headings stand: text whose rows mostly have one number of cells,
    /// at least two. Never throws.
    static Optional<CsvTable> anywhere(Source source) {
        String head = TextFile.head(source);
        boolean markup = !head.isBlank() && "{[<".indexOf(head.strip().charAt(0)) >= 0;
        return markup || TextFile.isBinary(source)
                ? Optional.empty()
                : TableHead.of(head)
                        .map(found -> new CsvTable(
                                source, found.separator(), found.preamble(), CsvHeader.of(found.headings())));
    }

    CsvHeader header() {
        return header;
    }

    /// Passes every row below the header to `sink`.
    ///
    /// @return what is wrong with the file from some row on, as a sentence; empty if it is sound
    /// @throws IOException if the file cannot be read from disk
    Optional<String> forEach(Consumer<CsvRow> sink) throws IOException {
        try (Reader in = TextFile.open(source);
                CsvReader<CsvRecord> csv = builder(separator).ofCsvRecord(in)) {
            int before = preamble;
            for (CsvRecord row : csv) {
                if (before < 0) {
                    sink.accept(new CsvRow(row.getStartingLineNumber(), row.getFields()));
                }
                before = Math.max(before - 1, -1);
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of("From some row on the file is no table any more ("
                    + Excerpt.brief(String.valueOf(e.getMessage())) + "). A quotation mark may be missing.");
        } catch (UncheckedIOException e) {
            throw new IOException("The file cannot be read to its end", e);
        }
    }

    /// How tables of devices and clinics are parsed: forgiving of everything but a missing closing quotation mark.
    public static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /// Up to two lines that hold something.
    private static List<String> firstLines(Source source) {
        return TextFile.head(source)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(2)
                .toList();
    }

    /// The separator that occurs most outside quotation marks.
    public static char separator(String line) {
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                quoted ^= line.charAt(i) == '"';
                count += !quoted && line.charAt(i) == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
