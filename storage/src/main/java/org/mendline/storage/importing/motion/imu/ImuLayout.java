package org.mendline.storage.importing.motion.imu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.motion.Heading;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.motion.TextTable;
import org.mendline.storage.importing.text.Numbers;

/// How a text file of an inertial sensor is laid out.
///
/// @param device maker as far as the layout tells
/// @param turningUnit unit of angular velocity by the maker's documentation, where columns name none
record ImuLayout(
        String device, TextTable table, List<Column> columns, TableRows.RowTime time, Optional<String> turningUnit) {
    private static final Pattern XSENS_RATE =
            Pattern.compile("//\\s*(?:Sample|Update) [Rr]ate:\\s*([\\d.]{1,12})\\s*Hz\\s*");
    private static final Pattern YEI_COLUMN = Pattern.compile("%\\w{1,10}\\((\\w{1,40})\\)");
    private static final String YEI_MARK = "# Data format:";

    /// The counter of Xsens packets has 16 bits.
    private static final int COUNTER_RANGE = 1 << 16;
    private static final int FEWEST_COLUMNS = 3;

    /// One column that is kept.
    record Column(int index, ImuQuantity quantity, String unit) {}

    /// The layout, if the head of a text file is one of an inertial sensor.
    static Optional<ImuLayout> of(String head) {
        return yei(head).or(() -> xsens(head)).or(() -> timed(head));
    }

    /// YEI 3-Space: one remark names the columns. Its manual gives angular velocity in rad/s.
    private static Optional<ImuLayout> yei(String head) {
        String first = head.lines().findFirst().orElse("").strip();
        if (!first.startsWith(YEI_MARK)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        Matcher m = YEI_COLUMN.matcher(first);
        while (m.find()) {
            names.add(m.group(1));
        }
        TextTable table = TextTable.known(1, ',', names);
        return byTime("YEI 3-Space", table, Optional.of("rad/s"));
    }

    /// Xsens MT Manager: remarks with the sample rate, then names; a packet counter instead of times. Its
    /// manual gives calibrated angular velocity in rad/s.
    private static Optional<ImuLayout> xsens(String head) {
        OptionalDouble rate = head.lines()
                .limit(40)
                .map(XSENS_RATE::matcher)
                .filter(Matcher::matches)
                .map(m -> Numbers.parse(m.group(1)))
                .findFirst()
                .orElse(OptionalDouble.empty());
        Optional<TextTable> table = TextTable.of(head, headings -> {
            String key = headings.getFirst().key();
            return headings.size() > FEWEST_COLUMNS && (key.equals("counter") || key.equals("packetcounter"));
        });
        if (rate.isEmpty() || !(rate.getAsDouble() > 0) || table.isEmpty()) {
            return Optional.empty();
        }
        return layout("Xsens", table.get(), new Counter(rate.getAsDouble()), Optional.of("rad/s"));
    }

    /// xio and others: a column of time, units in brackets.
    private static Optional<ImuLayout> timed(String head) {
        return TextTable.of(
                        head,
                        headings -> headings.size() > FEWEST_COLUMNS
                                && headings.getFirst().isTime()
                                && headings.getFirst().secondsPerUnit().isPresent()
                                && !quantities(headings).isEmpty())
                .flatMap(table -> byTime("Inertial sensor", table, Optional.empty()));
    }

    private static Optional<ImuLayout> byTime(String device, TextTable table, Optional<String> turningUnit) {
        OptionalInt time = table.find(Heading::isTime);
        OptionalDouble unit =
                time.isPresent() ? table.headings().get(time.getAsInt()).secondsPerUnit() : OptionalDouble.empty();
        return unit.isEmpty()
                ? Optional.empty()
                : layout(device, table, TableRows.RowTime.column(time.getAsInt(), unit.getAsDouble()), turningUnit);
    }

    private static Optional<ImuLayout> layout(
            String device, TextTable table, TableRows.RowTime time, Optional<String> turningUnit) {
        List<Column> columns = quantities(table.headings());
        return columns.size() < FEWEST_COLUMNS
                ? Optional.empty()
                : Optional.of(new ImuLayout(device, table, columns, time, turningUnit));
    }

    private static List<Column> quantities(List<Heading> headings) {
        List<Column> columns = new ArrayList<>();
        boolean bare = headings.stream()
                .map(Heading::key)
                .toList()
                .subList(1, headings.size())
                .equals(List.of("w", "x", "y", "z"));
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int at = i;
            ImuQuantity.of(bare ? "quat" + heading.key() : heading.key())
                    .ifPresent(quantity -> columns.add(new Column(at, quantity, heading.unit())));
        }
        return columns;
    }

    /// Times of a counter that starts anew behind its largest number.
    private static final class Counter implements TableRows.RowTime {
        private final double rateHz;
        private double before = Double.NaN;
        private double rounds;

        Counter(double rateHz) {
            this.rateHz = rateHz;
        }

        @Override
        public OptionalDouble seconds(String[] cells, CsvNumbers numbers, long row) {
            OptionalDouble count = numbers.parse(cells[0]);
            if (count.isEmpty()) {
                return count;
            }
            rounds += before - count.getAsDouble() > COUNTER_RANGE / 2.0 ? COUNTER_RANGE : 0;
            before = count.getAsDouble();
            return OptionalDouble.of((before + rounds) / rateHz);
        }
    }
}
