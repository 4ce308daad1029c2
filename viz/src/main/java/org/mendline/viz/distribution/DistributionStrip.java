package org.mendline.viz.distribution;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// A posterior, for example of the time to a goal: counted futures, median, 50, 80 and 95 % intervals, and hatched
/// apart from them what lies beyond the horizon.
///
/// The cursor stands on a bin and tells how many futures lie up to its end: left and right, Home, End, Escape. FX
/// thread only.
public final class DistributionStrip extends ReadableChart<DistributionData, DistributionFrame, Integer> {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 190;

    public DistributionStrip() {
        super("distribution-strip", ChartTexts.current().get("distribution.empty"));
        setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    protected Optional<DistributionFrame> fit(DistributionData shown, Sheet sheet) {
        return DistributionFrame.fit(shown, sheet);
    }

    @Override
    protected void paint(DistributionData shown, DistributionFrame fitted, Sheet sheet) {
        new DistributionPainter(shown, fitted, sheet).paint();
    }

    @Override
    protected void paintCursor(DistributionData shown, DistributionFrame fitted, Integer bin, Sheet sheet) {
        double at = fitted.axis().scale().pixel(DistributionWords.end(shown, bin));
        sheet.vertical(at, fitted.hills().top(), fitted.axisY(), sheet.palette().text());
        String words = DistributionWords.upTo(shown, bin);
        new ReadingBox(sheet, List.of(new ReadingBox.Row(words, ""))).paintBeside(at, sheet.width(), 0);
    }

    @Override
    protected Optional<Integer> under(DistributionData shown, DistributionFrame fitted, double x, double y) {
        if (!fitted.area().contains(x, y)) {
            return Optional.empty();
        }
        double share = (x - fitted.hills().left()) / fitted.hills().width();
        return Optional.of(clamp(shown, (int) (share * shown.shares().size())));
    }

    @Override
    protected Optional<Integer> target(DistributionData shown, Optional<Integer> from, KeyEvent key) {
        return switch (key.getCode()) {
            case LEFT -> Optional.of(clamp(shown, from.orElse(middle(shown) + 1) - 1));
            case RIGHT -> Optional.of(clamp(shown, from.orElse(middle(shown) - 1) + 1));
            case HOME -> Optional.of(0);
            case END -> Optional.of(shown.shares().size() - 1);
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(DistributionData shown) {
        return DistributionWords.summary(shown);
    }

    @Override
    protected String reading(DistributionData shown, Integer bin) {
        return ChartTexts.current().sentence(DistributionWords.upTo(shown, bin));
    }

    /// Header `kind, from, to, share, unit`: each bin, the share beyond, the median, each interval; an end beyond the
    /// axis is empty.
    @Override
    protected String csv(DistributionData shown) {
        CsvText csv = new CsvText(List.of("kind", "from", "to", "share", "unit"));
        String unit = CsvText.text(shown.unit());
        for (int i = 0; i < shown.shares().size(); i++) {
            String from = CsvText.number(i == 0 ? shown.low() : DistributionWords.end(shown, i - 1));
            String to = CsvText.number(DistributionWords.end(shown, i));
            csv.row(List.of("bin", from, to, CsvText.number(shown.shares().get(i)), unit));
        }
        String horizon = CsvText.number(shown.high());
        csv.row(List.of("beyond", horizon, CsvText.missing(), CsvText.number(shown.beyond()), unit));
        String median = CsvText.number(shown.median());
        csv.row(List.of("median", median, median, CsvText.missing(), unit));
        shown.intervals()
                .forEach(each -> csv.row(List.of(
                        "interval",
                        CsvText.number(each.low()),
                        CsvText.number(each.high()),
                        CsvText.number(each.level()),
                        unit)));
        return csv.toString();
    }

    private static int middle(DistributionData shown) {
        if (shown.median().isEmpty()) {
            return shown.shares().size() - 1;
        }
        double share = (shown.median().getAsDouble() - shown.low()) / (shown.high() - shown.low());
        return clamp(shown, (int) (share * shown.shares().size()));
    }

    private static int clamp(DistributionData shown, int bin) {
        return Math.clamp(bin, 0, shown.shares().size() - 1);
    }
}
