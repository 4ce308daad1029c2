package org.mendline.viz.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.heatmap.HeatmapData.Row;
import org.mendline.viz.heatmap.HeatmapData.Spot;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// Contributions by day and feature, coloured away from 0 to either side; cells that are not known are hatched.
///
/// The cursor stands on a cell: the arrows move it, Home and End go to the first and last day, Escape leaves. FX
/// thread only.
public final class DayFeatureHeatmap extends ReadableChart<HeatmapData, HeatmapFrame, Spot> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;

    public DayFeatureHeatmap() {
        super("day-feature-heatmap", ChartTexts.current().get("heatmap.empty"));
        setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    protected Optional<HeatmapFrame> fit(HeatmapData shown, Sheet sheet) {
        return HeatmapFrame.fit(shown, sheet);
    }

    @Override
    protected void paint(HeatmapData shown, HeatmapFrame fitted, Sheet sheet) {
        new HeatmapPainter(shown, fitted, sheet).paint();
    }

    @Override
    protected void paintCursor(HeatmapData shown, HeatmapFrame fitted, Spot at, Sheet sheet) {
        double left = fitted.cellLeft(at.day());
        double top = fitted.cellTop(at.row());
        double width = fitted.cellLeft(at.day() + 1) - left;
        double height = fitted.cellTop(at.row() + 1) - top;
        sheet.gc().setStroke(sheet.palette().text());
        sheet.gc().setLineWidth(2);
        sheet.gc().strokeRect(left - 1, top - 1, width + 1, height + 1);
        Cell cell = shown.at(at);
        List<ReadingBox.Row> rows = new ArrayList<>();
        rows.add(new ReadingBox.Row(shown.rows().get(at.row()).feature(), ""));
        rows.add(new ReadingBox.Row(shown.days().get(at.day()), HeatmapWords.effect(shown, cell)));
        if (!cell.detail().isBlank()) {
            rows.add(new ReadingBox.Row("", cell.detail()));
        }
        new ReadingBox(sheet, rows).paintBeside(left + width, top);
    }

    @Override
    protected Optional<Spot> under(HeatmapData shown, HeatmapFrame fitted, double x, double y) {
        return fitted.spotAt(x, y);
    }

    @Override
    protected Optional<Spot> target(HeatmapData shown, Optional<Spot> from, KeyEvent key) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        int lastRow = shown.rows().size() - 1;
        int lastDay = shown.days().size() - 1;
        // The first key only brings the cursor, to the newest day.
        Spot now = from.orElse(new Spot(0, lastDay));
        int step = from.isPresent() ? 1 : 0;
        return switch (key.getCode()) {
            case UP -> Optional.of(new Spot(Math.max(0, now.row() - step), now.day()));
            case DOWN -> Optional.of(new Spot(Math.min(lastRow, now.row() + step), now.day()));
            case LEFT -> Optional.of(new Spot(now.row(), Math.max(0, now.day() - step)));
            case RIGHT -> Optional.of(new Spot(now.row(), Math.min(lastDay, now.day() + step)));
            case HOME -> Optional.of(new Spot(now.row(), 0));
            case END -> Optional.of(new Spot(now.row(), lastDay));
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(HeatmapData shown) {
        return HeatmapWords.summary(shown);
    }

    @Override
    protected String reading(HeatmapData shown, Spot at) {
        return HeatmapWords.reading(shown, at);
    }

    /// Header `feature, day, contribution, unit, detail`; a contribution that is not known is empty.
    @Override
    protected String csv(HeatmapData shown) {
        CsvText csv = new CsvText(List.of("feature", "day", "contribution", "unit", "detail"));
        for (Row row : shown.rows()) {
            for (int day = 0; day < shown.days().size(); day++) {
                Cell cell = row.cells().get(day);
                csv.row(List.of(
                        CsvText.text(row.feature()),
                        CsvText.text(shown.days().get(day)),
                        CsvText.number(cell.contribution()),
                        CsvText.text(shown.unit()),
                        CsvText.text(cell.detail())));
            }
        }
        return csv.toString();
    }

    /// Geometry of the last redraw.
    HeatmapFrame place() {
        return frame().orElseThrow();
    }
}
