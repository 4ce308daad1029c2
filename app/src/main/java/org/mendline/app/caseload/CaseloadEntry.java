package org.mendline.app.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.storage.person.PersonId;

/// One person on the caseload.
///
/// @param label what the screen calls the person
/// @param simulated whether this is a simulated person
/// @param condition plain name of the condition, if there is an open episode
/// @param reason plain sentence: why this status
/// @param outcomeName name of the outcome measure, empty without an episode
/// @param outcomeUnit its unit as shown
/// @param latestOutcome last measured outcome
/// @param changeThisWeek twin's estimated change of the outcome over the last 7 days
/// @param readiness72h forecast readiness (0 to 10) 72 h ahead with its 80 % interval
/// @param flags short plain warnings
/// @param gaps what is missing, since when
/// @param lastData day of the newest observation
/// @param suggestions codes of what is suggested, decided upon or not
public record CaseloadEntry(
        PersonId person,
        String label,
        boolean simulated,
        Optional<String> condition,
        OptionalInt daysSinceOnset,
        CaseloadStatus status,
        String reason,
        String outcomeName,
        String outcomeUnit,
        OptionalDouble latestOutcome,
        OptionalDouble changeThisWeek,
        Optional<Estimate> readiness72h,
        Optional<TimeToGoal> timeToGoal,
        List<String> flags,
        List<DataGap> gaps,
        Optional<LocalDate> lastData,
        List<String> suggestions) {
    public CaseloadEntry {
        flags = List.copyOf(flags);
        gaps = List.copyOf(gaps);
        suggestions = List.copyOf(suggestions);
    }

    /// An entry for which nothing is suggested.
    public CaseloadEntry(
            PersonId person,
            String label,
            boolean simulated,
            Optional<String> condition,
            OptionalInt daysSinceOnset,
            CaseloadStatus status,
            String reason,
            String outcomeName,
            String outcomeUnit,
            OptionalDouble latestOutcome,
            OptionalDouble changeThisWeek,
            Optional<Estimate> readiness72h,
            Optional<TimeToGoal> timeToGoal,
            List<String> flags,
            List<DataGap> gaps,
            Optional<LocalDate> lastData) {
        this(
                person,
                label,
                simulated,
                condition,
                daysSinceOnset,
                status,
                reason,
                outcomeName,
                outcomeUnit,
                latestOutcome,
                changeThisWeek,
                readiness72h,
                timeToGoal,
                flags,
                gaps,
                lastData,
                List.of());
    }

    /// The same with suggestions.
    ///
    /// @param codes of what is suggested
    public CaseloadEntry suggesting(List<String> codes) {
        return new CaseloadEntry(
                person,
                label,
                simulated,
                condition,
                daysSinceOnset,
                status,
                reason,
                outcomeName,
                outcomeUnit,
                latestOutcome,
                changeThisWeek,
                readiness72h,
                timeToGoal,
                flags,
                gaps,
                lastData,
                codes);
    }

    /// A median with its 80 % interval.
    public record Estimate(double median, double lo80, double hi80) {}

    /// An input that has not been seen for a while.
    ///
    /// @param lastSeen empty if never
    public record DataGap(String input, Optional<LocalDate> lastSeen) {}
}
