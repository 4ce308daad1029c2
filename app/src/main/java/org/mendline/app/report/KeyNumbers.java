package org.mendline.app.report;

import java.util.OptionalDouble;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.ReportStyles.Look;
import org.mendline.ml.forecast.TimeToGoal;

/// A person's key numbers, one a row: what it is, with unit, and its value.
final class KeyNumbers {
    private static final int LABEL = 0;
    private static final int VALUE = 3;
    /// Characters that fit from the value's column to the last.
    private static final int VALUE_CHARACTERS = 78;

    private final SheetPen pen;

    KeyNumbers(SheetPen pen) {
        this.pen = pen;
    }

    /// Writes below the present row.
    void write(PersonWeek person) {
        CaseloadEntry entry = person.entry();
        entry.condition().ifPresent(condition -> text("Condition", condition));
        entry.daysSinceOnset()
                .ifPresent(days -> key("Days since onset or operation").number(VALUE, days, Look.KEY_COUNT));
        if (!entry.outcomeName().isBlank()) {
            writeOutcome(person);
        }
        entry.timeToGoal().ifPresent(this::writeTimeToGoal);
        entry.readiness72h()
                .ifPresent(readiness -> text(
                        "Readiness in 72 h, 0 to 10",
                        "%s (80 %% interval %s to %s)"
                                .formatted(
                                        Wording.number(readiness.median()),
                                        Wording.number(readiness.lo80()),
                                        Wording.number(readiness.hi80()))));
        entry.lastData().ifPresent(date -> key("Last data").date(VALUE, date));
        if (!entry.flags().isEmpty()) {
            key("Flags")
                    .paragraph(
                            VALUE,
                            PersonSheet.LAST_COLUMN,
                            String.join("; ", entry.flags()),
                            Look.WRAPPED,
                            VALUE_CHARACTERS);
        }
    }

    private void writeOutcome(PersonWeek person) {
        CaseloadEntry entry = person.entry();
        String unit = Wording.bracketed(entry.outcomeUnit());
        text("Outcome measure", Wording.outcome(person.entry()));
        numberOrSay("Latest measured" + unit, entry.latestOutcome(), Look.KEY_NUMBER, "not measured");
        numberOrSay("Change this week, estimated" + unit, entry.changeThisWeek(), Look.KEY_CHANGE, "not known");
        numberOrSay("Goal" + unit, person.goal(), Look.KEY_NUMBER, "none set");
        person.scale()
                .ifPresent(scale -> key("Smallest change that matters" + unit)
                        .number(VALUE, scale.minimalImportantDifference(), Look.KEY_NUMBER));
    }

    private void writeTimeToGoal(TimeToGoal goal) {
        text("Time to goal", Wording.timeToGoal(goal));
        key("Chance to reach it in " + Wording.horizonWeeks(goal) + " weeks")
                .number(VALUE, goal.probabilityWithinHorizon(), Look.KEY_SHARE);
    }

    private SheetPen key(String label) {
        return pen.nextRow().text(LABEL, label, Look.LABEL);
    }

    private void text(String label, String value) {
        key(label).text(VALUE, value, Look.PLAIN);
    }

    private void numberOrSay(String label, OptionalDouble value, Look look, String otherwise) {
        key(label);
        if (value.isPresent()) {
            pen.number(VALUE, value, look);
        } else {
            pen.text(VALUE, otherwise, Look.QUIET);
        }
    }
}
