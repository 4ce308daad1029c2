package org.mendline.viz.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// An invented person, for measurements of speed and for pictures of the control. Nothing in it was measured on
/// anybody.
public final class ExampleTimelines {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final long START = millis(LocalDate.of(2024, 11, 20));
    public static final long NOW =
            millis(LocalDate.of(2026, 11, 21)) + Duration.ofHours(10).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int DAYS = 730;

    private ExampleTimelines() {}

    /// Two years with every kind of lane; heart rate has `samples` samples.
    public static TimelineData person(int samples) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        return new TimelineData(
                "Knee replacement, left",
                ZONE,
                OptionalLong.of(NOW),
                List.of(
                        Lane.of("Treatment", sessions()),
                        Lane.of("Notes", notes()),
                        Lane.of("Heart rate", "bpm", heartRate(samples, random)).withWeight(1.6),
                        Lane.of("HRV (rMSSD)", "ms", hrv(random)).withOwnNormal(ownNormal()),
                        Lane.of("Pain", "of 10", pain(random)),
                        Lane.of("CRP", "mg/L", crp(random)),
                        Lane.of("Data", quality())));
    }

    /// Evenly spread over two years, but for one stretch without the watch.
    static DenseSeries heartRate(int samples, RandomGenerator random) {
        long[] times = new long[samples];
        double[] values = new double[samples];
        double step = (double) (NOW - START) / samples;
        double slow = 0;
        int kept = 0;
        for (int i = 0; i < samples; i++) {
            long at = START + (long) (i * step);
            double day = (double) (at - START) / DAY;
            slow = 0.97 * slow + random.nextGaussian();
            double hour = day - Math.floor(day);
            double night = 12 * Math.cos(2 * Math.PI * (hour - 0.6));
            double effort = hour > 0.4 && hour < 0.44 && ((int) day) % 2 == 0 ? 45 : 0;
            if (day < 402 || day > 430) {
                times[kept] = at;
                values[kept++] =
                        Math.max(42, 68 + night + 1.5 * slow + effort + 6 * Math.exp(-Math.abs(day - 610) / 20));
            }
        }
        long join = Math.max(Duration.ofMinutes(10).toMillis(), (long) (3 * step));
        return DenseSeries.of(Arrays.copyOf(times, kept), Arrays.copyOf(values, kept), Duration.ofMillis(join));
    }

    private static DenseSeries hrv(RandomGenerator random) {
        long[] times = new long[DAYS];
        double[] values = new double[DAYS];
        int kept = 0;
        for (int day = 0; day < DAYS; day++) {
            boolean worn = (day < 402 || day > 430) && random.nextDouble() > 0.04;
            if (worn) {
                times[kept] = START + day * DAY + 7 * HOUR;
                values[kept++] = centre(day) + 5 * random.nextGaussian() - (day > 600 && day < 640 ? 9 : 0);
            }
        }
        return DenseSeries.of(Arrays.copyOf(times, kept), Arrays.copyOf(values, kept), Duration.ofDays(3));
    }

    private static OwnNormal ownNormal() {
        List<OwnNormal.Point> points = new ArrayList<>();
        for (int day = 28; day < DAYS; day += 2) {
            points.add(new OwnNormal.Point(START + day * DAY, centre(day) - 9, centre(day) + 9));
        }
        return new OwnNormal(points);
    }

    private static double centre(int day) {
        return 46 + 6 * Math.sin(day / 90.0);
    }

    private static SparsePoints pain(RandomGenerator random) {
        List<SparsePoints.Point> points = new ArrayList<>();
        for (int day = 540; day < DAYS; day += 3) {
            double score = day < 610 ? 6 : 8 * Math.exp(-(day - 610) / 45.0);
            points.add(point(day, Math.rint(Math.clamp(score + random.nextGaussian(), 0, 10)), Optional.empty(), ""));
        }
        return new SparsePoints(points);
    }

    private static SparsePoints crp(RandomGenerator random) {
        List<SparsePoints.Point> points = new ArrayList<>();
        for (int day : new int[] {12, 130, 310, 470, 600, 612, 618, 630, 660, 715}) {
            double peak = day >= 611 ? 120 * Math.exp(-(day - 611) / 7.0) : 0;
            double value = 3 + peak + random.nextDouble();
            String label = day == 612 ? "day after surgery" : "";
            points.add(point(day, value, Optional.of(new SparsePoints.Interval(value * 0.88, value * 1.12)), label));
        }
        return new SparsePoints(points);
    }

    private static SparsePoints.Point point(
            int day, double value, Optional<SparsePoints.Interval> interval, String label) {
        return new SparsePoints.Point(START + day * DAY + 9 * HOUR, value, interval, label);
    }

    private static EventSpans sessions() {
        List<EventSpans.Span> spans = new ArrayList<>();
        spans.add(span(611, 3, "Total knee replacement, ward", "surgery and ward"));
        spans.add(span(614, 21, "Inpatient rehabilitation", "rehabilitation"));
        spans.add(span(300, 120, "Physiotherapy before surgery", "rehabilitation"));
        spans.add(span(611, 42, "Ibuprofen 400 mg", "drug"));
        for (int day = 637; day < DAYS; day += 2) {
            long start = START + day * DAY + 10 * HOUR;
            spans.add(
                    new EventSpans.Span(start, start + Duration.ofMinutes(45).toMillis(), "Gait training", "session"));
        }
        return new EventSpans(spans);
    }

    private static EventSpans.Span span(int day, int days, String label, String category) {
        return new EventSpans.Span(START + day * DAY, START + (day + (long) days) * DAY, label, category);
    }

    private static Notes notes() {
        return new Notes(List.of(
                note(20, "First visit: pain on stairs"),
                note(300, "Decided for surgery"),
                note(404, "Watch lost on holiday"),
                note(611, "Surgery without complications"),
                note(613, "First steps with crutches"),
                note(616, "Stairs with help"),
                note(655, "Slept badly, knee swollen after a long walk"),
                note(700, "Back at the garden")));
    }

    private static Notes.Note note(int day, String text) {
        return new Notes.Note(START + day * DAY + 11 * HOUR, text);
    }

    private static QualityStrip quality() {
        return new QualityStrip(List.of(
                new QualityStrip.Row(
                        "Watch data",
                        List.of(new QualityStrip.Missing(START + 402 * DAY, OptionalLong.of(START + 430 * DAY)))),
                new QualityStrip.Row(
                        "Sleep", List.of(new QualityStrip.Missing(START + 560 * DAY, OptionalLong.empty())))));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }
}
