package org.mendline.storage.importing.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One kind of export: its columns and their roles, see `tables.csv`.
record VendorTable(String name, List<Column> columns) {
    /// What a column does.
    enum Role {
        KEY,
        FILE,
        TIME,
        DATE,
        CHECK,
        OFFSET,
        ENDED,
        ONLY,
        MAIN,
        NAP,
        PERSON,
        DEVICE,
        ASLEEP,
        NIGHT,
        VALUE,
        SIGNED,
        WHOLE,
        DAY,
        SERIES,
        FROM,
        TO,
        STAGE,
        LABEL,
        ONCE,
        SPAN
    }

    private static final Set<Role> NUMBERS =
            Set.of(Role.ASLEEP, Role.NIGHT, Role.VALUE, Role.SIGNED, Role.WHOLE, Role.DAY, Role.SERIES, Role.ONCE);

    /// @param key heading in comparable form; for [Role#FILE] a pattern
    /// @param unit unit, format or accepted words, by role
    record Column(String key, Role role, String code, String unit) {
        boolean isNumber() {
            return NUMBERS.contains(role);
        }

        /// Whether the cell is one of the words in `unit`.
        boolean says(String cell) {
            return List.of(unit.split("\\|", -1)).contains(cell);
        }
    }

    List<Column> with(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    Optional<Column> first(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /// Whether a file with these headings is of this kind.
    boolean matches(Set<String> keys, String file) {
        return with(Role.KEY).stream().allMatch(column -> keys.contains(column.key()))
                && with(Role.FILE).stream().allMatch(column -> file.matches(column.key()));
    }

    Set<String> keys() {
        return columns.stream()
                .filter(column -> column.role() != Role.FILE)
                .map(Column::key)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
