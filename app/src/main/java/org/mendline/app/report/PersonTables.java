package org.mendline.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.report.TableColumn.Kind;
import org.mendline.app.report.WeekForecast.Forecast;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;

/// Tables of one row or several a person, as sheets and templates show them.
final class PersonTables {
    /// The first column of each.
    private static final TableColumn PERSON = SquadColumn.PERSON.column();

    static final List<TableColumn> GAPS = List.of(
            PERSON,
            new TableColumn("input", "What is missing", 28, Kind.WORDS),
            new TableColumn("last-seen", "Last measured", 14, Kind.DATE),
            new TableColumn("missing-days", "Missing for (days)", 12, Kind.COUNT),
            new TableColumn("note", "Note", 30, Kind.WORDS));

    static final List<TableColumn> WHY = List.of(
            PERSON,
            new TableColumn("target", "What is predicted", 26, Kind.WORDS),
            new TableColumn("input", "Input", 28, Kind.WORDS),
            new TableColumn("recent", "Recent value", 11, Kind.TWO_DECIMALS),
            new TableColumn("own-normal", "Own normal", 11, Kind.TWO_DECIMALS),
            new TableColumn("input-unit", "Unit of the input", 10, Kind.WORDS),
            new TableColumn("contribution", "Contribution", 13, Kind.CONTRIBUTION),
            new TableColumn("unit", "Unit of the contribution", 13, Kind.WORDS));

    static final List<TableColumn> PLANS = List.of(
            PERSON,
            new TableColumn("change", "Changed plan", 34, Kind.WORDS),
            new TableColumn("outcome", "Outcome measure (unit)", 22, Kind.WORDS),
            new TableColumn("date", "Date", 13, Kind.DATE),
            new TableColumn("days-ahead", "Days ahead", 8, Kind.COUNT),
            new TableColumn("usual", "Usual plan, median", 10, Kind.ONE_DECIMAL),
            new TableColumn("usual-low", "80 % low", 8, Kind.ONE_DECIMAL),
            new TableColumn("usual-high", "80 % high", 8, Kind.ONE_DECIMAL),
            new TableColumn("changed", "Changed plan, median", 10, Kind.ONE_DECIMAL),
            new TableColumn("changed-low", "80 % low", 8, Kind.ONE_DECIMAL),
            new TableColumn("changed-high", "80 % high", 8, Kind.ONE_DECIMAL),
            new TableColumn("difference", "Changed minus usual, of medians", 13, Kind.CHANGE));

    static final List<TableColumn> DECISIONS = List.of(
            PERSON,
            new TableColumn("date", "Date", 13, Kind.DATE),
            new TableColumn("suggestion", "Suggestion", 44, Kind.WORDS),
            new TableColumn("decision", "Decision", 14, Kind.WORDS),
            new TableColumn("by", "By", 20, Kind.WORDS),
            new TableColumn("reason", "Reason", 34, Kind.WORDS));

    private static final CellValue NOTHING = new CellValue.Nothing();

    private PersonTables() {}

    static List<List<CellValue>> gaps(CaseloadEntry entry, LocalDate today) {
        return entry.gaps().stream().map(gap -> gap(entry.label(), gap, today)).toList();
    }

    private static List<CellValue> gap(String person, DataGap gap, LocalDate today) {
        CellValue days = gap.lastSeen()
                .map(seen -> CellValue.of(ChronoUnit.DAYS.between(seen, today)))
                .orElse(NOTHING);
        String note = gap.lastSeen().isEmpty() ? "never measured" : "";
        return List.of(
                CellValue.of(person),
                CellValue.of(gap.input()),
                CellValue.ofDate(gap.lastSeen()),
                days,
                CellValue.of(note));
    }

    static List<List<CellValue>> why(PersonWeek week) {
        List<List<CellValue>> rows = new ArrayList<>();
        if (week.forecast() instanceof Forecast forecast) {
            for (PersonExplanation why : forecast.why()) {
                rows.addAll(why(week.entry().label(), why.explanation()));
            }
        }
        return rows;
    }

    /// From everybody's own normal through every contribution to the prediction.
    private static List<List<CellValue>> why(String person, Explanation why) {
        List<List<CellValue>> rows = new ArrayList<>();
        rows.add(why(person, why, "Everything at own normal", why.base()));
        for (Contribution c : why.contributions()) {
            rows.add(List.of(
                    CellValue.of(person),
                    CellValue.of(why.target()),
                    CellValue.of(c.feature()),
                    CellValue.of(c.value()),
                    CellValue.of(c.baseline()),
                    CellValue.of(Wording.unit(c.unit())),
                    CellValue.of(c.phi()),
                    CellValue.of(Wording.unit(why.unit()))));
        }
        rows.add(why(person, why, "Prediction", why.prediction()));
        return rows;
    }

    private static List<CellValue> why(String person, Explanation why, String what, double value) {
        return List.of(
                CellValue.of(person),
                CellValue.of(why.target()),
                CellValue.of(what),
                NOTHING,
                NOTHING,
                NOTHING,
                CellValue.of(value),
                CellValue.of(Wording.unit(why.unit())));
    }

    static List<List<CellValue>> plans(PersonWeek week) {
        List<List<CellValue>> rows = new ArrayList<>();
        for (PlanComparison plan : week.plans()) {
            for (PlanComparison.Day day : plan.days()) {
                List<CellValue> row = new ArrayList<>(List.of(
                        CellValue.of(week.entry().label()),
                        CellValue.of(plan.change()),
                        CellValue.of(Wording.outcome(week.entry())),
                        CellValue.of(day.date()),
                        CellValue.of(day.daysAhead())));
                row.addAll(estimate(day.usual()));
                row.addAll(estimate(day.changed()));
                row.add(CellValue.of(OptionalDouble.of(day.difference())));
                rows.add(row);
            }
        }
        return rows;
    }

    static List<CellValue> estimate(Estimate e) {
        return List.of(CellValue.of(e.median()), CellValue.of(e.lo80()), CellValue.of(e.hi80()));
    }

    static List<List<CellValue>> decisions(PersonWeek week) {
        return week.decisions().stream()
                .map(made -> List.of(
                        CellValue.of(week.entry().label()),
                        CellValue.of(made.date()),
                        CellValue.of(made.suggestion()),
                        CellValue.of(made.decision()),
                        CellValue.of(made.by()),
                        CellValue.of(made.reason())))
                .toList();
    }
}
