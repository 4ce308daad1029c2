package org.mendline.viz.plot;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A chart of one immutable value, with a cursor that follows the mouse and the keys.
///
/// What the cursor stands on is the accessible text, else a summary of the whole chart; moving it redraws only the
/// overlay. Escape leaves. FX thread only.
///
/// @param <D> what is drawn
/// @param <F> where everything lies for one size of the chart
/// @param <C> what the cursor can stand on; compared by value
public abstract class ReadableChart<D, F, C> extends ChartRegion {
    private final ReadOnlyObjectWrapper<Optional<C>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final StringProperty emptyText;
    private Optional<D> data = Optional.empty();
    private Optional<F> frame = Optional.empty();

    /// @param emptyText what to say when there is nothing to draw
    // Listeners run only once the chart is complete.
    @SuppressWarnings("this-escape")
    protected ReadableChart(String styleClass, String emptyText) {
        this.emptyText = new SimpleStringProperty(this, "emptyText", emptyText);
        getStyleClass().add(styleClass);
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleText(emptyText);
        this.emptyText.addListener((property, before, now) -> describe());
        focusVisibleProperty().addListener((property, before, now) -> redrawOverlay());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> moveCursor(under(event)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> moveCursor(Optional.empty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    /// Shows this data from the next frame on; the cursor leaves.
    public final void setData(D shown) {
        show(Optional.of(shown));
    }

    /// Shows the empty text.
    public final void clearData() {
        show(Optional.empty());
    }

    public final Optional<D> getData() {
        return data;
    }

    /// What to say when there is nothing to draw.
    public final StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// What the mouse or the keys have chosen.
    public final ReadOnlyObjectProperty<Optional<C>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Puts the cursor on a place, or hides it.
    public final void moveCursor(Optional<C> to) {
        if (!to.equals(chosen.get())) {
            chosen.set(data.isEmpty() ? Optional.empty() : to);
            setAccessibleText(sentence());
            redrawOverlay();
        }
    }

    /// The numbers shown, as CSV (RFC 4180) with a header; empty if there is no data.
    public final String toCsv() {
        return data.map(this::csv).orElse("");
    }

    /// Places everything; empty if there is no room to draw.
    protected abstract Optional<F> fit(D shown, Sheet sheet);

    /// Draws the chart without its cursor.
    protected abstract void paint(D shown, F fitted, Sheet sheet);

    /// Draws the cursor and the box of what it stands on.
    protected abstract void paintCursor(D shown, F fitted, C at, Sheet sheet);

    /// What lies under a pixel.
    protected abstract Optional<C> under(D shown, F fitted, double x, double y);

    /// Where a key leads; empty if it is not one of the chart's.
    protected abstract Optional<C> target(D shown, Optional<C> from, KeyEvent key);

    /// The whole chart in plain sentences.
    protected abstract String summary(D shown);

    /// What the cursor stands on in a plain sentence.
    protected abstract String reading(D shown, C at);

    /// The numbers as CSV.
    protected abstract String csv(D shown);

    /// What a click or Enter on a place does; nothing unless a chart says otherwise.
    protected void act(C at) {}

    /// Geometry of the last redraw.
    protected final Optional<F> frame() {
        return frame;
    }

    @Override
    protected final void paint(Sheet sheet) {
        frame = data.flatMap(shown -> fit(shown, sheet));
        if (data.isEmpty()) {
            String words = sheet.ruler().fit(emptyText.get(), sheet.font(), sheet.width() - sheet.line());
            double middle = sheet.height() / 2;
            var muted = sheet.palette().mutedText();
            sheet.wordsAround(words, sheet.width() / 2, middle, sheet.font(), muted);
        }
        frame.ifPresent(fitted -> paint(data.orElseThrow(), fitted, sheet));
    }

    @Override
    protected final void paintOverlay(Sheet sheet) {
        if (isFocusVisible()) {
            sheet.gc().setStroke(sheet.palette().scenarioA());
            sheet.gc().setLineWidth(2);
            sheet.gc().strokeRoundRect(1, 1, sheet.width() - 2, sheet.height() - 2, 8, 8);
        }
        frame.ifPresent(fitted -> chosen.get().ifPresent(at -> paintCursor(data.orElseThrow(), fitted, at, sheet)));
    }

    private void show(Optional<D> shown) {
        data = shown;
        chosen.set(Optional.empty());
        describe();
    }

    private void describe() {
        setAccessibleText(sentence());
        redraw();
    }

    private String sentence() {
        return data.map(shown -> chosen.get().map(at -> reading(shown, at)).orElseGet(() -> summary(shown)))
                .orElse(emptyText.get());
    }

    private Optional<C> under(MouseEvent event) {
        return frame.flatMap(fitted -> under(data.orElseThrow(), fitted, event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        under(event).ifPresent(this::act);
    }

    private void steer(KeyEvent event) {
        if (data.isEmpty()) {
            return;
        }
        Optional<C> now = chosen.get();
        if (event.getCode() == KeyCode.ENTER && now.isPresent()) {
            act(now.get());
            event.consume();
            return;
        }
        boolean leave = event.getCode() == KeyCode.ESCAPE && now.isPresent();
        Optional<C> to = leave ? Optional.empty() : target(data.get(), now, event);
        if (leave || to.isPresent()) {
            moveCursor(to);
            event.consume();
        }
    }
}
