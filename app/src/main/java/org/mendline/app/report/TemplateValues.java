package org.mendline.app.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.report.TableColumn.Kind;
import org.mendline.app.task.TaskProgress;

/// What goes where in a template.
///
/// @param cells of names that are one cell
/// @param tables of names that are tables
record TemplateValues(Map<TemplateName, CellValue> cells, Map<TemplateName, ReportTable> tables, boolean simulated) {
    static final List<TableColumn> PROVENANCE =
            List.of(new TableColumn("name", "Name", 24, Kind.WORDS), new TableColumn("value", "Value", 76, Kind.WORDS));

    /// Asks for people's weeks only if `weeksNeeded`, as that takes time.
    static TemplateValues weekly(WeeklyReportData data, boolean weeksNeeded, TaskProgress progress) {
        Map<TemplateName, CellValue> cells = common(data.head());
        Map<TemplateName, ReportTable> tables = commonTables(data.head());
        List<CaseloadEntry> people = data.entries();
        cells.put(TemplateName.PEOPLE, CellValue.of(people.size()));
        for (CaseloadStatus status : CaseloadStatus.values()) {
            long count = people.stream().filter(e -> e.status() == status).count();
            cells.put(TemplateName.valueOf(status.name()), CellValue.of(count));
        }
        List<SquadColumn> columns = List.of(SquadColumn.values());
        List<List<CellValue>> squad = people.stream()
                .map(entry -> columns.stream()
                        .map(c -> c.of(entry, data.head().simulated()))
                        .toList())
                .toList();
        tables.put(
                TemplateName.SQUAD,
                new ReportTable(columns.stream().map(SquadColumn::column).toList(), squad));
        Rows rows = new Rows();
        people.forEach(
                entry -> rows.gaps.addAll(PersonTables.gaps(entry, data.head().weekEnding())));
        if (weeksNeeded && !people.isEmpty()) {
            try (Lookahead<CaseloadEntry, PersonWeek> weeks = new Lookahead<>(people, data.weeks()::apply)) {
                for (int i = 0; i < people.size(); i++) {
                    ReportFile.stopIf(progress::cancelled);
                    progress.at(
                            (double) i / people.size(),
                            "Asking for " + people.get(i).label());
                    rows.add(weeks.next());
                }
            }
        }
        rows.into(tables);
        return new TemplateValues(cells, tables, data.head().simulated());
    }

    static TemplateValues person(ReportHead head, PersonDetail detail) {
        PersonWeek week = detail.week();
        CaseloadEntry entry = week.entry();
        Map<TemplateName, CellValue> cells = common(head);
        cells.put(TemplateName.PERSON_NAME, CellValue.of(entry.label()));
        cells.put(
                TemplateName.PERSON_STATUS,
                CellValue.of(StatusWord.of(entry.status()).word()));
        cells.put(TemplateName.PERSON_REASON, CellValue.of(entry.reason()));
        cells.put(TemplateName.PERSON_CONDITION, CellValue.of(entry.condition().orElse("")));
        cells.put(TemplateName.PERSON_DAY, CellValue.of(entry.daysSinceOnset()));
        cells.put(TemplateName.PERSON_OUTCOME, CellValue.of(Wording.outcome(entry)));
        cells.put(TemplateName.PERSON_LATEST, CellValue.of(entry.latestOutcome()));
        cells.put(TemplateName.PERSON_CHANGE, CellValue.of(entry.changeThisWeek()));
        cells.put(TemplateName.PERSON_GOAL, CellValue.of(week.goal()));
        cells.put(
                TemplateName.PERSON_GOAL_TIME,
                CellValue.of(entry.timeToGoal().map(Wording::timeToGoal).orElse("")));
        cells.put(
                TemplateName.PERSON_READINESS,
                CellValue.of(entry.readiness72h()
                        .map(readiness -> OptionalDouble.of(readiness.median()))
                        .orElse(OptionalDouble.empty())));
        cells.put(TemplateName.PERSON_FORECAST, CellValue.of(Wording.forecastSentence(week)));
        cells.put(TemplateName.PERSON_FLAGS, CellValue.of(String.join("; ", entry.flags())));
        cells.put(TemplateName.PERSON_LAST_DATA, CellValue.ofDate(entry.lastData()));
        Map<TemplateName, ReportTable> tables = commonTables(head);
        Rows rows = new Rows();
        rows.gaps.addAll(PersonTables.gaps(entry, head.weekEnding()));
        rows.add(week);
        rows.into(tables);
        tables.put(TemplateName.CURVE, CurveTable.of(week));
        tables.put(TemplateName.NEXT_DAYS, DetailTables.outlook(detail));
        tables.put(TemplateName.INPUTS, DetailTables.inputs(detail, head.weekEnding()));
        tables.put(TemplateName.DAILY, DetailTables.daily(detail));
        return new TemplateValues(cells, tables, entry.simulated());
    }

    private static Map<TemplateName, CellValue> common(ReportHead head) {
        Map<TemplateName, CellValue> cells = new EnumMap<>(TemplateName.class);
        cells.put(TemplateName.CLINIC, CellValue.of(head.clinicName()));
        cells.put(TemplateName.WEEK, CellValue.of(head.weekEnding()));
        cells.put(TemplateName.MADE, CellValue.of(head.generatedAt().toLocalDate()));
        cells.put(TemplateName.BY, fact(head, "Exported by"));
        cells.put(TemplateName.PROGRAM, fact(head, "Program"));
        cells.put(TemplateName.MODEL, CellValue.of(head.modelVersion()));
        cells.put(TemplateName.SIMULATED, CellValue.of(head.simulated() ? Wording.SIMULATED : ""));
        return cells;
    }

    private static CellValue fact(ReportHead head, String name) {
        return head.provenance().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(fact -> CellValue.of(fact.value()))
                .orElseGet(CellValue.Nothing::new);
    }

    private static Map<TemplateName, ReportTable> commonTables(ReportHead head) {
        Map<TemplateName, ReportTable> tables = new EnumMap<>(TemplateName.class);
        tables.put(TemplateName.FILES, DetailTables.files(head));
        tables.put(
                TemplateName.PROVENANCE,
                new ReportTable(
                        PROVENANCE,
                        head.provenance().stream()
                                .map(fact -> List.of(CellValue.of(fact.name()), CellValue.of(fact.value())))
                                .toList()));
        return tables;
    }

    /// Rows of everybody so far.
    private static final class Rows {
        private final List<List<CellValue>> gaps = new ArrayList<>();
        private final List<List<CellValue>> why = new ArrayList<>();
        private final List<List<CellValue>> plans = new ArrayList<>();
        private final List<List<CellValue>> decisions = new ArrayList<>();

        void add(PersonWeek week) {
            why.addAll(PersonTables.why(week));
            plans.addAll(PersonTables.plans(week));
            decisions.addAll(PersonTables.decisions(week));
        }

        void into(Map<TemplateName, ReportTable> tables) {
            tables.put(TemplateName.GAPS, new ReportTable(PersonTables.GAPS, gaps));
            tables.put(TemplateName.WHY, new ReportTable(PersonTables.WHY, why));
            tables.put(TemplateName.PLANS, new ReportTable(PersonTables.PLANS, plans));
            tables.put(TemplateName.DECISIONS, new ReportTable(PersonTables.DECISIONS, decisions));
        }
    }
}
