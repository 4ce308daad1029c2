package org.mendline.viz.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Cell;
import org.mendline.viz.compare.CompareData.Day;
import org.mendline.viz.compare.CompareData.Difference;
import org.mendline.viz.compare.CompareData.Place;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// Up to four scenarios over each other, and beneath, side by side, how each differs from the first in speed, burden
/// and risk.
///
/// The cursor stands on a day or on a difference: left and right move by a day (with Shift by a week), Home and End
/// to the first and last, up and down go through the differences, Escape leaves. FX thread only.
public final class ScenarioCompare extends ReadableChart<CompareData, CompareFrame, Place> {
    private static final int DAYS_PER_WEEK = 7;
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;

    public ScenarioCompare() {
        super("scenario-compare", ChartTexts.current().get("compare.empty"));
        setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    protected Optional<CompareFrame> fit(CompareData shown, Sheet sheet) {
        double margin = Heading.margin(sheet);
        double legend = CompareCurves.legend(shown).height(sheet, margin, sheet.width() - margin);
        return CompareFrame.fit(shown, sheet, legend);
    }

    @Override
    protected void paint(CompareData shown, CompareFrame fitted, Sheet sheet) {
        Heading.paint(sheet, shown.title());
        double margin = Heading.margin(sheet);
        CompareCurves.legend(shown).paint(sheet, margin, sheet.width() - margin, fitted.legendTop());
        new CompareCurves(shown, fitted, sheet).paint();
        if (!fitted.columns().isEmpty()) {
            new CompareTable(shown, fitted, sheet).paint();
        } else if (shown.scenarios().size() > 1 && !shown.aspects().isEmpty()) {
            double y = fitted.area().top() - sheet.line() * 0.8;
            var muted = sheet.palette().mutedText();
            String words = ChartTexts.current().get("compare.enlarge");
            sheet.wordsEndingAt(words, fitted.area().right(), y, sheet.small(), muted);
        }
    }

    @Override
    protected void paintCursor(CompareData shown, CompareFrame fitted, Place at, Sheet sheet) {
        switch (at) {
            case Day day -> paintDay(shown, fitted, day.day(), sheet);
            case Cell cell -> paintCell(shown, fitted, cell, sheet);
        }
    }

    private static void paintDay(CompareData shown, CompareFrame fitted, int day, Sheet sheet) {
        double x = fitted.days().scale().pixel(day);
        sheet.vertical(
                x, fitted.area().top(), fitted.area().bottom(), sheet.palette().text());
        ChartTexts texts = ChartTexts.current();
        List<ReadingBox.Row> rows = new ArrayList<>();
        rows.add(new ReadingBox.Row(texts.format("day", day), ""));
        for (int i = 0; i < shown.scenarios().size(); i++) {
            ScenarioFan scenario = shown.scenarios().get(i);
            Optional<Color> colour = Optional.of(sheet.palette().scenario(i));
            String value = CompareWords.on(scenario, day)
                    .map(point -> CompareWords.interval(point, CompareWords.values(shown)))
                    .orElse(texts.get("noValue"));
            rows.add(new ReadingBox.Row(scenario.name(), value, colour));
        }
        ReadingBox box = new ReadingBox(sheet, rows);
        double low = CompareWords.on(shown.scenarios().getFirst(), day)
                .map(point -> fitted.values().scale().pixel(point.median()))
                .orElse(fitted.area().bottom());
        boolean curveIsHigh = low < (fitted.area().top() + fitted.area().bottom()) / 2;
        double top = curveIsHigh
                ? fitted.area().bottom() - box.height() - 8
                : fitted.area().top() + 8;
        box.paintBeside(x, fitted.area().right(), top);
    }

    private static void paintCell(CompareData shown, CompareFrame fitted, Cell cell, Sheet sheet) {
        if (fitted.columns().isEmpty()) {
            return;
        }
        var column = fitted.columns().get(cell.aspect());
        double top = fitted.rowTop(cell.scenario());
        sheet.gc().setStroke(sheet.palette().mutedText());
        sheet.gc().setLineWidth(1);
        double left = Sheet.crisp(column.left() - 5);
        sheet.gc().strokeRoundRect(left, Sheet.crisp(top), column.right() - left + 5, fitted.rowHeight() - 4, 6, 6);
        Difference difference = shown.at(cell);
        List<ReadingBox.Row> rows = new ArrayList<>();
        rows.add(new ReadingBox.Row(shown.scenarios().get(cell.scenario()).name(), ""));
        rows.add(new ReadingBox.Row(difference.headline(), ""));
        if (!difference.interval().isBlank()) {
            rows.add(new ReadingBox.Row(difference.interval(), ""));
        }
        new ReadingBox(sheet, rows).paintBeside(column.left(), top);
    }

    @Override
    protected Optional<Place> under(CompareData shown, CompareFrame fitted, double x, double y) {
        return fitted.placeAt(shown, x, y);
    }

    @Override
    protected Optional<Place> target(CompareData shown, Optional<Place> from, KeyEvent key) {
        CompareRange range = CompareRange.of(shown);
        int day = from.filter(Day.class::isInstance)
                .map(Day.class::cast)
                .map(Day::day)
                .orElse(shown.today());
        int step = key.isShiftDown() ? DAYS_PER_WEEK : 1;
        return switch (key.getCode()) {
            case LEFT -> Optional.of(new Day(range.clamp(day - step)));
            case RIGHT -> Optional.of(new Day(range.clamp(day + step)));
            case HOME -> Optional.of(new Day(range.firstDay()));
            case END -> Optional.of(new Day(range.lastDay()));
            case UP -> cell(shown, from, -1);
            case DOWN -> cell(shown, from, 1);
            default -> Optional.empty();
        };
    }

    /// The next difference in reading order.
    private static Optional<Place> cell(CompareData shown, Optional<Place> from, int step) {
        int aspects = shown.aspects().size();
        int cells = aspects * (shown.scenarios().size() - 1);
        if (cells == 0) {
            return from;
        }
        int now = from.filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .map(cell -> (cell.scenario() - 1) * aspects + cell.aspect())
                .orElse(step > 0 ? -1 : cells);
        int next = Math.clamp(now + step, 0, cells - 1);
        return Optional.of(new Cell(next / aspects + 1, next % aspects));
    }

    @Override
    protected String summary(CompareData shown) {
        return CompareWords.summary(shown);
    }

    @Override
    protected String reading(CompareData shown, Place at) {
        return switch (at) {
            case Day day -> CompareWords.day(shown, day.day());
            case Cell cell -> CompareWords.cell(shown, cell);
        };
    }

    /// Header `kind, scenario, aspect, day, middle, low 80, high 80, unit, words`: each day of each curve, then each
    /// difference; an end beyond what was simulated is empty.
    @Override
    protected String csv(CompareData shown) {
        CsvText csv = new CsvText(
                List.of("kind", "scenario", "aspect", "day", "middle", "low 80", "high 80", "unit", "words"));
        for (ScenarioFan scenario : shown.scenarios()) {
            for (FanPoint point : scenario.points()) {
                csv.row(List.of(
                        "curve",
                        CsvText.text(scenario.name()),
                        CsvText.text(shown.measure()),
                        CsvText.number(point.day()),
                        CsvText.number(point.median()),
                        CsvText.number(point.lo80()),
                        CsvText.number(point.hi80()),
                        CsvText.text(shown.unit()),
                        CsvText.missing()));
            }
        }
        for (Aspect aspect : shown.aspects()) {
            for (int i = 0; i < aspect.differences().size(); i++) {
                Difference difference = aspect.differences().get(i);
                csv.row(List.of(
                        "difference",
                        CsvText.text(shown.scenarios().get(i + 1).name()),
                        CsvText.text(aspect.name()),
                        CsvText.missing(),
                        CsvText.number(difference.middle()),
                        CsvText.number(difference.low80()),
                        CsvText.number(difference.high80()),
                        CsvText.text(aspect.unit()),
                        CsvText.text(difference.sentence())));
            }
        }
        return csv.toString();
    }
}
