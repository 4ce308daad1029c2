package org.mendline.app.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;

/// Records of one file set aside for one reason, which one correction can mend.
///
/// @param file file name
/// @param problem the reason; what differs from record to record is left out as `…`
/// @param records at least one, in file order
public record SetAsideGroup(String file, String problem, List<QuarantinedRecord> records) {
    private static final Pattern VARYING = Pattern.compile("(?:\\d[\\d.,:TZ+-]*\\d|\\d)Z?");

    public SetAsideGroup {
        records = List.copyOf(records);
    }

    /// Whether the reader understood the records, so that they can be tried again with a small correction.
    public boolean understood() {
        return records.getFirst().value().isPresent();
    }

    /// Sorts records into groups, in the order in which each group first appears.
    static List<SetAsideGroup> of(List<QuarantinedRecord> records) {
        Map<List<String>, List<QuarantinedRecord>> alike = new LinkedHashMap<>();
        for (QuarantinedRecord record : records) {
            alike.computeIfAbsent(key(record), key -> new ArrayList<>()).add(record);
        }
        return alike.values().stream()
                .map(group -> new SetAsideGroup(group.getFirst().file(), problem(group), group))
                .toList();
    }

    private static List<String> key(QuarantinedRecord record) {
        return List.of(
                record.file(),
                VARYING.matcher(record.reason()).replaceAll("…"),
                record.value().map(HeldValue::code).orElse(""),
                record.value().map(HeldValue::unit).orElse(""));
    }

    private static String problem(List<QuarantinedRecord> group) {
        String first = group.getFirst().reason();
        return group.stream().allMatch(r -> r.reason().equals(first))
                ? first
                : VARYING.matcher(first).replaceAll("…");
    }
}
