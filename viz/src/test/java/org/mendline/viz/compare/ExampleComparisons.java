package org.mendline.viz.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Difference;
import org.mendline.viz.fan.ExampleCurves;

/// Made-up comparisons for tests.
public final class ExampleComparisons {
    private ExampleComparisons() {}

    public static CompareData four() {
        Aspect speed = new Aspect(
                "Speed",
                "days",
                "earlier",
                "later",
                List.of(
                        difference(-9, -17, -2, "reaches 90 % nine days earlier", "80 %: 2 to 17"),
                        difference(-3, -10, 4, "reaches 90 % three days earlier", "80 %: 4 later to 10 earlier"),
                        new Difference(
                                OptionalDouble.of(14),
                                OptionalDouble.of(3),
                                OptionalDouble.empty(),
                                "reaches 90 % fourteen days later",
                                "80 %: 3 or more")));
        Aspect burden = new Aspect(
                "Burden",
                "h/week",
                "less",
                "more",
                List.of(
                        difference(1.5, 1.2, 1.8, "1.5 h a week more", "80 %: 1.2 to 1.8"),
                        difference(0.5, 0.3, 0.8, "0.5 h a week more", "80 %: 0.3 to 0.8"),
                        difference(-2, -2.4, -1.6, "2 h a week less", "80 %: 1.6 to 2.4")));
        Aspect risk = new Aspect(
                "Risk of a flare-up",
                "percentage points",
                "lower",
                "higher",
                List.of(
                        difference(4, -1, 9, "4 points higher", "80 %: −1 to 9"),
                        difference(-2, -5, 1, "2 points lower", "80 %: −5 to 1"),
                        new Difference(
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                "not known: too few like this",
                                "")));
        return new CompareData(
                "Four plans for this knee",
                "Active knee flexion",
                "°",
                ExampleCurves.TODAY,
                OptionalDouble.of(112),
                List.of(
                        ExampleCurves.fan("A: as now", 118, 38),
                        ExampleCurves.fan("B: five sessions a week", 128, 32),
                        ExampleCurves.fan("C: more sleep", 121, 34),
                        ExampleCurves.fan("D: home exercise only", 112, 46)),
                List.of(speed, burden, risk));
    }

    public static CompareData two() {
        CompareData all = four();
        List<Aspect> aspects = all.aspects().stream()
                .map(each -> new Aspect(
                        each.name(),
                        each.unit(),
                        each.lessLabel(),
                        each.moreLabel(),
                        each.differences().subList(0, 1)))
                .toList();
        return new CompareData(
                "Two plans for this knee",
                all.measure(),
                all.unit(),
                all.today(),
                all.goal(),
                all.scenarios().subList(0, 2),
                aspects);
    }

    private static Difference difference(double middle, double low, double high, String headline, String interval) {
        return new Difference(
                OptionalDouble.of(middle), OptionalDouble.of(low), OptionalDouble.of(high), headline, interval);
    }
}
