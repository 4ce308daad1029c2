package org.mendline.viz.beeswarm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;
import org.mendline.viz.beeswarm.BeeswarmData.Feature;
import org.mendline.viz.beeswarm.BeeswarmData.Spot;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// What moves the outcome over many persons: a row per feature, largest mean contribution first, a dot per
/// person.
///
/// The cursor stands on a dot: up and down change the feature, left and right go to the dot with the next
/// smaller or larger contribution, Home and End to the smallest and largest, Escape leaves; a click or
/// Enter opens the dot's person. FX thread only.
public final class Beeswarm extends ReadableChart<BeeswarmData, BeeswarmFrame, Spot> {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;
    private static final int FAR = 1_000_000;

    private Consumer<Spot> open = at -> {};

    public Beeswarm() {
        super("beeswarm", "No explanations over the caseload yet.");
        setPrefSize(WIDTH, HEIGHT);
    }

    /// What a click or Enter on a dot does; nothing at first.
    public void setOnOpen(Consumer<Spot> action) {
        open = action;
    }

    @Override
    protected void act(Spot at) {
        open.accept(at);
    }

    @Override
    protected Optional<BeeswarmFrame> fit(BeeswarmData shown, Sheet sheet) {
        return BeeswarmFrame.fit(shown, sheet, BeeswarmPainter.legendHeight(sheet));
    }

    @Override
    protected void paint(BeeswarmData shown, BeeswarmFrame fitted, Sheet sheet) {
        new BeeswarmPainter(shown, fitted, sheet).paint();
    }

    @Override
    protected void paintCursor(BeeswarmData shown, BeeswarmFrame fitted, Spot at, Sheet sheet) {
        Feature feature = shown.features().get(at.feature());
        Dot dot = shown.at(at);
        boolean placed = at.feature() < fitted.rows().size();
        double x = fitted.axis().scale().pixel(dot.contribution());
        double y = placed
                ? fitted.rows().get(at.feature()).ys()[at.dot()]
                : fitted.area().bottom();
        if (placed) {
            OptionalDouble rank = ValueRanks.of(feature.dots()).rank(dot);
            sheet.gc().setFill(sheet.palette().background());
            sheet.gc().fillOval(x - 9, y - 9, 18, 18);
            sheet.gc().setStroke(sheet.palette().text());
            sheet.gc().setLineWidth(2);
            sheet.gc().strokeOval(x - 8, y - 8, 16, 16);
            DotMark.paint(sheet, x, y, 5, rank);
        }
        new ReadingBox(
                        sheet,
                        List.of(
                                new ReadingBox.Row(dot.person(), ""),
                                new ReadingBox.Row(feature.name(), BeeswarmWords.value(feature, dot)),
                                new ReadingBox.Row("contribution", BeeswarmWords.effect(shown, dot))))
                .paintBeside(x, y);
    }

    @Override
    protected Optional<Spot> under(BeeswarmData shown, BeeswarmFrame fitted, double x, double y) {
        return fitted.spotAt(x, y);
    }

    @Override
    protected Optional<Spot> target(BeeswarmData shown, Optional<Spot> from, KeyEvent key) {
        return switch (key.getCode()) {
            case UP -> row(shown, from, -1);
            case DOWN -> row(shown, from, 1);
            case LEFT -> along(shown, from, -1);
            case RIGHT -> along(shown, from, 1);
            case HOME -> along(shown, from, -FAR);
            case END -> along(shown, from, FAR);
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(BeeswarmData shown) {
        return BeeswarmWords.summary(shown);
    }

    @Override
    protected String reading(BeeswarmData shown, Spot at) {
        return BeeswarmWords.reading(shown, at);
    }

    /// Header `feature, person, contribution, unit, value, value unit`; a value that was not measured is
    /// empty.
    @Override
    protected String csv(BeeswarmData shown) {
        CsvText csv = new CsvText(List.of("feature", "person", "contribution", "unit", "value", "value unit"));
        for (Feature feature : shown.features()) {
            for (Dot dot : feature.dots()) {
                csv.row(List.of(
                        CsvText.text(feature.name()),
                        CsvText.text(dot.person()),
                        CsvText.number(dot.contribution()),
                        CsvText.text(shown.unit()),
                        CsvText.number(dot.value()),
                        CsvText.text(feature.valueUnit())));
            }
        }
        return csv.toString();
    }

    /// The same place of another feature: the dot with the nearest contribution.
    private static Optional<Spot> row(BeeswarmData shown, Optional<Spot> from, int step) {
        int at = from.map(spot -> spot.feature() + step).orElse(0);
        if (at < 0 || at >= shown.features().size()) {
            return from;
        }
        double near = from.map(spot -> shown.at(spot).contribution()).orElse(Double.MAX_VALUE);
        List<Dot> dots = shown.features().get(at).dots();
        return IntStream.range(0, dots.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        (Integer i) -> Math.abs(dots.get(i).contribution() - near)))
                .map(dot -> new Spot(at, dot));
    }

    /// Along one feature, by rising contribution.
    private static Optional<Spot> along(BeeswarmData shown, Optional<Spot> from, int step) {
        int feature = from.map(Spot::feature).orElse(0);
        if (feature >= shown.features().size()) {
            return from;
        }
        List<Dot> dots = shown.features().get(feature).dots();
        List<Integer> rising = IntStream.range(0, dots.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> dots.get(i).contribution()))
                .toList();
        if (rising.isEmpty()) {
            return from;
        }
        int now = from.map(spot -> rising.indexOf(spot.dot())).orElse(step > 0 ? -1 : rising.size());
        return Optional.of(new Spot(feature, rising.get(Math.clamp(now + step, 0, rising.size() - 1))));
    }

    /// Where the dot under the cursor was last drawn, in this chart's pixels; empty if it has no room.
    public Optional<Point2D> placeOfCursor() {
        return frame().flatMap(fitted -> chosenProperty()
                .get()
                .filter(at -> at.feature() < fitted.rows().size())
                .map(at -> fitted.rows().get(at.feature()).place(at.dot())));
    }
}
