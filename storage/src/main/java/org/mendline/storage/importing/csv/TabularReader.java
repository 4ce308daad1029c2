package org.mendline.storage.importing.csv;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;

/// What all table readers do: recognise by headings, walk the table once for evidence on dates and numbers,
/// and once more for its values.
abstract class TabularReader implements FormatReader {
    /// How one table is read.
    interface Plan {
        /// Shows the row's dates and numbers.
        void show(CsvRow row, CsvDates dates, CsvNumbers numbers);

        /// Emits what the row holds.
        void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink);

        /// Emits remarks on the table as a whole.
        void remark(Consumer<ReadItem> sink);
    }

    /// How a table with these headings is read; empty if it is not of this reader's kind.
    abstract Optional<Plan> plan(CsvHeader header);

    @Override
    public final int version() {
        return 1;
    }

    @Override
    public final boolean accepts(Source source) {
        return CsvTable.of(source).flatMap(table -> plan(table.header())).isPresent();
    }

    @Override
    public final void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        CsvTable table = CsvTable.of(source)
                .orElseThrow(() -> new UnreadableFileException("The file is not a table with a header row."));
        Plan plan = plan(table.header())
                .orElseThrow(
                        () -> new UnreadableFileException("The table's headings are not those of " + format() + "."));
        CsvDates dates = new CsvDates();
        CsvNumbers numbers = new CsvNumbers();
        int[] rows = new int[1];
        Optional<String> damage = table.forEach(row -> {
            rows[0]++;
            plan.show(row, dates, numbers);
        });
        refuseUnless(rows[0] > 0, damage.orElse("The table has headings but no rows."));
        refuseUnless(dates.objection().isEmpty(), dates.objection().orElse(""));
        plan.remark(sink);
        table.header()
                .repeated()
                .forEach(name -> sink.accept(new ReadItem.Note(
                        "header",
                        "The heading \"" + name
                                + "\" occurs more than once; only the first such column may have been read.")));
        table.forEach(row -> plan.read(row, dates, numbers, sink));
        damage.ifPresent(reason -> sink.accept(new ReadItem.Damaged("file", reason)));
    }

    private static void refuseUnless(boolean fine, String reason) throws UnreadableFileException {
        if (!fine) {
            throw new UnreadableFileException(reason);
        }
    }
}
