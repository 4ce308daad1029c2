package org.mendline.ml.twin;

/// One day of all particles. State of a day is that at its end, after the night before it and the day's dose.
///
/// Tissue `H` heals logistically at the person's rate, times multipliers of sleep, protein and loading, and is
/// set back by load beyond the tolerance of half-healed tissue. Fatigue `A` and fitness `B` are impulse responses
/// to load (Banister; Clarke and Skiba 2013, doi 10.1152/advan.00078.2011). Inflammation `I` decays and is driven
/// by overload; the acute phase (CRP) follows it with the 19 h half-life of CRP (Vigushin et al. 1993, recalled).
/// Capacity moves linearly toward today's ceiling: `C' = retain · C + push + noise`.
final class Dynamics {
    private static final float DEBT_KEPT = 0.8f;
    private static final float DEBT_MAX = 25;
    /// Debt at which the published loss applies: 2 h short every night.
    private static final float DEBT_UNIT_INVERSE = 0.1f;
    private static final float CRP_FOLLOWS = 0.583f;
    private static final float SETBACK_HEALING = 0.06f;
    private static final float SETBACK_CAPACITY = 0.03f;
    private static final float OVERLOAD_INFLAMES = 0.25f;
    private static final float OVERLOAD_MAX = 1.5f;
    /// Function lost for good when nothing is used at all, as a share of the ceiling; recalled from detraining
    /// studies (Mujika and Padilla 2000, doi 10.2165/00007256-200030020-00002), which give 4 to 25 %.
    private static final float DISUSE = 0.15f;

    private Dynamics() {}

    /// Steps particles `from` to `to` (exclusive) through one day. Capacity itself is left to the caller, who
    /// gets `retain` and `push` (index 0 is particle `from`).
    ///
    /// @param healingNoise standard normal draws for healing, index 0 is particle `from`
    static void step(Particles p, int from, int to, DaySignal day, float[] healingNoise, float[] retain, float[] push) {
        loads(p, from, to, day);
        heal(p, from, to, day, healingNoise, push);
        approach(p, from, to, day, retain, push);
    }

    private static void loads(Particles p, int from, int to, DaySignal day) {
        float load = day.relativeLoad();
        float sleep = day.sleep();
        float early = day.earlyOverload() * (float) p.mechanics.outcomeSd();
        float[] harm = p.effect[Effect.EARLY_OVERLOAD.ordinal()];
        float[] debt = p.sleepDebt;
        float[] fatigue = p.fatigue;
        float[] fitness = p.fitness;
        for (int i = from; i < to; i++) {
            debt[i] = Math.min(DEBT_MAX, Math.max(0, DEBT_KEPT * debt[i] + p.need[i] - sleep));
            fatigue[i] = load + p.fatigueKept[i] * (fatigue[i] - load);
            fitness[i] = load + p.fitnessKept[i] * (fitness[i] - load);
        }
        if (early > 0) {
            for (int i = from; i < to; i++) {
                p.setback[i] += early * harm[i];
            }
        }
    }

    private static void heal(Particles p, int from, int to, DaySignal day, float[] noise, float[] overload) {
        float load = day.load();
        float stimulus = 0.8f + 0.2f * Math.min(1, day.relativeLoad());
        float sd = (float) p.mechanics.healingNoise();
        float protein = day.protein();
        float usualProtein = day.usualProtein();
        float[] sleepLoss = p.effect[Effect.SLEEP_LOSS.ordinal()];
        float[] proteinGain = p.effect[Effect.PROTEIN.ordinal()];
        float[] healing = p.healing;
        float[] inflammation = p.inflammation;
        for (int i = from; i < to; i++) {
            float h = healing[i];
            float over = Math.min(OVERLOAD_MAX, Math.max(0, load * p.toleranceInverse[i] - (0.3f + 0.7f * h)));
            float breakpoint = p.breakpointInverse[i];
            float fed =
                    1 + proteinGain[i] * (Math.min(1, protein * breakpoint) - Math.min(1, usualProtein * breakpoint));
            float slept = 1 - sleepLoss[i] * p.sleepDebt[i] * DEBT_UNIT_INVERSE;
            float growth = p.healingRate[i] * stimulus * fed * slept * (1 - h);
            float healed = h + growth - SETBACK_HEALING * over * h + sd * noise[i - from];
            healing[i] = Math.min(1, Math.max(0, healed));
            inflammation[i] = inflammation[i] * p.inflammationKept[i] + OVERLOAD_INFLAMES * over;
            p.acutePhase[i] += CRP_FOLLOWS * (inflammation[i] - p.acutePhase[i]);
            overload[i - from] = over;
        }
    }

    /// `push` holds the day's overload on entry.
    private static void approach(Particles p, int from, int to, DaySignal day, float[] retain, float[] push) {
        Mechanics m = p.mechanics;
        float use = day.use();
        float therapy = day.therapy() * (float) m.outcomeSd();
        float cold = day.coldBlunting() * (float) m.outcomeSd();
        float mobility = day.mobility() * (float) m.outcomeSd();
        float waits = (float) m.healingWeight();
        float tired = (float) m.fatigueCost();
        float unused = 1 - DISUSE * (1 - use);
        float[] therapyGain = p.effect[m.therapy().ordinal()];
        float[] coldGain = p.effect[Effect.COLD_ADAPTATION.ordinal()];
        float[] mobilityGain = p.effect[Effect.MOBILITY.ordinal()];
        float[] sleepLoss = p.effect[Effect.SLEEP_LOSS.ordinal()];
        for (int i = from; i < to; i++) {
            float over = push[i - from];
            float goal = p.ceiling[i] * unused
                    + therapy * therapyGain[i]
                    + cold * coldGain[i]
                    + mobility * mobilityGain[i]
                    - tired * Math.max(0, p.fatigue[i] - 1)
                    + p.setback[i];
            float slept = 1 - sleepLoss[i] * p.sleepDebt[i] * DEBT_UNIT_INVERSE;
            float rate = p.approach[i] * use * slept * (1 - waits * (1 - p.healing[i]));
            retain[i - from] = 1 - rate - SETBACK_CAPACITY * over;
            push[i - from] = rate * goal;
        }
    }
}
