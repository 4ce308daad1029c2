package org.mendline.storage.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.question.ColumnGuess;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.Question;

/// Reads nothing of a table, and asks what its columns mean.
final class AskingPlan implements TabularReader.Plan {
    private static final int ROWS = 50;
    private static final int EXAMPLES = 3;
    private static final Set<String> DATE = Set.of(
            "datum",
            "fecha",
            "data",
            "jour",
            "tag",
            "dag",
            "messdatum",
            "abnahmedatum",
            "entnahmedatum",
            "date_prelevement",
            "visit",
            "sample_date",
            "collection_date",
            "day");
    private static final Set<String> TIME = Set.of("time", "uhrzeit", "zeit", "heure", "hora", "ora", "tijd");
    private static final Set<String> PERSON = Set.of(
            "patient_nr",
            "patientennummer",
            "patienten_nr",
            "patient_no",
            "mrn",
            "code",
            "client",
            "klient",
            "paciente",
            "paziente",
            "proband",
            "player",
            "spieler",
            "joueur",
            "nip",
            "fallnummer",
            "patientin");
    private static final Set<String> MEASURE = Set.of(
            "parameter",
            "analyse",
            "analyt",
            "untersuchung",
            "examen",
            "prueba",
            "esame",
            "bepaling",
            "messwert",
            "exam",
            "variable",
            "item");
    private static final Set<String> VALUE =
            Set.of("ergebnis", "resultat", "resultado", "risultato", "uitslag", "valeur", "valor", "valore", "waarde");
    private static final Set<String> UNIT = Set.of("unite", "unite_de_mesure", "unidad", "unita", "eenheid", "dim");

    private final CsvHeader header;
    private final MeasureSuggestions suggestions;
    private final List<List<String>> rows = new ArrayList<>();
    private long firstLine;

    AskingPlan(CsvHeader header, MeasureSuggestions suggestions) {
        this.header = header;
        this.suggestions = suggestions;
    }

    @Override
    public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
        if (rows.isEmpty()) {
            firstLine = row.line();
        }
        if (rows.size() < ROWS) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < header.written().size(); i++) {
                cells.add(row.cell(i));
            }
            rows.add(cells);
        }
    }

    @Override
    public void remark(Consumer<ReadItem> sink) {
        List<ColumnGuess> columns = new ArrayList<>();
        for (int i = 0; i < header.written().size(); i++) {
            columns.add(column(i));
        }
        sink.accept(new ReadItem.Asked(new Question.UnknownTable(
                TableSignature.of(header.written()), header.written(), Math.max(1, firstLine - 1), rows, columns)));
    }

    private ColumnGuess column(int index) {
        List<String> examples = rows.stream()
                .map(row -> row.get(index))
                .filter(cell -> !cell.isEmpty())
                .limit(EXAMPLES)
                .toList();
        NameInDoubt name = suggestions.about(header.written().get(index), examples, Optional.empty());
        Optional<Meaning> role = role(header.keys().get(index)).map(Meaning.Column::new);
        return new ColumnGuess(name, role.or(() -> measured(index, name)));
    }

    /// A measure is likely only where the column holds numbers and something resembles its heading.
    private Optional<Meaning> measured(int index, NameInDoubt name) {
        boolean numbers = rows.stream()
                .map(row -> row.get(index))
                .anyMatch(cell -> Amount.of(cell).digits().matches("[+-]?[\\d.,' ]*\\d"));
        return numbers && !name.suggestions().isEmpty()
                ? Optional.of(new Meaning.Measured(
                        name.suggestions().getFirst().code(),
                        name.unit()
                                .or(() -> Optional.of(
                                        name.suggestions().getFirst().unit()))))
                : Optional.empty();
    }

    private static Optional<Role> role(String key) {
        if (TIME.contains(key)) {
            return Optional.of(Role.TIME);
        }
        if (CsvWords.DATE.contains(key) || DATE.contains(key)) {
            return Optional.of(Role.DATE);
        }
        if (CsvWords.PERSON.contains(key) || PERSON.contains(key)) {
            return Optional.of(Role.PERSON);
        }
        if (CsvWords.MEASURE.contains(key) || MEASURE.contains(key)) {
            return Optional.of(Role.MEASURE);
        }
        if (CsvWords.VALUE.contains(key) || VALUE.contains(key)) {
            return Optional.of(Role.VALUE);
        }
        return CsvWords.UNIT.contains(key) || UNIT.contains(key) ? Optional.of(Role.UNIT) : Optional.empty();
    }

    @Override
    public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
        // nothing is read before the user has said what the columns mean
    }
}
