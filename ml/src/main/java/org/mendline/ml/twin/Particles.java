package org.mendline.ml.twin;

/// Many copies of one person, each with its own parameters, effects and state, as a structure of arrays (one
/// float array a quantity) so that a day's step runs over plain contiguous memory.
///
/// State on day 0 is set from the parameters. Capacity is kept as a normal with mean and variance: given all
/// else its dynamics are linear, so what is not yet seen of its noise needs no sampling.
public final class Particles {
    final int count;
    final Mechanics mechanics;
    /// Latent person parameters, `[PersonParameter][particle]`.
    final float[][] theta;
    /// Effect coefficients, `[Effect][particle]`.
    final float[][] effect;

    // Derived from the parameters once.
    final float[] approach;
    final float[] ceiling;
    final float[] healingRate;
    final float[] inflammationKept;
    final float[] toleranceInverse;
    final float[] fatigueKept;
    final float[] fitnessKept;
    final float[] need;
    final float[] breakpointInverse;

    // State.
    final float[] healing;
    final float[] inflammation;
    final float[] fatigue;
    final float[] fitness;
    final float[] sleepDebt;
    final float[] acutePhase;
    final float[] setback;
    final float[] capacity;
    final float[] capacityVariance;

    private Particles(int count, Mechanics mechanics) {
        this.count = count;
        this.mechanics = mechanics;
        theta = new float[PersonParameter.COUNT][count];
        effect = new float[Effect.COUNT][count];
        approach = new float[count];
        ceiling = new float[count];
        healingRate = new float[count];
        inflammationKept = new float[count];
        toleranceInverse = new float[count];
        fatigueKept = new float[count];
        fitnessKept = new float[count];
        need = new float[count];
        breakpointInverse = new float[count];
        healing = new float[count];
        inflammation = new float[count];
        fatigue = new float[count];
        fitness = new float[count];
        sleepDebt = new float[count];
        acutePhase = new float[count];
        setback = new float[count];
        capacity = new float[count];
        capacityVariance = new float[count];
    }

    /// Particles on day 0 with the given parameters and effects.
    ///
    /// @param whole one row a particle as made by [TwinPrior#drawWhole]
    public static Particles onset(TwinPrior prior, double[][] whole) {
        Particles p = new Particles(whole.length, prior.mechanics());
        for (int i = 0; i < p.count; i++) {
            for (int e = 0; e < Effect.COUNT; e++) {
                p.effect[e][i] = (float) whole[i][PersonParameter.COUNT + e];
            }
            p.person(i, whole[i], prior.topCapacity());
        }
        return p;
    }

    /// Particles on day 0 with every effect at its mean: a deterministic what-if.
    public static Particles onsetWithMeanEffects(TwinPrior prior, double[][] people) {
        Particles p = new Particles(people.length, prior.mechanics());
        for (int i = 0; i < p.count; i++) {
            for (Effect e : Effect.values()) {
                p.effect[e.ordinal()][i] = (float) e.mean();
            }
            p.person(i, people[i], prior.topCapacity());
        }
        return p;
    }

    /// Particles in a given present state with every effect at its mean.
    ///
    /// @param states one row a particle, by [StateVariable#ordinal()]
    public static Particles present(TwinPrior prior, double[][] people, double[][] states) {
        Particles p = onsetWithMeanEffects(prior, people);
        for (int i = 0; i < p.count; i++) {
            double[] s = states[i];
            p.healing[i] = (float) Math.clamp(s[StateVariable.HEALING.ordinal()], 0.0, 1.0);
            p.capacity[i] = (float) s[StateVariable.CAPACITY.ordinal()];
            p.inflammation[i] = (float) Math.max(0, s[StateVariable.INFLAMMATION.ordinal()]);
            p.acutePhase[i] = p.inflammation[i];
            p.fatigue[i] = (float) Math.max(0, s[StateVariable.FATIGUE.ordinal()]);
            p.fitness[i] = (float) Math.max(0, s[StateVariable.FITNESS.ordinal()]);
            p.sleepDebt[i] = (float) Math.max(0, s[StateVariable.SLEEP_DEBT.ordinal()]);
        }
        return p;
    }

    private void person(int i, double[] x, double top) {
        for (int k = 0; k < PersonParameter.COUNT; k++) {
            theta[k][i] = (float) x[k];
        }
        double start = ConditionPriors.logistic(x[PersonParameter.START_CAPACITY.ordinal()]);
        double share = ConditionPriors.logistic(x[PersonParameter.RECOVERED_SHARE.ordinal()]);
        capacity[i] = (float) start;
        ceiling[i] = (float) (start + share * (top - start));
        approach[i] = (float) -Math.expm1(-Math.exp(-x[PersonParameter.RECOVERY_TIME.ordinal()]));
        healingRate[i] = (float) Math.min(0.6, Math.exp(x[PersonParameter.HEALING_RATE.ordinal()]));
        inflammation[i] = (float) Math.exp(x[PersonParameter.START_INFLAMMATION.ordinal()]);
        inflammationKept[i] = (float) Math.exp(-Math.exp(x[PersonParameter.INFLAMMATION_DECAY.ordinal()]));
        toleranceInverse[i] = (float) Math.exp(-x[PersonParameter.LOAD_TOLERANCE.ordinal()]);
        fatigueKept[i] = (float) Math.exp(-Math.exp(-x[PersonParameter.FATIGUE_TIME.ordinal()]));
        fitnessKept[i] = (float) Math.exp(-Math.exp(-effect[Effect.LN_FITNESS_TIME.ordinal()][i]));
        need[i] = (float) x[PersonParameter.SLEEP_NEED.ordinal()];
        breakpointInverse[i] = 1 / Math.max(0.8f, effect[Effect.PROTEIN_BREAKPOINT.ordinal()][i]);
        fatigue[i] = (float) Math.exp(x[PersonParameter.START_FATIGUE.ordinal()]);
        fitness[i] = 1;
        healing[i] = (float) mechanics.startHealing();
    }

    /// Number of particles.
    public int count() {
        return count;
    }

    /// A new set whose particle `j` is a copy of this set's particle `chosen[j]`.
    public Particles select(int[] chosen) {
        Particles to = new Particles(chosen.length, mechanics);
        float[][] source = columns();
        float[][] target = to.columns();
        for (int c = 0; c < source.length; c++) {
            for (int j = 0; j < chosen.length; j++) {
                target[c][j] = source[c][chosen[j]];
            }
        }
        return to;
    }

    private float[][] columns() {
        float[][] own = {
            approach,
            ceiling,
            healingRate,
            inflammationKept,
            toleranceInverse,
            fatigueKept,
            fitnessKept,
            need,
            breakpointInverse,
            healing,
            inflammation,
            fatigue,
            fitness,
            sleepDebt,
            acutePhase,
            setback,
            capacity,
            capacityVariance
        };
        float[][] all = new float[own.length + theta.length + effect.length][];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(theta, 0, all, own.length, theta.length);
        System.arraycopy(effect, 0, all, own.length + theta.length, effect.length);
        return all;
    }

    /// A person parameter of one particle.
    public double parameter(PersonParameter parameter, int particle) {
        return theta[parameter.ordinal()][particle];
    }

    /// Standard deviation of one particle's capacity around its mean in [#state].
    public double capacitySd(int particle) {
        return Math.sqrt(capacityVariance[particle]);
    }

    /// The present state of one particle, by [StateVariable#ordinal()].
    public double[] state(int particle) {
        return new double[] {
            healing[particle],
            capacity[particle],
            inflammation[particle],
            fatigue[particle],
            fitness[particle],
            sleepDebt[particle]
        };
    }
}
