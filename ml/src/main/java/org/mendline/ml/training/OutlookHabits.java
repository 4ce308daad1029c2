package org.mendline.ml.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Daily doses of a simulated person, as varied as real diaries: nights that hardly depend on the last or drift for
/// weeks, weekends, training weeks with days off, blocks of hard weeks, habits that change.
final class OutlookHabits {
    private static final double[] WEEKLY_REST = {0.05, 0.15, 0.3, 0.6};

    private static final double POOR_NIGHTS = 0.03;

    private final SplittableRandom random;
    private final Dose usual;
    private final double restShare;
    private final int[] restDays;
    private final double sleepSd;
    private final double sleepKept;
    private final double weekendSleep;
    private final double loadSd;
    private final double blockChance;

    OutlookHabits(Dose usual, SplittableRandom random) {
        this.usual = usual;
        this.random = random;
        restShare = WEEKLY_REST[random.nextInt(WEEKLY_REST.length)];
        restDays = random.nextDouble() < 0.5 ? new int[] {random.nextInt(7), random.nextInt(7)} : new int[0];
        sleepSd = 0.35 * Math.exp(random.nextDouble() * 1.6); // 0.35 to 1.7 h
        sleepKept = random.nextDouble() < 0.85 ? random.nextDouble(0, 0.15) : random.nextDouble(0.15, 0.8);
        weekendSleep = random.nextDouble() < 0.4 ? random.nextDouble(0, 1.5) : 0;
        loadSd = random.nextDouble(0.1, 0.7);
        blockChance = random.nextDouble() < 0.5 ? random.nextDouble(0, 0.03) : 0;
    }

    List<Dose> days(int days) {
        double[] level = new double[Lever.values().length];
        for (Lever lever : Lever.values()) {
            level[lever.ordinal()] = habit(lever);
        }
        List<Dose> doses = new ArrayList<>(days);
        double night = 0;
        double block = 1;
        for (int d = 0; d < days; d++) {
            changeHabits(level);
            block = random.nextDouble() < 0.12 ? 1 : block;
            block = random.nextDouble() < blockChance ? random.nextDouble(0.3, 2.8) : block;
            night = sleepKept * night + Math.sqrt(1 - sleepKept * sleepKept) * random.nextGaussian();
            Dose dose = usual;
            for (Lever lever : Lever.values()) {
                double value = value(lever, level[lever.ordinal()], d, night, block);
                dose = lever.set(dose, Math.clamp(value, lever == Lever.SLEEP ? 0.5 : lever.low(), lever.high()));
            }
            doses.add(dose);
        }
        return doses;
    }

    private void changeHabits(double[] level) {
        for (Lever lever : Lever.values()) {
            if (random.nextDouble() < 0.01) {
                level[lever.ordinal()] = habit(lever);
            }
        }
    }

    private double habit(Lever lever) {
        double normal = lever.of(usual);
        return switch (lever) {
            case SLEEP -> normal - 0.3 + 0.8 * random.nextGaussian();
            case LOAD -> normal * Math.exp(0.5 * random.nextGaussian());
            case THERAPY, MOBILITY -> normal * Math.exp(0.4 * random.nextGaussian());
            case PROTEIN -> normal + 0.3 * random.nextGaussian();
            case COLD -> random.nextDouble() < 0.8 ? 0 : 12;
        };
    }

    private double value(Lever lever, double level, int day, double night, double block) {
        boolean off = random.nextDouble() < restShare;
        for (int rest : restDays) {
            off |= day % 7 == rest;
        }
        return switch (lever) {
            case SLEEP -> {
                double poor = random.nextDouble() < POOR_NIGHTS ? -random.nextDouble(1, 4) : 0;
                yield level + sleepSd * night + (day % 7 >= 5 ? weekendSleep : 0) + poor;
            }
            case LOAD ->
                off ? 0.1 * level * random.nextDouble() : block * level * Math.exp(loadSd * random.nextGaussian());
            case PROTEIN -> level + 0.2 * random.nextGaussian();
            case THERAPY, MOBILITY, COLD -> off ? 0 : level * (1 + 0.2 * random.nextGaussian());
        };
    }
}
