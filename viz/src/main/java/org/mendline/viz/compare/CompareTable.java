package org.mendline.viz.compare;

import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Difference;
import org.mendline.viz.compare.CompareFrame.Column;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.Sheet;

/// Draws the differences to the first scenario side by side: a row per scenario, a column per aspect, each with its
/// interval around 0 and the words for it.
final class CompareTable {
    private final CompareData data;
    private final CompareFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;

    CompareTable(CompareData data, CompareFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
    }

    void paint() {
        double margin = Heading.margin(sheet);
        double right = sheet.width() - margin;
        double line = sheet.line();
        String against = ChartTexts.current()
                .format("compare.against", data.scenarios().getFirst().name());
        double headY = frame.tableTop() - line * 1.5;
        double room = frame.columns().getFirst().left() - margin - line * 0.5;
        Color muted = sheet.palette().mutedText();
        sheet.horizontal(
                margin, right, frame.tableTop() - line * 2.2, sheet.palette().outline());
        sheet.words(sheet.ruler().fit(against, sheet.small(), room), margin, headY, sheet.small(), muted);
        for (int i = 0; i < frame.columns().size(); i++) {
            paintHead(data.aspects().get(i), frame.columns().get(i), headY);
        }
        for (int scenario = 1; scenario < data.scenarios().size(); scenario++) {
            paintRow(scenario, right);
        }
    }

    private void paintHead(Aspect aspect, Column column, double y) {
        double line = sheet.line();
        double room = column.right() - column.left();
        String name = sheet.ruler().fit(aspect.name(), sheet.bold(), room);
        sheet.words(name, column.left(), y, sheet.bold(), sheet.palette().text());
        double unitLeft = column.left() + sheet.ruler().width(name, sheet.bold()) + line * 0.5;
        String unit = sheet.ruler().fit(aspect.unit(), sheet.small(), column.right() - unitLeft);
        sheet.words(unit, unitLeft, y, sheet.small(), sheet.palette().mutedText());
        double zero = column.x().pixel(0);
        double below = y + line * 1.1;
        Color muted = sheet.palette().mutedText();
        String less = ChartTexts.current().format("compare.less", aspect.lessLabel());
        String more = ChartTexts.current().format("compare.more", aspect.moreLabel());
        double gap = line * 0.4;
        if (sheet.ruler().width(less, sheet.small()) <= zero - gap - column.left()) {
            sheet.wordsEndingAt(less, zero - gap, below, sheet.small(), muted);
        }
        if (sheet.ruler().width(more, sheet.small()) <= column.right() - zero - gap) {
            sheet.words(more, zero + gap, below, sheet.small(), muted);
        }
    }

    private void paintRow(int scenario, double right) {
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        double top = frame.rowTop(scenario);
        double middle = top + line * 0.75;
        CompareCurves.swatch(sheet, scenario, margin, middle, line * 1.5);
        double start = margin + line * 1.9;
        double room = frame.columns().getFirst().left() - start - line * 0.5;
        String name = sheet.ruler().fit(data.scenarios().get(scenario).name(), sheet.small(), room);
        sheet.words(name, start, middle, sheet.small(), sheet.palette().text());
        if (scenario + 1 < data.scenarios().size()) {
            sheet.horizontal(
                    margin,
                    right,
                    top + frame.rowHeight() - line * 0.1,
                    sheet.palette().grid());
        }
        for (int i = 0; i < frame.columns().size(); i++) {
            Difference difference = data.aspects().get(i).differences().get(scenario - 1);
            paintDifference(difference, frame.columns().get(i), scenario, top);
        }
    }

    private void paintDifference(Difference difference, Column column, int scenario, double top) {
        double line = sheet.line();
        double middle = top + line * 0.75;
        double zero = column.x().pixel(0);
        sheet.vertical(zero, top, top + line * 1.4, sheet.palette().mutedText());
        if (difference.middle().isPresent()) {
            paintInterval(difference, column, scenario, middle);
            double at = column.x().pixel(difference.middle().getAsDouble());
            gc.setFill(sheet.palette().background());
            gc.fillOval(at - 6, middle - 6, 12, 12);
            gc.setFill(sheet.palette().scenario(scenario));
            gc.fillOval(at - 4.5, middle - 4.5, 9, 9);
        }
        double room = column.right() - column.left();
        Color text = sheet.palette().text();
        String first = firstLine(difference.sentence(), room);
        String rest = difference.sentence().substring(first.length()).strip();
        String upper = sheet.ruler().fit(first, sheet.small(), room);
        sheet.words(upper, column.left(), top + line * 1.9, sheet.small(), text);
        String lower = sheet.ruler().fit(rest, sheet.small(), room);
        sheet.words(lower, column.left(), top + line * 2.85, sheet.small(), text);
    }

    /// As many whole words as fit; at least one.
    private String firstLine(String words, double room) {
        int end = words.length();
        while (sheet.ruler().width(words.substring(0, end), sheet.small()) > room) {
            int space = words.lastIndexOf(' ', end - 1);
            if (space <= 0) {
                return words.substring(0, end);
            }
            end = space;
        }
        return words.substring(0, end);
    }

    /// An end beyond what was simulated is drawn to the column's edge, without a stop.
    private void paintInterval(Difference difference, Column column, int scenario, double middle) {
        double from = end(difference.low80(), column, column.left());
        double to = end(difference.high80(), column, column.right());
        gc.setStroke(sheet.palette().scenario(scenario));
        gc.setLineWidth(3);
        gc.strokeLine(from, middle, to, middle);
        if (difference.low80().isPresent()) {
            gc.strokeLine(from, middle - 4, from, middle + 4);
        }
        if (difference.high80().isPresent()) {
            gc.strokeLine(to, middle - 4, to, middle + 4);
        }
    }

    private static double end(OptionalDouble value, Column column, double edge) {
        return value.isPresent() ? column.x().pixel(value.getAsDouble()) : edge;
    }
}
