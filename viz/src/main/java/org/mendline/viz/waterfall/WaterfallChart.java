package org.mendline.viz.waterfall;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.Sheet;

/// How contributions lead from the base to the prediction, one row each, with the sum check beneath.
///
/// When the chart has the focus, up and down, Home and End choose a row and Escape leaves it; the chosen row is the
/// accessible text. If rows do not fit, the smallest contributions are shown as one sum. FX thread only.
public final class WaterfallChart extends ChartRegion {
    private static final double WIDTH = 560;

    private final ReadOnlyObjectWrapper<OptionalInt> chosenRow =
            new ReadOnlyObjectWrapper<>(this, "chosenRow", OptionalInt.empty());
    private final StringProperty emptyText =
            new SimpleStringProperty(this, "emptyText", ChartTexts.current().get("waterfall.empty"));
    private final Tooltip tooltip = new Tooltip();
    private Optional<WaterfallData> data = Optional.empty();
    private Optional<WaterfallFrame> frame = Optional.empty();

    public WaterfallChart() {
        getStyleClass().add("waterfall-chart");
        setFocusTraversable(true);
        emptyText.subscribe(this::describe);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> choose(rowAt(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> choose(OptionalInt.empty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    /// Shows this data from the next frame on.
    public void setData(WaterfallData shown) {
        data = Optional.of(shown);
        chosenRow.set(OptionalInt.empty());
        describe();
    }

    /// Shows the empty text.
    public void clearData() {
        data = Optional.empty();
        chosenRow.set(OptionalInt.empty());
        describe();
    }

    public Optional<WaterfallData> getData() {
        return data;
    }

    /// What to say when there is nothing to draw.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// The row under the mouse or chosen by key: 0 is the base, the last the prediction.
    public ReadOnlyObjectProperty<OptionalInt> chosenRowProperty() {
        return chosenRow.getReadOnlyProperty();
    }

    /// The numbers shown, all contributions in full, as CSV (RFC 4180) with the header `kind, label, detail,
    /// value, unit`; empty if there is no data.
    public String toCsv() {
        return data.map(WaterfallChart::csv).orElse("");
    }

    /// Geometry of the last redraw.
    Optional<WaterfallFrame> frame() {
        return frame;
    }

    @Override
    protected void paint(Sheet sheet) {
        frame = data.map(shown -> WaterfallFrame.fit(shown, sheet)).filter(WaterfallFrame::usable);
        if (data.isEmpty()) {
            String words = sheet.ruler().fit(emptyText.get(), sheet.font(), sheet.width() - sheet.line());
            double x = sheet.width() / 2;
            sheet.wordsAround(
                    words, x, sheet.height() / 2, sheet.font(), sheet.palette().mutedText());
        }
        frame.ifPresent(fitted -> new WaterfallPainter(data.orElseThrow(), fitted, sheet).paint());
    }

    @Override
    protected void paintOverlay(Sheet sheet) {
        OptionalInt row = chosenRow.get();
        if (frame.isEmpty()
                || row.isEmpty()
                || row.getAsInt() >= frame.get().rows().size()) {
            return;
        }
        WaterfallFrame fitted = frame.get();
        double left = Sheet.crisp(fitted.labelLeft() - sheet.line() * 0.4);
        double width = fitted.valueRight() - fitted.labelLeft() + sheet.line() * 0.8;
        double top = Sheet.crisp(fitted.rowTop(row.getAsInt()));
        sheet.gc().setFill(sheet.palette().scenarioA().deriveColor(0, 1, 1, 0.08));
        sheet.gc().fillRoundRect(left, top, width, fitted.rowHeight(), 6, 6);
        sheet.gc().setStroke(sheet.palette().mutedText());
        sheet.gc().strokeRoundRect(left, top, width, fitted.rowHeight(), 6, 6);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = ruler().lineHeight(font());
        int rows = data.map(shown -> shown.steps().size()).orElse(0) + 2;
        double lines =
                WaterfallFrame.HEADER_LINES + WaterfallFrame.FOOTER_LINES + rows * WaterfallFrame.ROOMY_ROW_LINES;
        return Math.ceil(line * lines);
    }

    private static String csv(WaterfallData shown) {
        CsvText csv = new CsvText(List.of("kind", "label", "detail", "value", "unit"));
        String unit = CsvText.text(shown.unit());
        csv.row(List.of("base", CsvText.text(shown.baseLabel()), "", CsvText.number(shown.base()), unit));
        shown.steps()
                .forEach(step -> csv.row(List.of(
                        "contribution",
                        CsvText.text(step.label()),
                        CsvText.text(step.detail()),
                        CsvText.number(step.phi()),
                        unit)));
        csv.row(List.of("residual", "", "", CsvText.number(shown.residual()), unit));
        String prediction = CsvText.number(shown.prediction());
        csv.row(List.of("prediction", CsvText.text(shown.predictionLabel()), "", prediction, unit));
        return csv.toString();
    }

    private void describe() {
        setAccessibleText(summary());
        redraw();
    }

    private String summary() {
        return data.map(WaterfallWords::summary).orElse(emptyText.get());
    }

    private OptionalInt rowAt(MouseEvent event) {
        return frame.map(fitted -> fitted.rowAt(event.getY())).orElse(OptionalInt.empty());
    }

    private void choose(OptionalInt row) {
        if (row.equals(chosenRow.get())) {
            return;
        }
        chosenRow.set(row);
        Tooltip.uninstall(this, tooltip);
        if (row.isPresent() && frame.isPresent()) {
            String words = WaterfallWords.row(frame.get().rows().get(row.getAsInt()), data.orElseThrow());
            setAccessibleText(words);
            tooltip.setText(words);
            Tooltip.install(this, tooltip);
        } else {
            setAccessibleText(summary());
        }
        redrawOverlay();
    }

    private void steer(KeyEvent event) {
        if (frame.isEmpty()) {
            return;
        }
        int last = frame.get().rows().size() - 1;
        OptionalInt now = chosenRow.get();
        OptionalInt next = switch (event.getCode()) {
            case UP -> OptionalInt.of(Math.max(0, now.orElse(last + 1) - 1));
            case DOWN -> OptionalInt.of(Math.min(last, now.orElse(-1) + 1));
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(last);
            default -> OptionalInt.empty();
        };
        boolean leave = event.getCode() == KeyCode.ESCAPE && now.isPresent();
        if (next.isPresent() || leave) {
            choose(next);
            event.consume();
        }
    }
}
