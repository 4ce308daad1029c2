package org.mendline.app.window.caseload;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.window.caseload.CaseloadRow.Cell;
import org.mendline.app.window.text.GoalWords;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.storage.person.PersonId;

/// Turns caseload entries into lines of the worklist.
final class CaseloadRows {
    private static final Cell NOTHING = new Cell(Quantities.ABSENT, "", Double.POSITIVE_INFINITY);
    private static final String READINESS_UNIT = "0-10";

    /// One flag outranks any number of gaps.
    private static final int FLAG_WEIGHT = 1_000;

    private final Texts texts;
    private final DateTimeFormatter shortDayFormat;
    private final DateTimeFormatter dayOfYearFormat;
    private final GoalWords goals;
    private final LocalDate today;

    CaseloadRows(Texts texts, LocalDate today) {
        this.texts = texts;
        this.shortDayFormat = texts.dates("d MMM yy");
        this.dayOfYearFormat = texts.dates("d MMM");
        this.goals = new GoalWords(texts);
        this.today = today;
    }

    /// @param answered codes of suggestions that a decision answers, by person
    List<CaseloadRow> of(List<CaseloadEntry> entries, Map<PersonId, Set<String>> answered) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> row(
                        i, entries.get(i), answered.getOrDefault(entries.get(i).person(), Set.of())))
                .toList();
    }

    private CaseloadRow row(int rank, CaseloadEntry e, Set<String> answered) {
        Cell recovery = recovery(e);
        String status = texts.get("status." + e.status().name());
        String notes = notes(e);
        String searchText = String.join(
                        " ", e.label(), e.person().value(), recovery.head(), status, e.reason(), e.outcomeName(), notes)
                .toLowerCase(Locale.ROOT);
        return new CaseloadRow(
                rank,
                e.person(),
                e.simulated(),
                Cell.words(e.label(), nameDetail(e)),
                recovery,
                e.status(),
                status,
                e.reason(),
                outcome(e),
                change(e),
                readiness(e),
                e.timeToGoal().map(this::goal).orElse(NOTHING),
                notes,
                -e.flags().size() * FLAG_WEIGHT - e.gaps().size(),
                lastData(e),
                (int) e.suggestions().stream()
                        .filter(code -> !answered.contains(code))
                        .count(),
                searchText);
    }

    private String nameDetail(CaseloadEntry e) {
        String id = e.label().equals(e.person().value()) ? "" : e.person().value();
        if (!e.simulated()) {
            return id;
        }
        String mark = texts.get("person.simulated");
        return id.isEmpty() ? mark : id + " · " + mark;
    }

    private Cell recovery(CaseloadEntry e) {
        String condition = e.condition().orElse(texts.get("caseload.noEpisode"));
        if (e.daysSinceOnset().isEmpty()) {
            return new Cell(condition, "", Double.POSITIVE_INFINITY);
        }
        int day = e.daysSinceOnset().getAsInt();
        return new Cell(condition, texts.format("caseload.day", day), day);
    }

    private static Cell outcome(CaseloadEntry e) {
        if (e.latestOutcome().isEmpty()) {
            return new Cell(Quantities.ABSENT, e.outcomeName(), Double.POSITIVE_INFINITY);
        }
        double value = e.latestOutcome().getAsDouble();
        return new Cell(Quantities.show(value, e.outcomeUnit()), e.outcomeName(), value);
    }

    private static Cell change(CaseloadEntry e) {
        if (e.changeThisWeek().isEmpty()) {
            return NOTHING;
        }
        double change = e.changeThisWeek().getAsDouble();
        return new Cell(Quantities.signed(change, e.outcomeUnit()), "", change);
    }

    private static Cell readiness(CaseloadEntry e) {
        return e.readiness72h()
                .map(r -> new Cell(
                        Quantities.show(r.median(), READINESS_UNIT),
                        Quantities.range(r.lo80(), r.hi80(), READINESS_UNIT),
                        r.median()))
                .orElse(NOTHING);
    }

    private Cell goal(TimeToGoal time) {
        double key = time.medianDays().isPresent()
                ? time.medianDays().getAsInt()
                : time.horizonDays() + 1 - time.probabilityWithinHorizon();
        return new Cell(goals.median(time), goals.interval(time), key);
    }

    private String notes(CaseloadEntry e) {
        List<String> lines = new ArrayList<>();
        if (!e.flags().isEmpty()) {
            lines.add(String.join(", ", e.flags()));
        }
        if (!e.gaps().isEmpty()) {
            lines.add(texts.format(
                    "caseload.gaps", e.gaps().stream().map(this::gap).collect(Collectors.joining(", "))));
        }
        return String.join(". ", lines);
    }

    private String gap(DataGap gap) {
        return gap.lastSeen()
                .map(day -> texts.format("caseload.gap.since", gap.input(), daysSince(day)))
                .orElseGet(() -> texts.format("caseload.gap.never", gap.input()));
    }

    private Cell lastData(CaseloadEntry e) {
        Optional<LocalDate> last = e.lastData();
        return last.map(day -> new Cell(shown(day), since(day), -day.toEpochDay()))
                .orElse(new Cell(texts.get("caseload.never"), "", Double.POSITIVE_INFINITY));
    }

    private String shown(LocalDate day) {
        return day.format(day.getYear() == today.getYear() ? dayOfYearFormat : shortDayFormat);
    }

    private String since(LocalDate day) {
        long days = daysSince(day);
        return days == 0 ? texts.get("caseload.today") : texts.format("caseload.ago", goals.span((int) days, true));
    }

    private long daysSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
