package org.mendline.viz.beeswarm;

import java.util.OptionalDouble;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;
import org.mendline.viz.beeswarm.BeeswarmData.Feature;
import org.mendline.viz.beeswarm.BeeswarmData.Spot;
import org.mendline.viz.plot.ValueText;

/// The beeswarm in plain sentences.
final class BeeswarmWords {
    private static final int MOST_TOLD = 3;

    private BeeswarmWords() {}

    static ValueText contributions(BeeswarmData data) {
        double largest = data.features().stream()
                .flatMap(feature -> feature.dots().stream())
                .mapToDouble(dot -> Math.abs(dot.contribution()))
                .max()
                .orElse(0);
        return ValueText.forSpan(data.unit(), largest * 5);
    }

    static String effect(BeeswarmData data, Dot dot) {
        ValueText values = contributions(data);
        return values.signed(dot.contribution()) + values.unitSuffix();
    }

    static String value(Feature feature, Dot dot) {
        OptionalDouble value = dot.value();
        if (value.isEmpty()) {
            return "not measured";
        }
        double largest = feature.dots().stream()
                .flatMapToDouble(each -> each.value().stream())
                .map(Math::abs)
                .max()
                .orElse(0);
        return ValueText.forSpan(feature.valueUnit(), largest).withUnit(value.getAsDouble());
    }

    static String reading(BeeswarmData data, Spot spot) {
        Feature feature = data.features().get(spot.feature());
        Dot dot = data.at(spot);
        return feature.name() + ", " + dot.person() + ": " + effect(data, dot) + " (" + value(feature, dot) + ").";
    }

    static String axis(BeeswarmData data) {
        return "Contribution to " + data.outcome() + (data.unit().isBlank() ? "" : ", " + data.unit());
    }

    static String summary(BeeswarmData data) {
        if (data.isEmpty()) {
            return data.title() + ". No persons.";
        }
        ValueText values = contributions(data);
        StringBuilder text = new StringBuilder(data.title())
                .append(". ")
                .append(data.features().size())
                .append(data.features().size() == 1 ? " feature" : " features, largest first")
                .append('.');
        data.features().stream()
                .limit(MOST_TOLD)
                .forEach(feature -> text.append(' ')
                        .append(feature.name())
                        .append(": on average ")
                        .append(values.withUnit(feature.meanSize()))
                        .append(" either way over ")
                        .append(feature.dots().size())
                        .append(feature.dots().size() == 1 ? " person." : " persons."));
        return text.toString();
    }
}
