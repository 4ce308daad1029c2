package org.mendline.storage.importing.vendor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.vendor.VendorTable.Column;
import org.mendline.storage.importing.vendor.VendorTable.Role;

/// Which sleep of a day is the night: the longest of those that the maker does not call a nap.
final class Nights {
    private final VendorTable table;
    private final Evidence evidence;
    private final Map<LocalDate, Longest> longest = new HashMap<>();

    private record Longest(String record, double asleep) {}

    Nights(VendorTable table, Evidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    boolean isNeeded() {
        return table.first(Role.ASLEEP).isPresent();
    }

    void show(VendorRow row) {
        Optional<Moment> moment = evidence.moment(row);
        OptionalDouble asleep = asleep(row);
        if (moment.isPresent() && asleep.isPresent() && !isCalledNap(row)) {
            longest.merge(
                    moment.get().day(),
                    new Longest(row.record(), asleep.getAsDouble()),
                    (a, b) -> b.asleep() > a.asleep() ? b : a);
        }
    }

    /// Time asleep in the unit of its columns; empty if none of them holds a number above 0.
    OptionalDouble asleep(VendorRow row) {
        double sum = 0;
        for (Column column : table.with(Role.ASLEEP)) {
            sum += Math.max(0, evidence.number(row.cell(column.key())).orElse(0));
        }
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private boolean isCalledNap(VendorRow row) {
        Optional<Column> nap = table.first(Role.NAP);
        Optional<Column> main = table.first(Role.MAIN);
        return nap.map(column -> column.says(row.cell(column.key()))).orElse(false)
                || main.map(column -> row.cell(column.key()))
                        .map(cell -> !cell.isEmpty() && !main.get().says(cell))
                        .orElse(false);
    }

    /// Whether the row's sleep is not the night of its day.
    boolean isNap(VendorRow row, Moment moment) {
        if (asleep(row).isEmpty()) {
            return false;
        }
        return isCalledNap(row)
                || Optional.ofNullable(longest.get(moment.day()))
                        .map(best -> !best.record().equals(row.record()))
                        .orElse(false);
    }
}
