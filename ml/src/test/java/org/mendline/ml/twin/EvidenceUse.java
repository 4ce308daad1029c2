package org.mendline.ml.twin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What became of rows of the evidence table the twin was designed from.
///
/// @param first first row, counted from 1
/// @param last last row
record EvidenceUse(int first, int last, String subject, String finding, String citation, boolean used, String why) {
    private static final String RESOURCE = "evidence-use.csv";

    static List<EvidenceUse> all() throws IOException {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(EvidenceUse.class.getResourceAsStream(RESOURCE), RESOURCE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().map(EvidenceUse::of).toList();
        }
    }

    private static EvidenceUse of(NamedCsvRecord row) {
        String rows = row.getField("rows");
        int dash = rows.indexOf('-');
        return new EvidenceUse(
                Integer.parseInt(dash < 0 ? rows : rows.substring(0, dash)),
                Integer.parseInt(rows.substring(dash + 1)),
                row.getField("subject"),
                row.getField("finding"),
                row.getField("citation"),
                row.getField("used").equals("yes"),
                row.getField("why"));
    }
}
