package org.mendline.viz.timeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.Pen;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.SvgPen;

/// Everything about a person over time, one lane beneath the other, from years down to a second.
///
/// Mouse: the wheel zooms about the mouse, dragging pans, as does the wheel sideways or with Shift; a double click
/// zooms in; two fingers pinch. Keys: left and right pan by a tenth, with Shift they move the crosshair; Page Up and
/// Page Down pan by a screen, Home and End go to the first and last data, plus and minus zoom, 0 shows everything,
/// F fits value axes to what is shown, Escape hides the crosshair. What it shows is the accessible text. Millions of
/// samples are thinned to the extremes of each pixel; build a [DenseSeries] off the FX thread. FX thread only.
public final class TimelineChart extends ChartRegion {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 520;

    private final StringProperty watermark = new SimpleStringProperty(this, "watermark", "");
    private final StringProperty emptyText =
            new SimpleStringProperty(this, "emptyText", ChartTexts.current().get("timeline.empty"));
    private final BooleanProperty titleShown = new SimpleBooleanProperty(this, "titleShown", true);
    private final BooleanProperty fitted = new SimpleBooleanProperty(this, "fitted", false);
    private final ReadOnlyObjectWrapper<Optional<TimeWindow>> window =
            new ReadOnlyObjectWrapper<>(this, "window", Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalDouble> crosshair =
            new ReadOnlyObjectWrapper<>(this, "crosshair", OptionalDouble.empty());
    private Optional<TimelineData> data = Optional.empty();
    private Optional<TimeWindow> whole = Optional.empty();
    private Optional<TimelineFrame> frame = Optional.empty();

    public TimelineChart() {
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setPrefWidth(WIDTH);
        watermark.subscribe(this::redraw);
        emptyText.subscribe(this::redraw);
        titleShown.subscribe(this::redraw);
        fitted.subscribe(this::redraw);
        new TimelineGestures(this).install();
    }

    /// Shows this data from the next frame on: the same stretch of time as before if there is data in it, else all.
    public void setData(TimelineData shown) {
        data = Optional.of(shown);
        whole = shown.extent();
        Optional<TimeWindow> kept = window.get()
                .filter(old -> whole.filter(all -> all.touches(old.fromMillis(), old.toMillis()))
                        .isPresent());
        window.set(whole.map(all -> kept.orElse(all).heldWithin(all)));
        redraw();
    }

    /// Shows the empty text.
    public void clearData() {
        data = Optional.empty();
        whole = Optional.empty();
        window.set(Optional.empty());
        crosshair.set(OptionalDouble.empty());
        redraw();
    }

    public Optional<TimelineData> getData() {
        return data;
    }

    /// Shows a stretch of time, held within the data and at least a second long. Without data nothing happens.
    public void show(TimeWindow wanted) {
        whole.ifPresent(all -> {
            window.set(Optional.of(wanted.heldWithin(all)));
            redraw();
        });
    }

    /// Shows everything.
    public void showAll() {
        whole.ifPresent(this::show);
    }

    /// Zooms in (`factor` above 1) or out about a moment.
    public void zoom(double factor, double atMillis) {
        window.get().ifPresent(now -> show(now.zoomed(factor, atMillis)));
    }

    /// Pans by a share of what is shown; positive is later.
    public void pan(double share) {
        window.get().ifPresent(now -> show(now.pannedBy(share)));
    }

    /// The stretch of time shown; empty without data.
    public ReadOnlyObjectProperty<Optional<TimeWindow>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// The stretch of time that can be shown; empty without data.
    public Optional<TimeWindow> wholeWindow() {
        return whole;
    }

    /// Moment on which the crosshair stands, in milliseconds since 1970-01-01T00:00Z.
    public ReadOnlyObjectProperty<OptionalDouble> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /// Puts the crosshair on a moment, or hides it.
    public void moveCrosshair(OptionalDouble millis) {
        OptionalDouble to = window.get().isEmpty() ? OptionalDouble.empty() : millis;
        if (!to.equals(crosshair.get())) {
            crosshair.set(to);
            setAccessibleText(sentence());
            redrawOverlay();
        }
    }

    /// Small label in the upper right corner, for example `Simulated person`; blank shows none.
    public StringProperty watermarkProperty() {
        return watermark;
    }

    /// What to say when there is nothing to draw.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// Whether title and shown time are drawn; they stay in the accessible text.
    public BooleanProperty titleShownProperty() {
        return titleShown;
    }

    /// Whether value axes span only the values shown, instead of all there are.
    public BooleanProperty fittedProperty() {
        return fitted;
    }

    /// The numbers shown, as CSV (RFC 4180) with a header, in UTF-8. Columns: `lane`, `kind`, `unit`, `start`, `end`
    /// (ISO 8601 with offset), `value`, `low`, `high`, `words`. Every sample in the shown time is written; the
    /// returned work may run on any thread and throws [UncheckedIOException] if the file cannot be written.
    public Runnable csvExport(Path csv) {
        Optional<TimelineData> shown = data;
        Optional<TimeWindow> time = window.get();
        return () -> {
            try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
                if (shown.isPresent() && time.isPresent()) {
                    TimelineCsv.write(shown.get(), time.get(), out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The numbers could not be written to " + csv, e);
            }
        };
    }

    /// The numbers shown, as [#csvExport(Path)] writes them; for short stretches of time. Empty without data.
    public String toCsv() {
        StringBuilder out = new StringBuilder();
        if (data.isPresent() && window.get().isPresent()) {
            try {
                TimelineCsv.write(data.get(), window.get().get(), out);
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory cannot fail to be written", e);
            }
        }
        return out.toString();
    }

    /// The chart as SVG, at its present size and without crosshair.
    public String toSvg() {
        SvgPen pen = new SvgPen(getWidth(), getHeight());
        pen.rectangle(0, 0, getWidth(), getHeight(), getPalette().background());
        draw(new Drawing(pen, getWidth(), getHeight(), getPalette(), font(), ruler()));
        return pen.document(sentence());
    }

    /// Saves the chart as SVG.
    ///
    /// @throws IOException if the file cannot be written
    public void saveSvg(Path svg) throws IOException {
        Files.writeString(svg, toSvg());
    }

    /// Geometry of the last redraw.
    Optional<TimelineFrame> frame() {
        return frame;
    }

    /// Height at which every lane has room; in less, the last lanes are left out and counted.
    @Override
    protected double computePrefHeight(double width) {
        return data.map(shown -> Math.max(HEIGHT, TimelineFrame.wantedHeight(shown, ruler().lineHeight(font()))))
                .orElse(HEIGHT);
    }

    @Override
    protected void paint(Sheet sheet) {
        frame = draw(Drawing.on(sheet));
        setAccessibleText(sentence());
    }

    @Override
    protected void paintOverlay(Sheet sheet) {
        OptionalDouble at = crosshair.get();
        if (at.isPresent()
                && frame.isPresent()
                && frame.get().usable()
                && frame.get().window().holds(at.getAsDouble())) {
            new MomentPainter(data.orElseThrow(), frame.get(), Drawing.on(sheet), at.getAsDouble()).paint();
        }
    }

    private Optional<TimelineFrame> draw(Drawing drawing) {
        Optional<TimelineFrame> fit = data.flatMap(shown -> window.get().map(time -> {
            boolean heading = titleShown.get() || !watermark.get().isBlank();
            return TimelineFrame.fit(
                    new TimelineFrame.Wish(shown, time, whole.orElse(time), heading, fitted.get()), drawing);
        }));
        if (fit.isEmpty()) {
            drawing.pen()
                    .words(
                            drawing.ruler().fit(emptyText.get(), drawing.font(), drawing.width() - drawing.line()),
                            drawing.width() / 2,
                            drawing.height() / 2,
                            drawing.font(),
                            drawing.palette().mutedText(),
                            Pen.Side.MIDDLE);
        } else if (fit.get().usable()) {
            String title = titleShown.get() ? data.orElseThrow().title() : "";
            new TimelinePainter(data.orElseThrow(), fit.get(), drawing).paint(title, watermark.get());
        }
        return fit;
    }

    private String sentence() {
        if (data.isEmpty() || window.get().isEmpty()) {
            return emptyText.get();
        }
        String simulated = watermark.get().isBlank() ? "" : watermark.get() + ". ";
        OptionalDouble at = crosshair.get();
        TimeWindow time = window.get().get();
        return simulated
                + (at.isPresent()
                        ? TimelineWords.reading(data.get(), time, at.getAsDouble())
                        : TimelineWords.summary(data.get(), time));
    }
}
