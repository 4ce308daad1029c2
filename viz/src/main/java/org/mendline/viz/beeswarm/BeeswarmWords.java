package org.mendline.viz.beeswarm;

import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;
import org.mendline.viz.beeswarm.BeeswarmData.Feature;
import org.mendline.viz.beeswarm.BeeswarmData.Spot;
import org.mendline.viz.plot.ChartTexts;
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
            return ChartTexts.current().get("beeswarm.notMeasured");
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
        ChartTexts texts = ChartTexts.current();
        String words = texts.format("detailed", effect(data, dot), value(feature, dot));
        return texts.format("reading", feature.name(), dot.person(), words);
    }

    static String axis(BeeswarmData data) {
        ChartTexts texts = ChartTexts.current();
        String name = texts.format("beeswarm.axis", data.outcome());
        return data.unit().isBlank() ? name : texts.comma(name, data.unit());
    }

    static String summary(BeeswarmData data) {
        ChartTexts texts = ChartTexts.current();
        if (data.isEmpty()) {
            return texts.sentence(data.title()) + " " + texts.get("beeswarm.noPersons");
        }
        ValueText values = contributions(data);
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(data.title()));
        text.add(texts.counted("beeswarm.features", data.features().size()));
        data.features().stream()
                .limit(MOST_TOLD)
                .forEach(feature -> text.add(texts.counted(
                        "beeswarm.feature",
                        feature.dots().size(),
                        feature.name(),
                        values.withUnit(feature.meanSize()))));
        return text.toString();
    }
}
