package org.mendline.app.scenario;

import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// What a plan asks of the person.
///
/// @param minutesAWeek therapy, mobility work, cold and training, mean over the plan
/// @param mostMinutesADay the same on a day of the fullest week
/// @param sessionsAWeek sessions of supervised therapy, mean over the plan
/// @param mostSessionsAWeek the same in the fullest week, begun ones counted
/// @param loadAWeek training and activity load in AU, mean over the plan: the effort
/// @param habits how many of sleep, protein, cold and mobility work change from what is usual
public record Burden(
        double minutesAWeek,
        double mostMinutesADay,
        double sessionsAWeek,
        int mostSessionsAWeek,
        double loadAWeek,
        int habits) {
    /// Minutes of a session of therapy where nobody says otherwise.
    public static final int SESSION_MINUTES = 45;

    /// Effort at which training is counted in minutes: load is session RPE × minutes (Foster et al. 2001, doi
    /// 10.1519/00124278-200102000-00019), and 5 of 10 is "hard". An assumption.
    public static final double TRAINING_RPE = 5;

    private static final int DAYS = 7;

    /// What a plan asks.
    ///
    /// @param usual what the person does now
    /// @param sessionMinutes minutes of a session of therapy, positive
    public static Burden of(Scenario plan, Dose usual, int sessionMinutes) {
        double minutes = 0;
        double most = 0;
        double therapy = 0;
        for (Dose week : plan.weeks()) {
            minutes += DAYS * minutes(week);
            most = Math.max(most, minutes(week));
            therapy = Math.max(therapy, week.therapyMinutes());
        }
        return new Burden(
                minutes / Scenario.WEEKS,
                most,
                DAYS * plan.mean(Lever.THERAPY) / sessionMinutes,
                (int) Math.ceil(DAYS * therapy / sessionMinutes - 1e-9),
                DAYS * plan.mean(Lever.LOAD),
                habits(plan, usual));
    }

    private static double minutes(Dose day) {
        return day.therapyMinutes() + day.mobilityMinutes() + day.coldMinutes() + day.loadAu() / TRAINING_RPE;
    }

    private static int habits(Scenario plan, Dose usual) {
        int changed = 0;
        for (Lever lever : Lever.values()) {
            boolean habit = lever != Lever.LOAD && lever != Lever.THERAPY;
            changed += habit && plan.doses(lever).stream().anyMatch(dose -> dose != lever.of(usual)) ? 1 : 0;
        }
        return changed;
    }
}
