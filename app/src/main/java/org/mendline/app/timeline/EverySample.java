package org.mendline.app.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mendline.storage.channel.ChannelRepository.SampleReader;

/// Keeps every sample. Where recordings were made at the same time, the denser one speaks and the others stand beside.
final class EverySample implements SampleReader {
    static final Duration SHORTEST_JOIN = Duration.ofSeconds(3);
    private static final Duration LONGEST_JOIN = Duration.ofMinutes(15);
    private static final int JOINED_STEPS = 5;

    private final List<Channel> channels = new ArrayList<>();
    private int reading = -1;

    /// The samples of one recording.
    private static final class Channel {
        private final List<long[]> times = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private int size;

        long first() {
            return times.getFirst()[0];
        }

        long last() {
            return times.getLast()[times.getLast().length - 1];
        }

        double perMilli() {
            return size / (double) (last() - first() + 1);
        }
    }

    @Override
    public void take(int channel, long[] epochMillis, double[] values) {
        if (channel != reading) {
            channels.add(new Channel());
            reading = channel;
        }
        Channel current = channels.getLast();
        current.times.add(epochMillis);
        current.values.add(values);
        current.size += values.length;
    }

    Samples samples() {
        List<Channel> densestFirst = channels.stream()
                .sorted(Comparator.comparingDouble(Channel::perMilli).reversed())
                .toList();
        int all = channels.stream().mapToInt(channel -> channel.size).sum();
        long[] times = new long[all];
        double[] values = new double[all];
        List<long[]> taken = new ArrayList<>();
        int kept = 0;
        for (Channel channel : densestFirst) {
            int before = kept;
            for (int part = 0; part < channel.times.size(); part++) {
                kept = keep(channel.times.get(part), channel.values.get(part), taken, times, values, kept);
            }
            if (kept > before) {
                taken.add(new long[] {channel.first(), channel.last()});
            }
        }
        return inOrder(Arrays.copyOf(times, kept), Arrays.copyOf(values, kept), all, all - kept);
    }

    private static int keep(
            long[] partTimes, double[] partValues, List<long[]> taken, long[] times, double[] values, int from) {
        List<long[]> near = taken.stream()
                .filter(each -> each[0] <= partTimes[partTimes.length - 1] && each[1] >= partTimes[0])
                .toList();
        int kept = from;
        for (int i = 0; i < partTimes.length; i++) {
            long at = partTimes[i];
            if (near.stream().noneMatch(each -> at >= each[0] && at <= each[1])) {
                times[kept] = at;
                values[kept++] = partValues[i];
            }
        }
        return kept;
    }

    private static Samples inOrder(long[] times, double[] values, long read, long beside) {
        if (!sorted(times)) {
            Integer[] order = new Integer[times.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(i -> times[i]));
            long[] sortedTimes = new long[times.length];
            double[] sortedValues = new double[times.length];
            for (int i = 0; i < order.length; i++) {
                sortedTimes[i] = times[order[i]];
                sortedValues[i] = values[order[i]];
            }
            return new Samples(sortedTimes, sortedValues, join(sortedTimes), read, beside);
        }
        return new Samples(times, values, join(times), read, beside);
    }

    private static boolean sorted(long[] times) {
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Some steps of the usual length belong together, whatever the device's pace.
    private static Duration join(long[] times) {
        if (times.length < 2) {
            return SHORTEST_JOIN;
        }
        long[] steps = new long[times.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(steps);
        long usual = JOINED_STEPS * steps[steps.length / 2];
        return Duration.ofMillis(Math.clamp(usual, SHORTEST_JOIN.toMillis(), LONGEST_JOIN.toMillis()));
    }
}
