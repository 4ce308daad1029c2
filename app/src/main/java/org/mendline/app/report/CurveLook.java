package org.mendline.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What a curve's chart says and how far its axes reach.
///
/// @param goal name of the goal's line; empty without a goal
/// @param hasFan whether there are intervals and a median to draw
/// @param values range of the value axis; empty to leave it to the spreadsheet
/// @param dates format and distance of the marks on the date axis; empty to leave them to the spreadsheet
record CurveLook(
        String title,
        String valueTitle,
        Optional<String> goal,
        boolean hasFan,
        Optional<AxisRange> values,
        Optional<DateMarks> dates) {

    /// @param format Excel's number format
    /// @param everyDays days from mark to mark
    record DateMarks(String format, int everyDays) {}

    /// A person's curve.
    ///
    /// @param rows at least one
    static CurveLook of(PersonWeek person, List<ChartRow> rows) {
        boolean hasFan = rows.stream().anyMatch(row -> row.fan().isPresent());
        String outcome = person.entry().outcomeName();
        String unit = person.entry().outcomeUnit();
        Optional<String> goal = person.goal().isPresent()
                ? Optional.of("Goal " + Wording.withUnit(person.goal().getAsDouble(), unit))
                : Optional.empty();
        return new CurveLook(
                SafeText.of(outcome + (hasFan ? ": measured, estimated and expected" : ": measured")),
                SafeText.of(outcome + Wording.bracketed(unit)),
                goal,
                hasFan,
                Optional.of(AxisRange.around(rows.stream().flatMapToDouble(row -> shown(row, person)))),
                Optional.of(marks(rows)));
    }

    private static DoubleStream shown(ChartRow row, PersonWeek person) {
        DoubleStream fan = row.fan().stream().flatMapToDouble(day -> DoubleStream.of(day.lo80(), day.hi80()));
        return DoubleStream.concat(DoubleStream.concat(fan, row.measured().stream()), person.goal().stream());
    }

    private static DateMarks marks(List<ChartRow> rows) {
        LocalDate first = rows.getFirst().date();
        LocalDate last = rows.getLast().date();
        long days = ChronoUnit.DAYS.between(first, last);
        return new DateMarks(
                first.getYear() == last.getYear() ? "d mmm" : "d mmm yy",
                days <= 42 ? 7 : days <= 126 ? 14 : days <= 280 ? 28 : 91);
    }
}
