package org.mendline.viz.timeline;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Mouse, wheel, fingers and keys of a timeline.
final class TimelineGestures {
    /// One notch of a wheel, 40 pixels on most systems, zooms by about a fifth.
    private static final double ZOOM_PER_PIXEL = 0.005;
    private static final double KEY_ZOOM = 1.5;
    private static final double CLICK_ZOOM = 2.5;
    private static final double KEY_PAN = 0.1;
    private static final double KEY_STEP = 0.01;
    private static final double CLOSE_TO_EDGE = 0.05;

    private final TimelineChart chart;
    private double draggedFrom = Double.NaN;

    TimelineGestures(TimelineChart chart) {
        this.chart = chart;
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (Double.isNaN(draggedFrom)) {
                chart.moveCrosshair(OptionalDouble.empty());
            }
        });
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void follow(MouseEvent event) {
        boolean inside = frame().filter(frame -> frame.inPlot(event.getX(), event.getY()))
                .isPresent();
        chart.moveCrosshair(inside ? millisAt(event.getX()) : OptionalDouble.empty());
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && frame().isPresent()) {
            draggedFrom = event.getX();
        }
    }

    private void drag(MouseEvent event) {
        Optional<TimelineFrame> frame = frame();
        if (frame.isEmpty() || Double.isNaN(draggedFrom)) {
            return;
        }
        chart.setCursor(Cursor.CLOSED_HAND);
        chart.moveCrosshair(OptionalDouble.empty());
        chart.pan((draggedFrom - event.getX()) / frame.get().width());
        draggedFrom = event.getX();
    }

    private void release(MouseEvent event) {
        draggedFrom = Double.NaN;
        chart.setCursor(Cursor.DEFAULT);
        follow(event);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            millisAt(event.getX()).ifPresent(at -> chart.zoom(CLICK_ZOOM, at));
        }
    }

    private void scroll(ScrollEvent event) {
        Optional<TimelineFrame> frame = frame();
        if (frame.isEmpty()) {
            return;
        }
        boolean sideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways) {
            double pixels = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            chart.pan(-pixels / frame.get().width());
        } else {
            millisAt(event.getX()).ifPresent(at -> chart.zoom(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), at));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        millisAt(event.getX()).ifPresent(at -> chart.zoom(event.getZoomFactor(), at));
        event.consume();
    }

    private void steer(KeyEvent event) {
        Optional<TimeWindow> window = chart.windowProperty().get();
        if (window.isPresent() && steer(event, window.get())) {
            event.consume();
        }
    }

    private boolean steer(KeyEvent event, TimeWindow window) {
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        switch (event.getCode()) {
            case LEFT -> step(event.isShiftDown(), -1, window);
            case RIGHT -> step(event.isShiftDown(), 1, window);
            case PAGE_UP -> chart.pan(-1);
            case PAGE_DOWN -> chart.pan(1);
            case HOME -> chart.wholeWindow().ifPresent(all -> shiftTo(all.fromMillis(), window));
            case END -> chart.wholeWindow().ifPresent(all -> shiftTo(all.toMillis() - window.spanMillis(), window));
            case PLUS, ADD, EQUALS -> chart.zoom(KEY_ZOOM, centre(window));
            case MINUS, SUBTRACT -> chart.zoom(1 / KEY_ZOOM, centre(window));
            case DIGIT0, NUMPAD0 -> chart.showAll();
            case F -> chart.fittedProperty().set(!chart.fittedProperty().get());
            case ESCAPE -> {
                boolean shown = chart.crosshairProperty().get().isPresent();
                chart.moveCrosshair(OptionalDouble.empty());
                return shown;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.C) {
            chart.copyPicture();
            return true;
        }
        return false;
    }

    private void step(boolean crosshair, int direction, TimeWindow window) {
        if (!crosshair) {
            chart.pan(direction * KEY_PAN);
            return;
        }
        double to = Math.clamp(
                centre(window) + direction * KEY_STEP * window.spanMillis(),
                chart.wholeWindow().orElse(window).fromMillis(),
                chart.wholeWindow().orElse(window).toMillis());
        double margin = CLOSE_TO_EDGE * window.spanMillis();
        if (to < window.fromMillis() + margin) {
            chart.pan((to - margin - window.fromMillis()) / window.spanMillis());
        } else if (to > window.toMillis() - margin) {
            chart.pan((to + margin - window.toMillis()) / window.spanMillis());
        }
        chart.moveCrosshair(OptionalDouble.of(to));
    }

    private void shiftTo(double fromMillis, TimeWindow window) {
        chart.show(new TimeWindow(fromMillis, fromMillis + window.spanMillis()));
    }

    /// The crosshair where it is seen, else the middle.
    private double centre(TimeWindow window) {
        OptionalDouble at = chart.crosshairProperty().get();
        return at.isPresent() && window.holds(at.getAsDouble()) ? at.getAsDouble() : window.middleMillis();
    }

    private Optional<TimelineFrame> frame() {
        return chart.frame().filter(TimelineFrame::usable);
    }

    private OptionalDouble millisAt(double x) {
        Optional<TimelineFrame> frame = frame();
        Optional<TimeWindow> window = chart.windowProperty().get();
        if (frame.isEmpty() || window.isEmpty()) {
            return OptionalDouble.empty();
        }
        double share = Math.clamp((x - frame.get().left()) / frame.get().width(), 0, 1);
        return OptionalDouble.of(window.get().at(share));
    }
}
