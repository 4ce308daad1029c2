package org.mendline.storage.importing.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.question.DateExample;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;

/// What all table readers do: recognise by headings, walk the table once for evidence on dates and numbers,
/// and once more for its values. What the evidence leaves open is asked.
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
    ///
    /// @param said what the user said of its names
    abstract Optional<Plan> plan(CsvHeader header, TableMapping said);

    /// The table in a file, if it holds one.
    Optional<CsvTable> table(Source source) {
        return CsvTable.of(source);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public final FormatReader answered(FileAnswers answers) {
        return answers.table().isEmpty() ? this : new Answered(answers.table());
    }

    /// By its own words alone: what the user said of a table does not make it another kind of table.
    @Override
    public final boolean accepts(Source source) {
        return table(source)
                .flatMap(table -> plan(table.header(), TableMapping.NONE))
                .isPresent();
    }

    @Override
    public final void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        read(source, TableMapping.NONE, sink);
    }

    private void read(Source source, TableMapping said, Consumer<ReadItem> sink)
            throws IOException, UnreadableFileException {
        CsvTable table = table(source)
                .orElseThrow(() -> new UnreadableFileException("The file is not a table with a header row."));
        Plan plan = plan(table.header(), said)
                .or(() -> plan(table.header(), TableMapping.NONE))
                .orElseThrow(
                        () -> new UnreadableFileException("The table's headings are not those of " + format() + "."));
        CsvDates dates = new CsvDates(said.dateOrder());
        CsvNumbers numbers = new CsvNumbers();
        int[] rows = new int[1];
        Optional<String> damage = table.forEach(row -> {
            rows[0]++;
            plan.show(row, dates, numbers);
        });
        refuseUnless(rows[0] > 0, damage.orElse("The table has headings but no rows."));
        List<DateExample> open = dates.open();
        if (!open.isEmpty()) {
            sink.accept(new ReadItem.Asked(
                    new Question.AmbiguousDates(TableSignature.of(table.header().written()), open)));
            return;
        }
        refuseUnless(dates.objection().isEmpty(), dates.objection().orElse(""));
        plan.remark(sink);
        dates.remark().ifPresent(remark -> sink.accept(new ReadItem.Note("file", remark)));
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

    /// This reader on one table of which the user has told something.
    private final class Answered implements FormatReader {
        private final TableMapping said;

        Answered(TableMapping said) {
            this.said = said;
        }

        @Override
        public String format() {
            return TabularReader.this.format();
        }

        @Override
        public int version() {
            return TabularReader.this.version();
        }

        @Override
        public boolean accepts(Source source) {
            return TabularReader.this.accepts(source);
        }

        @Override
        public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
            TabularReader.this.read(source, said, sink);
        }
    }
}
