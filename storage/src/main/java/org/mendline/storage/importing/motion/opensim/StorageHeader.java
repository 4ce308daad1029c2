package org.mendline.storage.importing.motion.opensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.motion.TextTable;
import org.mendline.storage.importing.text.Numbers;

/// The head of an OpenSim storage file: `name=value` lines (older programs write `name value`), `endheader`,
/// and a line of column names that begins with `time`.
///
/// @param degrees whether angles are in degrees; empty if the head does not say
/// @param rows announced number of rows; empty if none is
record StorageHeader(Optional<Boolean> degrees, OptionalDouble rows, TextTable table) {
    private static final Pattern ENTRY = Pattern.compile("\\s*(\\w{1,40})\\s*[=\\s]\\s*(\\S{1,400})\\s*");

    /// The head, if this is the beginning of such a file.
    static Optional<StorageHeader> of(String text) {
        List<String> lines = text.lines().toList();
        Optional<Boolean> degrees = Optional.empty();
        OptionalDouble rows = OptionalDouble.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().toLowerCase(Locale.ROOT);
            if (line.equals("endheader")) {
                return columns(lines, i + 1, degrees, rows);
            }
            Matcher m = ENTRY.matcher(line);
            if (m.matches() && m.group(1).equals("indegrees")) {
                degrees = switch (m.group(2)) {
                    case "yes", "true", "1" -> Optional.of(true);
                    case "no", "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                };
            } else if (m.matches() && (m.group(1).equals("nrows") || m.group(1).equals("datarows"))) {
                rows = Numbers.parse(m.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<StorageHeader> columns(
            List<String> lines, int from, Optional<Boolean> degrees, OptionalDouble rows) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        List<String> names = at < lines.size() ? names(lines.get(at)) : List.of();
        return names.size() < 2 || !names.getFirst().equalsIgnoreCase("time")
                ? Optional.empty()
                : Optional.of(new StorageHeader(degrees, rows, TextTable.known(at + 1, ' ', names)));
    }

    private static List<String> names(String line) {
        return new ArrayList<>(List.of(line.strip().split("\\s+")));
    }
}
