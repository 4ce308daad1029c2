package org.mendline.ml.explain;

import java.util.SplittableRandom;

/// A game of random worths, drawn from a seed. One player is made a dummy that only ever adds its own fixed
/// worth, and two others are made interchangeable.
final class RandomGame implements Game {
    final int dummy;
    final double dummyWorth;
    final int twinA;
    final int twinB;
    private final int players;
    private final double[] worth;

    RandomGame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        players = 3 + random.nextInt(6);
        dummy = random.nextInt(players);
        twinA = (dummy + 1) % players;
        twinB = (dummy + 2) % players;
        dummyWorth = random.nextDouble(-5, 5);
        double scale = Math.pow(10, random.nextInt(-3, 4));
        double[] free = new double[1 << players];
        for (int s = 0; s < free.length; s++) {
            free[s] = scale * random.nextDouble(-1, 1);
        }
        worth = new double[1 << players];
        for (int s = 0; s < worth.length; s++) {
            int without = s & ~(1 << dummy);
            worth[s] = free[Math.min(without, swapTwins(without))] + (without == s ? 0 : dummyWorth);
        }
    }

    private int swapTwins(int s) {
        int a = s >> twinA & 1;
        int b = s >> twinB & 1;
        return s & ~(1 << twinA | 1 << twinB) | b << twinA | a << twinB;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public double[] values(long[] coalitions) {
        double[] answer = new double[coalitions.length];
        for (int k = 0; k < answer.length; k++) {
            answer[k] = worth[(int) coalitions[k]];
        }
        return answer;
    }
}
