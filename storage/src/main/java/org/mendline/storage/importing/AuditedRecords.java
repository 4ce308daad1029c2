package org.mendline.storage.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.mendline.storage.intake.QuarantinedRecord;

/// Names records set aside in audit sentences, however many they are.
final class AuditedRecords {
    static final int MOST_NAMED = 10;

    private AuditedRecords() {}

    /// `Set-aside records 4–503, 510 of labs.csv`.
    static String named(List<QuarantinedRecord> records) {
        List<Long> ids =
                records.stream().map(QuarantinedRecord::id).sorted().distinct().toList();
        List<String> files =
                records.stream().map(QuarantinedRecord::file).distinct().toList();
        String some = files.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return (ids.size() == 1 ? "Set-aside record " : "Set-aside records ") + ranges(ids) + " of " + some
                + (files.size() > MOST_NAMED ? " and " + (files.size() - MOST_NAMED) + " more files" : "")
                + (ids.size() == 1 ? " (" + records.getFirst().record() + ")" : "");
    }

    /// Every number, runs of them shortened.
    private static String ranges(List<Long> sorted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sorted.size(); ) {
            int last = i;
            while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(sorted.get(i));
            if (last > i) {
                text.append("–").append(sorted.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }
}
