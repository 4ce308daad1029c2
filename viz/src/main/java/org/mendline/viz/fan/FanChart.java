package org.mendline.viz.fan;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Sheet;

/// A recovery curve: measured points, simulated futures with their 50, 80 and 95 % intervals, norm band, goal.
///
/// Scenario A is solid, B dashed and laid over A. The crosshair follows the mouse and, when the chart has the
/// focus, the keys: left and right by a day (with Shift by a week), Home, End, Escape. What it stands on is the
/// accessible text. FX thread only.
public final class FanChart extends ChartRegion {
    private static final int DAYS_PER_WEEK = 7;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;

    private final StringProperty watermark = new SimpleStringProperty(this, "watermark", "");
    private final StringProperty emptyText =
            new SimpleStringProperty(this, "emptyText", ChartTexts.current().get("fan.empty"));
    private final BooleanProperty titleShown = new SimpleBooleanProperty(this, "titleShown", true);
    private final ReadOnlyObjectWrapper<OptionalInt> crosshairDay =
            new ReadOnlyObjectWrapper<>(this, "crosshairDay", OptionalInt.empty());
    private Optional<FanChartData> data = Optional.empty();
    private Optional<FanFrame> frame = Optional.empty();

    public FanChart() {
        getStyleClass().add("fan-chart");
        setFocusTraversable(true);
        setPrefSize(WIDTH, HEIGHT);
        watermark.subscribe(this::describe);
        emptyText.subscribe(this::describe);
        titleShown.subscribe(this::redraw);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> moveCrosshair(OptionalInt.empty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    /// Shows this data from the next frame on. The crosshair stays on its day where the new data has it.
    public void setData(FanChartData shown) {
        data = Optional.of(shown);
        FanRange range = FanRange.of(shown);
        OptionalInt day = crosshairDay.get();
        if (day.isPresent() && range.clamp(day.getAsInt()) != day.getAsInt()) {
            crosshairDay.set(OptionalInt.empty());
        }
        describe();
    }

    /// Shows the empty text.
    public void clearData() {
        data = Optional.empty();
        crosshairDay.set(OptionalInt.empty());
        describe();
    }

    public Optional<FanChartData> getData() {
        return data;
    }

    /// The numbers shown, as CSV (RFC 4180) with a header; empty if there is no data. Columns: `kind` (observed,
    /// scenario, norm, goal), `series`, `unit`, `day`, `value` (for a scenario its median), the six interval ends,
    /// `lo` and `hi` of the norm, `note`.
    public String toCsv() {
        return data.map(FanCsv::of).orElse("");
    }

    /// Small label in the upper right corner, for example `Simulated person`; blank shows none. It also starts the
    /// accessible text.
    public StringProperty watermarkProperty() {
        return watermark;
    }

    /// What to say when there is nothing to draw.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// Whether the title is drawn; it stays in the accessible text.
    public BooleanProperty titleShownProperty() {
        return titleShown;
    }

    /// Day since onset on which the crosshair stands.
    public ReadOnlyObjectProperty<OptionalInt> crosshairDayProperty() {
        return crosshairDay.getReadOnlyProperty();
    }

    /// Puts the crosshair on a day, clamped to the axis, or hides it.
    public void moveCrosshair(OptionalInt day) {
        OptionalInt clamped = data.isEmpty() || day.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(FanRange.of(data.get()).clamp(day.getAsInt()));
        if (!clamped.equals(crosshairDay.get())) {
            crosshairDay.set(clamped);
            setAccessibleText(sentence());
            redrawOverlay();
        }
    }

    /// Geometry of the last redraw.
    Optional<FanFrame> frame() {
        return frame;
    }

    @Override
    protected void paint(Sheet sheet) {
        frame = shownData().map(shown -> FanFrame.fit(shown, sheet, heading()));
        if (frame.isEmpty()) {
            String words = sheet.ruler().fit(emptyText.get(), sheet.font(), sheet.width() - sheet.line());
            sheet.wordsAround(
                    words,
                    sheet.width() / 2,
                    sheet.height() / 2,
                    sheet.font(),
                    sheet.palette().mutedText());
            return;
        }
        if (frame.get().usable()) {
            new AxisPainter(data.orElseThrow(), frame.get(), sheet).paint(titleShown.get(), watermark.get());
            LegendPainter.paint(frame.get(), sheet);
            new FanPainter(data.orElseThrow(), frame.get(), sheet).paint();
        }
    }

    @Override
    protected void paintOverlay(Sheet sheet) {
        OptionalInt day = crosshairDay.get();
        if (day.isPresent() && frame.isPresent() && frame.get().usable()) {
            new CrosshairPainter(data.orElseThrow(), frame.get(), sheet, day.getAsInt()).paint();
        }
    }

    /// A watermark keeps its line even where the title is not wanted.
    private boolean heading() {
        return titleShown.get() || !watermark.get().isBlank();
    }

    /// The data, unless there is nothing in it to draw.
    private Optional<FanChartData> shownData() {
        return data.filter(shown -> !shown.observed().isEmpty()
                || shown.scenarios().stream().anyMatch(fan -> !fan.points().isEmpty()));
    }

    private void describe() {
        setAccessibleText(sentence());
        redraw();
    }

    private String sentence() {
        Optional<FanChartData> shown = shownData();
        if (shown.isEmpty()) {
            return emptyText.get();
        }
        OptionalInt day = crosshairDay.get();
        String simulated = watermark.get().isBlank() ? "" : watermark.get() + ". ";
        return simulated
                + (day.isPresent()
                        ? FanWords.reading(shown.get(), FanReading.of(shown.get(), day.getAsInt()))
                        : FanWords.summary(shown.get()));
    }

    private void follow(MouseEvent event) {
        boolean inside = frame.isPresent()
                && event.getX() >= frame.get().left()
                && event.getX() <= frame.get().right();
        moveCrosshair(inside ? OptionalInt.of(frame.orElseThrow().dayAt(event.getX())) : OptionalInt.empty());
    }

    private void steer(KeyEvent event) {
        Optional<FanChartData> shown = shownData();
        if (shown.isEmpty()) {
            return;
        }
        OptionalInt to = target(
                event,
                FanRange.of(shown.get()),
                crosshairDay.get().orElse(shown.get().today()));
        boolean hide = event.getCode() == KeyCode.ESCAPE && crosshairDay.get().isPresent();
        if (to.isPresent() || hide) {
            moveCrosshair(to);
            event.consume();
        }
    }

    private static OptionalInt target(KeyEvent event, FanRange range, int from) {
        int step = event.isShiftDown() ? DAYS_PER_WEEK : 1;
        return switch (event.getCode()) {
            case LEFT -> OptionalInt.of(from - step);
            case RIGHT -> OptionalInt.of(from + step);
            case HOME -> OptionalInt.of(range.firstDay());
            case END -> OptionalInt.of(range.lastDay());
            default -> OptionalInt.empty();
        };
    }
}
