package org.mendline.viz.plot;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The box of values beside what the mouse or the keys have chosen. Its first row is its heading.
public final class ReadingBox {
    private static final double GAP = 12;
    private static final double ROW = 1.35;

    private final Sheet sheet;
    private final List<Row> rows;
    private final double width;
    private final double height;

    /// @param rows at least one
    public ReadingBox(Sheet sheet, List<Row> rows) {
        this.sheet = sheet;
        this.rows = List.copyOf(rows);
        double line = sheet.line();
        double names = widest(rows.stream().skip(1).map(Row::name).toList());
        double values = widest(rows.stream().map(Row::value).toList());
        double head = sheet.ruler().width(rows.getFirst().name(), sheet.bold());
        double wanted = Math.max(head, names + values + line * 1.8) + line * 1.4;
        this.width = Math.min(wanted, sheet.width() - 2);
        this.height = rows.size() * line * ROW + line * 0.6;
    }

    /// Height in pixels.
    public double height() {
        return height;
    }

    /// Draws the box right of `x`, or left of it where there is no room, its upper edge near `top`. A box higher than
    /// the sheet is not drawn.
    public void paintBeside(double x, double right, double top) {
        if (height > sheet.height() || width < sheet.line() * 2) {
            return;
        }
        double start = x + GAP + width <= right ? x + GAP : x - GAP - width;
        double left = Math.clamp(start, 0, sheet.width() - width - 1);
        double upper = Math.clamp(top, 0, sheet.height() - height);
        GraphicsContext gc = sheet.gc();
        gc.setFill(sheet.palette().surface());
        gc.fillRoundRect(Sheet.crisp(left), Sheet.crisp(upper), width, height, 8, 8);
        gc.setStroke(sheet.palette().outline());
        gc.setLineWidth(1);
        gc.strokeRoundRect(Sheet.crisp(left), Sheet.crisp(upper), width, height, 8, 8);
        double line = sheet.line();
        for (int i = 0; i < rows.size(); i++) {
            paintRow(i, left + line * 0.7, left + width - line * 0.7, upper + line * (0.3 + ROW * (i + 0.5)));
        }
    }

    /// Draws the box beside a point, above or below it, where it covers least.
    public void paintBeside(double x, double y) {
        paintBeside(x, sheet.width(), y - GAP - height >= 0 ? y - GAP - height : y + GAP);
    }

    private void paintRow(int index, double left, double right, double y) {
        Row row = rows.get(index);
        double line = sheet.line();
        row.colour().ifPresent(colour -> {
            sheet.gc().setFill(colour);
            sheet.gc().fillRect(left, y - 2, line * 0.8, 4);
        });
        double start = left + (row.colour().isPresent() ? line * 1.1 : 0);
        var font = index == 0 ? sheet.bold() : sheet.small();
        Color colour = row.name().isEmpty()
                ? sheet.palette().mutedText()
                : sheet.palette().text();
        String value = sheet.ruler().fit(row.value(), sheet.small(), right - start);
        double taken = value.isEmpty() ? 0 : sheet.ruler().width(value, sheet.small()) + line * 0.5;
        sheet.words(sheet.ruler().fit(row.name(), font, right - start - taken), start, y, font, colour);
        sheet.wordsEndingAt(value, right, y, sheet.small(), colour);
    }

    private double widest(List<String> words) {
        return words.stream()
                .mapToDouble(each -> sheet.ruler().width(each, sheet.small()))
                .max()
                .orElse(0);
    }

    /// A line of the box.
    ///
    /// @param colour of the series it belongs to
    public record Row(String name, String value, Optional<Color> colour) {
        public Row(String name, String value) {
            this(name, value, Optional.empty());
        }
    }
}
