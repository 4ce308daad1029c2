package org.mendline.viz.spark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.spark.Sparkline.Point;

/// One measure at a glance: its name, the last value and how old it is, a small curve over the person's own normal
/// with gaps where nothing was measured.
///
/// The cursor stands on a value: left and right, Home, End, Escape. FX thread only.
public final class SparkTile extends ReadableChart<SparkData, PlotArea, Integer> {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 116;
    private static final double LARGE = 1.6;

    public SparkTile() {
        super("spark-tile", SparkWords.none());
        setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    protected Optional<PlotArea> fit(SparkData shown, Sheet sheet) {
        double line = sheet.line();
        double side = line * 0.7;
        double foot = worded(sheet) ? line * 1.7 : line * 0.6;
        PlotArea area = new PlotArea(side, sheet.width() - side, line * 3.5, sheet.height() - foot);
        return area.width() > 2 * line && sheet.height() > line * 2 ? Optional.of(area) : Optional.empty();
    }

    @Override
    protected void paint(SparkData shown, PlotArea area, Sheet sheet) {
        double line = sheet.line();
        Color muted = sheet.palette().mutedText();
        sheet.gc().setStroke(sheet.palette().outline());
        sheet.gc().setLineWidth(1);
        sheet.gc().strokeRoundRect(0.5, 0.5, sheet.width() - 1, sheet.height() - 1, 8, 8);
        String title = sheet.ruler().fit(shown.title(), sheet.small(), area.width());
        sheet.words(title, area.left(), line * 0.9, sheet.small(), muted);
        if (shown.points().isEmpty()) {
            sheet.words(SparkWords.none(), area.left(), line * 2.3, sheet.font(), muted);
            return;
        }
        paintValue(shown, area, sheet);
        if (drawn(area, sheet)) {
            new SparkPainter(shown, area, sheet).paint();
            String normal = worded(sheet) ? SparkWords.normal(shown).orElse("") : "";
            String words = sheet.ruler().fit(normal, sheet.small(), area.width());
            sheet.words(words, area.left(), sheet.height() - line * 0.8, sheet.small(), muted);
        }
    }

    /// Whether there is room to say where the last value lies.
    private static boolean worded(Sheet sheet) {
        return sheet.height() >= sheet.line() * 6.4;
    }

    private static boolean drawn(PlotArea area, Sheet sheet) {
        return area.height() >= sheet.line();
    }

    private static void paintValue(SparkData shown, PlotArea area, Sheet sheet) {
        double line = sheet.line();
        Font large = Font.font(
                sheet.font().getFamily(), FontWeight.BOLD, sheet.font().getSize() * LARGE);
        double last = shown.points().getLast().value();
        String value = sheet.ruler().fit(shown.values().withUnit(last), large, area.width());
        sheet.words(value, area.left(), line * 2.3, large, sheet.palette().text());
        double room = area.width() - sheet.ruler().width(value, large) - line * 0.5;
        String full = SparkWords.age(shown).orElse("");
        boolean whole = sheet.ruler().width(full, sheet.small()) <= room;
        String age = sheet.ruler().fit(whole ? full : SparkWords.shortAge(shown).orElse(""), sheet.small(), room);
        Color muted = sheet.palette().mutedText();
        sheet.wordsEndingAt(age, area.right(), line * 2.45, sheet.small(), muted);
    }

    @Override
    protected void paintCursor(SparkData shown, PlotArea area, Integer at, Sheet sheet) {
        if (!drawn(area, sheet)) {
            return;
        }
        Point point = shown.points().get(at);
        double x = shown.x(area.left(), area.right()).pixel(point.day());
        sheet.vertical(x, area.top(), area.bottom(), sheet.palette().text());
        String value = shown.values().withUnit(point.value());
        String words = ChartTexts.current().format("spark.day", point.day(), value);
        new ReadingBox(sheet, List.of(new ReadingBox.Row(words, ""))).paintBeside(x, area.top());
    }

    @Override
    protected Optional<Integer> under(SparkData shown, PlotArea area, double x, double y) {
        if (shown.points().isEmpty()) {
            return Optional.empty();
        }
        LinearScale days = shown.x(area.left(), area.right());
        return IntStream.range(0, shown.points().size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> Math.abs(days.pixel(shown.points().get(i).day()) - x)));
    }

    @Override
    protected Optional<Integer> target(SparkData shown, Optional<Integer> from, KeyEvent key) {
        int last = shown.points().size() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        return switch (key.getCode()) {
            case LEFT -> Optional.of(Math.max(0, from.orElse(last + 1) - 1));
            case RIGHT -> Optional.of(Math.min(last, from.orElse(last) + 1));
            case HOME -> Optional.of(0);
            case END -> Optional.of(last);
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(SparkData shown) {
        return SparkWords.summary(shown);
    }

    @Override
    protected String reading(SparkData shown, Integer at) {
        return SparkWords.reading(shown, at);
    }

    /// Header `measure, day, value, unit`: the values there are, nothing for days without.
    @Override
    protected String csv(SparkData shown) {
        CsvText csv = new CsvText(List.of("measure", "day", "value", "unit"));
        shown.points()
                .forEach(point -> csv.row(List.of(
                        CsvText.text(shown.title()),
                        CsvText.number(point.day()),
                        CsvText.number(point.value()),
                        CsvText.text(shown.unit()))));
        return csv.toString();
    }
}
