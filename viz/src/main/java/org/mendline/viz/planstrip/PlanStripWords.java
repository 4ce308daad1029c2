package org.mendline.viz.planstrip;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The strip in plain sentences.
final class PlanStripWords {
    private PlanStripWords() {}

    static ValueText values(PlanStripData data) {
        double step = data.range().step();
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return new ValueText(data.unit(), step * 10 % 1 == 0 ? decimals : Math.max(2, decimals));
    }

    static String week(PlanStripData data, int week) {
        return ChartTexts.current()
                .format(
                        "plan.weekDose",
                        week + 1,
                        values(data).withUnit(data.doses().get(week)));
    }

    static String reading(PlanStripData data, int week) {
        ChartTexts texts = ChartTexts.current();
        Optional<String> others = data.others().stream()
                .map(other ->
                        other.name() + " " + values(data).withUnit(other.doses().get(week)))
                .reduce(texts::comma);
        String words = others.map(each -> texts.joined(List.of(week(data, week), each)))
                .orElse(week(data, week));
        return texts.sentence(words) + " " + texts.get(data.locked() ? "plan.locked.sentence" : "plan.hint");
    }

    static String summary(PlanStripData data) {
        ChartTexts texts = ChartTexts.current();
        ValueText values = values(data);
        boolean steady = data.doses().stream().distinct().count() == 1;
        String doses = steady
                ? texts.format(
                        "plan.steady",
                        values.withUnit(data.doses().getFirst()),
                        data.doses().size())
                : texts.format(
                        "plan.byWeek",
                        IntStream.range(0, data.doses().size())
                                        .mapToObj(w -> values.bare(data.doses().get(w)))
                                        .reduce(texts::comma)
                                        .orElse("")
                                + values.unitSuffix());
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(texts.format("named", data.title(), doses)));
        data.usual().ifPresent(usual -> text.add(texts.format("plan.asNow.sentence", values.withUnit(usual))));
        if (data.locked()) {
            text.add(texts.get("plan.locked.sentence"));
        }
        return text.toString();
    }
}
