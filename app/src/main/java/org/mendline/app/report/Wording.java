package org.mendline.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.WeekForecast.Forecast;
import org.mendline.app.report.WeekForecast.NoForecast;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.OutcomeScales;

/// The report's own plain words.
final class Wording {
    static final String SIMULATED = "Simulated people: no real patient is in this report.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String number(double value) {
        return String.format(Locale.ENGLISH, "%.1f", value);
    }

    /// A UCUM unit as people write it: nothing for `1`, annotations without braces, `°` for `deg`.
    static String unit(String ucum) {
        return switch (ucum) {
            case "1", "" -> "";
            case "deg" -> "°";
            case "{score}" -> "points";
            default -> ucum.replace("{", "").replace("}", "");
        };
    }

    /// The unit in brackets; nothing for a dimensionless quantity.
    static String bracketed(String ucum) {
        String unit = unit(ucum);
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    static String withUnit(double value, String ucum) {
        return (number(value) + " " + unit(ucum)).strip();
    }

    /// Outcome with unit and, where less is better, a word about it.
    static String outcome(CaseloadEntry entry) {
        if (entry.outcomeName().isBlank()) {
            return "";
        }
        boolean lessIsBetter = OutcomeScales.codes().stream()
                .flatMap(code -> OutcomeScales.forCode(code).stream())
                .anyMatch(scale -> scale.name().equals(entry.outcomeName()) && !scale.higherIsBetter());
        return entry.outcomeName() + bracketed(entry.outcomeUnit()) + (lessIsBetter ? ", less is better" : "");
    }

    /// The first sentence of a person's sheet.
    static String forecastSentence(PersonWeek person) {
        return switch (person.forecast()) {
            case NoForecast(String reason) -> reason;
            case Forecast forecast -> forecastSentence(person.entry(), forecast);
        };
    }

    private static String forecastSentence(CaseloadEntry entry, Forecast forecast) {
        if (forecast.fan().isEmpty()) {
            return "The forecast holds no days.";
        }
        FanDay end = forecast.fan().getLast();
        String now = entry.latestOutcome().isPresent()
                ? "last measured at " + withUnit(entry.latestOutcome().getAsDouble(), entry.outcomeUnit())
                : "not measured yet";
        return entry.outcomeName() + " was " + now + " and is expected to be "
                + withUnit(end.median(), entry.outcomeUnit()) + " on " + day(end.date())
                + " if the usual plan goes on (8 of 10 simulated futures lie between " + number(end.lo80()) + " and "
                + number(end.hi80()) + ").";
    }

    static long horizonWeeks(TimeToGoal goal) {
        return Math.round(goal.horizonDays() / 7.0);
    }

    static String timeToGoal(TimeToGoal goal) {
        return weeks(goal.medianDays(), goal) + " (80 % interval " + weeks(goal.lo80Days(), goal) + " to "
                + weeks(goal.hi80Days(), goal) + ")";
    }

    private static String weeks(OptionalInt days, TimeToGoal goal) {
        return days.isPresent() ? number(days.getAsInt() / 7.0) + " weeks" : "beyond " + horizonWeeks(goal) + " weeks";
    }

    /// Flags as one text; says who is simulated where not everyone is.
    static String flags(CaseloadEntry entry, boolean allSimulated) {
        String flags = String.join("; ", entry.flags());
        if (!entry.simulated() || allSimulated) {
            return flags;
        }
        return flags.isEmpty() ? "Simulated person" : "Simulated person; " + flags;
    }

    static String gaps(List<CaseloadEntry.DataGap> gaps) {
        return gaps.stream().map(Wording::gap).collect(Collectors.joining("; "));
    }

    private static String gap(CaseloadEntry.DataGap gap) {
        return gap.input() + " " + lastSeen(gap.lastSeen());
    }

    private static String lastSeen(Optional<LocalDate> date) {
        return date.map(d -> "since " + day(d)).orElse("never measured");
    }
}
