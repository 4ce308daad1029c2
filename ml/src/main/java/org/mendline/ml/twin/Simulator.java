package org.mendline.ml.twin;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Runs particles forward under a protocol. Futures are stepped in blocks that stay in the first-level cache;
/// blocks are shared out to threads, and noise is a function of (seed, future, day), so the result does not
/// depend on the number of threads.
public final class Simulator {
    /// Markers whose next three days are simulated.
    public static final List<DayFeature> OUTLOOK = List.of(
            DayFeature.READINESS,
            DayFeature.LN_RMSSD,
            DayFeature.RESTING_HEART_RATE,
            DayFeature.SORENESS,
            DayFeature.PAIN);

    static final int BLOCK = 256;
    private static final int HOLD_DAYS = 7;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final float STUDENT_SD =
            (float) Math.sqrt(Markers.DEGREES_OF_FREEDOM / (Markers.DEGREES_OF_FREEDOM - 2));

    private final boolean parallel;

    /// @param parallel whether to use the common pool beside the calling thread
    public Simulator(boolean parallel) {
        this.parallel = parallel;
    }

    /// Simulates `futures` futures from equally likely particles of today.
    ///
    /// @param today days since onset of the particles' state
    /// @param goalCapacity goal as a capacity, if there is one
    public Futures simulate(
            Particles particles,
            int today,
            Protocol protocol,
            int horizonDays,
            int futures,
            OptionalDouble goalCapacity,
            long seed) {
        DaySignal[] days = signals(particles.mechanics, today, protocol, horizonDays);
        Futures result = new Futures(
                futures,
                horizonDays,
                new float[(horizonDays + 1) * futures],
                new float[futures],
                new float[OUTLOOK.size()][Math.min(horizonDays, Futures.OUTLOOK_DAYS)][futures],
                new int[goalCapacity.isPresent() ? futures : 0]);
        float goal = (float) goalCapacity.orElse(Double.NaN);
        blocks(futures).forEach(b -> new Block(particles, result, b * BLOCK).run(days, goal, seed));
        return result;
    }

    /// The state update arithmetic alone (no noise, no summary, nothing stored): the floor that
    /// [#simulate] is measured against.
    ///
    /// @return a checksum of the final capacities
    public double bareLoop(Particles particles, int today, Protocol protocol, int horizonDays, int futures) {
        DaySignal[] days = signals(particles.mechanics, today, protocol, horizonDays);
        return blocks(futures)
                .mapToDouble(b -> Block.bare(particles, futures, b * BLOCK, days))
                .sum();
    }

    private IntStream blocks(int futures) {
        IntStream blocks = IntStream.range(0, (futures + BLOCK - 1) / BLOCK);
        return parallel ? blocks.parallel() : blocks;
    }

    private static DaySignal[] signals(Mechanics mechanics, int today, Protocol protocol, int horizonDays) {
        DaySignal[] days = new DaySignal[horizonDays];
        for (int d = 0; d < horizonDays; d++) {
            days[d] = DaySignal.of(protocol.dose(d), today + d + 1, mechanics);
        }
        return days;
    }

    /// One block of futures.
    private static final class Block {
        private final Particles p;
        private final Futures out;
        private final int first;
        private final int size;
        private final float[] noise = new float[BLOCK];
        private final float[] healingNoise = new float[BLOCK];
        private final float[] retain = new float[BLOCK];
        private final float[] push = new float[BLOCK];
        private final int[] held = new int[BLOCK];
        private final int[] met = new int[BLOCK];

        Block(Particles particles, Futures out, int first) {
            this.out = out;
            this.first = first;
            this.size = Math.min(BLOCK, out.futures() - first);
            this.p = particles.select(chosen(particles.count, out.futures(), first, size));
            Arrays.fill(met, NEVER);
        }

        private static int[] chosen(int particles, int futures, int first, int size) {
            int[] chosen = new int[size];
            for (int j = 0; j < size; j++) {
                chosen[j] = (int) ((long) (first + j) * particles / futures);
            }
            return chosen;
        }

        void run(DaySignal[] days, float goal, long seed) {
            for (int i = 0; i < size; i++) {
                SplittableRandom random = new SplittableRandom(CounterNoise.mix(seed ^ (first + i)));
                p.capacity[i] += (float) (Math.sqrt(p.capacityVariance[i]) * random.nextGaussian());
                out.measurementNoise()[first + i] = (float) random.nextGaussian();
            }
            store(0, goal);
            for (int d = 1; d <= days.length; d++) {
                CounterNoise.fill(noise, healingNoise, first, first + size, seed, d, 0);
                Dynamics.step(p, 0, size, days[d - 1], healingNoise, retain, push);
                move((float) p.mechanics.capacityNoise());
                store(d, goal);
                if (d <= Futures.OUTLOOK_DAYS) {
                    markers(d, days[d - 1], seed);
                }
            }
            finishGoal(days.length);
        }

        private void move(float sd) {
            float[] c = p.capacity;
            for (int i = 0; i < size; i++) {
                c[i] = retain[i] * c[i] + push[i] + sd * noise[i];
            }
        }

        private void store(int day, float goal) {
            System.arraycopy(p.capacity, 0, out.capacity(), day * out.futures() + first, size);
            if (out.goalDay().length > 0) {
                hold(p.capacity, held, met, goal, day - HOLD_DAYS + 1);
            }
        }

        /// Counts days in a row with the goal met and notes the start of the first full run; no branches.
        private void hold(float[] capacity, int[] run, int[] start, float goal, int day) {
            for (int i = 0; i < size; i++) {
                int days = capacity[i] >= goal ? run[i] + 1 : 0;
                run[i] = days;
                int first = days == HOLD_DAYS ? day : NEVER;
                start[i] = Math.min(start[i], first);
            }
        }

        private void finishGoal(int horizon) {
            for (int i = 0; i < size && out.goalDay().length > 0; i++) {
                int open = held[i] > 0 ? horizon - held[i] + 1 : NEVER;
                int day = Math.min(met[i], open);
                out.goalDay()[first + i] = day == NEVER ? -1 : day;
            }
        }

        private void markers(int day, DaySignal signal, long seed) {
            for (int m = 0; m < OUTLOOK.size(); m++) {
                float[] target = out.markers()[m][day - 1];
                Markers.expect(OUTLOOK.get(m), p, 0, size, signal, push);
                CounterNoise.fill(noise, healingNoise, first, first + size, seed, day, 1 + m);
                float sd = Markers.noise(OUTLOOK.get(m)) * STUDENT_SD;
                for (int i = 0; i < size; i++) {
                    target[first + i] = push[i] + sd * noise[i];
                }
            }
        }

        static double bare(Particles particles, int futures, int first, DaySignal[] days) {
            int size = Math.min(BLOCK, futures - first);
            Particles p = particles.select(chosen(particles.count, futures, first, size));
            float[] none = new float[BLOCK];
            float[] retain = new float[BLOCK];
            float[] push = new float[BLOCK];
            for (DaySignal day : days) {
                Dynamics.step(p, 0, size, day, none, retain, push);
                for (int i = 0; i < size; i++) {
                    p.capacity[i] = retain[i] * p.capacity[i] + push[i];
                }
            }
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += p.capacity[i];
            }
            return sum;
        }
    }
}
