package org.mendline.app.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.app.window.FakePeople.Patient;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.FutureOutcomes;
import org.mendline.ml.forecast.PlanForecast;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// A formula in place of a twin, for tests of the window: quantiles are a curve at nine paces. Not a model of anyone.
record FakeTwin(Patient patient) implements Twin {
    private static final int LADDER = 100;
    private static final double[] LEVELS = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

    @Override
    public RecoveryRecord record() {
        return patient.record();
    }

    @Override
    public double effectiveSampleSize() {
        return patient.person().id().value().endsWith("7") ? 64 : 812;
    }

    @Override
    public int particles() {
        return 2000;
    }

    @Override
    public String modelVersion() {
        return "fake-1 (formula for tests)";
    }

    @Override
    public List<String> unknownInputs() {
        return List.of("C-reactive protein", "creatine kinase", "protein intake");
    }

    @Override
    public Dose usualDose() {
        return patient.usual();
    }

    @Override
    public Fan past() {
        List<Fan.Point> points = new ArrayList<>();
        for (int day = 0; day <= record().today(); day++) {
            points.add(point(day, day, usualDose(), 0.12));
        }
        return new Fan(points);
    }

    @Override
    public Projection project(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed) {
        Dose dose = mean(protocol, horizonDays);
        List<Fan.Point> points = new ArrayList<>();
        for (int day = 0; day <= horizonDays; day++) {
            points.add(point(day, record().today() + day, dose, 0.12 + 0.5 * day / horizonDays));
        }
        Optional<TimeToGoal> time =
                goal.isPresent() ? Optional.of(time(goal.getAsDouble(), horizonDays, dose)) : Optional.empty();
        return new Projection(new Fan(points), outlook(dose), time, futures);
    }

    /// Future `i` has the same pace under every plan, as common random numbers would give it.
    @Override
    public PlanForecast forecast(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed) {
        Dose dose = mean(protocol, horizonDays);
        int[] days = new int[LADDER];
        float[] last = new float[LADDER];
        for (int i = 0; i < LADDER; i++) {
            double level = (i + 0.5) / LADDER;
            double pace = pace(level, 0.62);
            last[i] = (float) record().scale().toMeasure(patient.capacity(record().today() + horizonDays, dose, pace));
            days[i] = goal.isPresent()
                    ? reached(goal.getAsDouble(), horizonDays, dose, level).orElse(-1)
                    : -1;
        }
        int[] goalDays = new int[goal.isPresent() ? futures : 0];
        Arrays.setAll(goalDays, f -> days[f % LADDER]);
        float[] lasts = new float[futures];
        for (int f = 0; f < futures; f++) {
            lasts[f] = last[f % LADDER];
        }
        return new PlanForecast(
                project(protocol, horizonDays, futures, goal, seed), new FutureOutcomes(horizonDays, goalDays, lasts));
    }

    private static Dose mean(Protocol protocol, int horizonDays) {
        Dose mean = protocol.dose(0);
        for (Lever lever : Lever.values()) {
            double sum = 0;
            for (int day = 0; day < horizonDays; day++) {
                sum += lever.of(protocol.dose(day)) - lever.of(protocol.dose(0));
            }
            mean = lever.set(mean, lever.of(protocol.dose(0)) + sum / horizonDays);
        }
        return mean;
    }

    private Map<DayFeature, Fan> outlook(Dose dose) {
        Map<DayFeature, Fan> outlook = new EnumMap<>(DayFeature.class);
        double sleep = dose.sleepHours() - usualDose().sleepHours();
        double load = (dose.loadAu() - usualDose().loadAu()) / 100;
        outlook.put(DayFeature.READINESS, days(6.1 + 0.6 * sleep - 0.2 * load, 0.25));
        outlook.put(DayFeature.LN_RMSSD, days(Math.log(47) + 0.04 * sleep - 0.02 * load, 0.06));
        outlook.put(DayFeature.RESTING_HEART_RATE, days(58 - 0.6 * sleep + 0.5 * load, 1.2));
        outlook.put(DayFeature.SORENESS, days(3.4 - 0.3 * sleep + 0.4 * load, 0.35));
        return outlook;
    }

    private static Fan days(double middle, double sd) {
        List<Fan.Point> points = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            double s = sd * (1 + 0.3 * day);
            double m = middle + 0.05 * sd * day;
            points.add(new Fan.Point(
                    day, m, m - 0.67 * s, m + 0.67 * s, m - 1.28 * s, m + 1.28 * s, m - 1.96 * s, m + 1.96 * s));
        }
        return new Fan(points);
    }

    private Fan.Point point(int day, int sinceOnset, Dose dose, double spread) {
        OutcomeScale scale = record().scale();
        double[] q = new double[LEVELS.length];
        for (int i = 0; i < LEVELS.length; i++) {
            q[i] = scale.toMeasure(patient.capacity(sinceOnset, dose, pace(LEVELS[i], spread)));
        }
        boolean up = scale.higherIsBetter();
        return new Fan.Point(
                day, q[3], q[up ? 2 : 4], q[up ? 4 : 2], q[up ? 1 : 5], q[up ? 5 : 1], q[up ? 0 : 6], q[up ? 6 : 0]);
    }

    private TimeToGoal time(double goal, int horizonDays, Dose dose) {
        int within = 0;
        for (int i = 1; i < 100; i++) {
            within += reached(goal, horizonDays, dose, i / 100.0).isPresent() ? 1 : 0;
        }
        return new TimeToGoal(
                goal,
                horizonDays,
                within / 99.0,
                reached(goal, horizonDays, dose, 0.9),
                reached(goal, horizonDays, dose, 0.5),
                reached(goal, horizonDays, dose, 0.1));
    }

    private OptionalInt reached(double goal, int horizonDays, Dose dose, double level) {
        double wanted = record().scale().toCapacity(goal);
        for (int day = 0; day <= horizonDays; day++) {
            double spread = 0.12 + 0.5 * day / horizonDays;
            if (patient.capacity(record().today() + day, dose, pace(level, spread)) >= wanted) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /// Log-logistic spread of recovery pace.
    private static double pace(double level, double spread) {
        return Math.exp(spread * 0.55 * Math.log(level / (1 - level)));
    }
}
