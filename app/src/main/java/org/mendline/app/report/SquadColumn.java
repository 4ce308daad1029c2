package org.mendline.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.report.TableColumn.Kind;
import org.mendline.ml.forecast.TimeToGoal;

/// A column of the squad sheet.
public enum SquadColumn {
    PERSON("Person", 24, Kind.WORDS),
    STATUS("Status", 10, Kind.WORDS),
    CONDITION("Condition", 14, Kind.WORDS),
    DAY("Days since onset", 8, Kind.COUNT),
    OUTCOME("Outcome measure (unit)", 17, Kind.WORDS),
    LATEST("Latest measured", 11, Kind.ONE_DECIMAL),
    CHANGE("Change this week, estimated", 12, Kind.CHANGE),
    READINESS("Readiness in 72 h (0 to 10)", 13, Kind.ONE_DECIMAL),
    READINESS_LOW("80 % low", 7, Kind.ONE_DECIMAL),
    READINESS_HIGH("80 % high", 7, Kind.ONE_DECIMAL),
    GOAL_WEEKS("Time to goal (weeks)", 11, Kind.ONE_DECIMAL),
    GOAL_LOW("80 % low (weeks)", 11, Kind.ONE_DECIMAL),
    GOAL_HIGH("80 % high (weeks)", 11, Kind.ONE_DECIMAL),
    FLAGS("Flags", 20, Kind.WORDS),
    GAPS("Data gaps", 22, Kind.WORDS),
    LAST_DATA("Last data", 12, Kind.DATE),
    REASON("Why this status", 30, Kind.WORDS);

    private final String head;
    private final int widthCharacters;
    private final Kind kind;

    SquadColumn(String head, int widthCharacters, Kind kind) {
        this.head = head;
        this.widthCharacters = widthCharacters;
        this.kind = kind;
    }

    /// Stable name, on the command line, in saved reports and in templates: for example `last-data`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The column with this key.
    public static Optional<SquadColumn> of(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(c -> c.key().equals(wanted)).findFirst();
    }

    public TableColumn column() {
        return new TableColumn(key(), head, widthCharacters, kind);
    }

    /// A person's cell.
    ///
    /// @param allSimulated whether the whole report is of simulated people, so that no single one is marked
    public CellValue of(CaseloadEntry entry, boolean allSimulated) {
        return switch (this) {
            case PERSON -> CellValue.of(entry.label());
            case STATUS -> CellValue.of(StatusWord.of(entry.status()).word());
            case CONDITION -> CellValue.of(entry.condition().orElse(""));
            case DAY -> CellValue.of(entry.daysSinceOnset());
            case OUTCOME -> CellValue.of(Wording.outcome(entry));
            case LATEST -> CellValue.of(entry.latestOutcome());
            case CHANGE -> CellValue.of(entry.changeThisWeek());
            case READINESS -> readiness(entry, Estimate::median);
            case READINESS_LOW -> readiness(entry, Estimate::lo80);
            case READINESS_HIGH -> readiness(entry, Estimate::hi80);
            case GOAL_WEEKS -> weeks(entry, TimeToGoal::medianDays);
            case GOAL_LOW -> weeks(entry, TimeToGoal::lo80Days);
            case GOAL_HIGH -> weeks(entry, TimeToGoal::hi80Days);
            case FLAGS -> CellValue.of(Wording.flags(entry, allSimulated));
            case GAPS -> CellValue.of(Wording.gaps(entry.gaps()));
            case LAST_DATA -> CellValue.ofDate(entry.lastData());
            case REASON -> CellValue.of(entry.reason());
        };
    }

    private static CellValue readiness(CaseloadEntry entry, Function<Estimate, Double> part) {
        return entry.readiness72h().map(part).map(CellValue::of).orElseGet(CellValue.Nothing::new);
    }

    /// Days as weeks, or words where that share of futures is beyond the horizon. Words sort after
    /// numbers in Excel.
    private static CellValue weeks(CaseloadEntry entry, Function<TimeToGoal, OptionalInt> days) {
        return entry.timeToGoal()
                .map(goal -> days.apply(goal).isPresent()
                        ? CellValue.of(days.apply(goal).getAsInt() / 7.0)
                        : CellValue.of("beyond " + Wording.horizonWeeks(goal)))
                .orElseGet(CellValue.Nothing::new);
    }
}
