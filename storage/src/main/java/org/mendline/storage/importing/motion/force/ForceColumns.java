package org.mendline.storage.importing.motion.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mendline.storage.importing.motion.Heading;
import org.mendline.storage.importing.motion.Side;
import org.mendline.storage.importing.motion.TextTable;

/// Which columns of a table hold ground reaction forces.
///
/// @param vertical columns named as vertical force, with their side
/// @param components the three components of one plate, of which the file does not say which is vertical
record ForceColumns(int time, List<Column> vertical, List<Integer> components) {
    private static final Pattern VERTICAL = Pattern.compile(
            "v?grf[vz]?|grfvertical|verticalgrf|verticalforce|verticalgroundreactionforce|forcez|zforce|totalforce"
                    + "|combinedforce|totalfz|fzn?");
    private static final Pattern LEFT =
            Pattern.compile("(?:left|l)(?:force|fz|grf|grfz|vgrf|vertical|verticalforce)|(?:z|fz|force|grf|vgrf)left");
    private static final Pattern RIGHT = Pattern.compile(
            "(?:right|r)(?:force|fz|grf|grfz|vgrf|vertical|verticalforce)|(?:z|fz|force|grf|vgrf)right");

    record Column(int index, Optional<Side> side) {}

    /// The columns, if the table is one of forces over time.
    static Optional<ForceColumns> of(TextTable table) {
        OptionalInt time = table.find(Heading::isTime);
        ForceColumns found = new ForceColumns(time.orElse(-1), verticals(table), components(table));
        return found.vertical.isEmpty() && found.components.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static List<Column> verticals(TextTable table) {
        List<Column> columns = new ArrayList<>();
        boolean three = !components(table).isEmpty();
        for (int i = 0; i < table.headings().size(); i++) {
            Heading heading = table.headings().get(i);
            Optional<Side> side = side(heading);
            boolean vertical = VERTICAL.matcher(heading.key()).matches()
                    && !(three && heading.key().equals("fz"));
            if (side.isPresent() || vertical) {
                columns.add(new Column(i, side));
            }
        }
        boolean sided = columns.stream().anyMatch(column -> column.side().isPresent());
        // A total beside both sides would count every newton twice.
        return sided
                ? columns.stream().filter(column -> column.side().isPresent()).toList()
                : columns;
    }

    private static Optional<Side> side(Heading heading) {
        String key = heading.key();
        boolean newtons = heading.unit().equals("N") || heading.unit().equals("kN");
        if (LEFT.matcher(key).matches() || (newtons && key.equals("left"))) {
            return Optional.of(Side.LEFT);
        }
        return RIGHT.matcher(key).matches() || (newtons && key.equals("right"))
                ? Optional.of(Side.RIGHT)
                : Optional.empty();
    }

    private static List<Integer> components(TextTable table) {
        List<Integer> found = new ArrayList<>();
        for (String key : List.of("fx", "fy", "fz")) {
            table.find(heading -> heading.key().equals(key)).ifPresent(found::add);
        }
        return found.size() == 3 ? found : List.of();
    }

    /// Every column, the vertical ones first.
    int[] all() {
        List<Integer> all = new ArrayList<>(vertical.stream().map(Column::index).toList());
        all.addAll(components);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
