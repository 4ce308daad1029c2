package org.mendline.viz.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The timeline in a real window, under a robot's mouse and keyboard.
class TimelineRobotTest {
    private final FxRobot robot = new FxRobot();
    private TimelineChart chart;
    private Stage stage;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            chart = new TimelineChart();
            chart.setData(ExampleTimelines.person(20_000));
            VBox root = new VBox(new Button("First in focus order"), chart);
            VBox.setVgrow(chart, Priority.ALWAYS);
            stage = new Stage();
            stage.setScene(new Scene(root, 900, 600));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void wheelZoomsAboutTheMomentUnderTheMouse() {
        FxToolkit.run(
                () -> chart.zoom(8, chart.windowProperty().get().orElseThrow().middleMillis()));
        TimeWindow before = window();
        double under = before.at(0.3);
        FxToolkit.run(() -> {
            TimelineFrame frame = chart.frame().orElseThrow();
            chart.fireEvent(wheel(frame.left() + 0.3 * frame.width(), (frame.top() + frame.bottom()) / 2, 80));
        });
        TimeWindow after = window();
        assertThat(after.spanMillis()).isCloseTo(before.spanMillis() / Math.exp(0.4), within(1.0));
        assertThat((under - after.fromMillis()) / after.spanMillis()).isCloseTo(0.3, within(0.01));
    }

    @Test
    void draggingPansByWhatTheMouseMoved() {
        FxToolkit.run(
                () -> chart.zoom(4, chart.windowProperty().get().orElseThrow().middleMillis()));
        TimeWindow before = window();
        robot.drag(placeOf(0.6), MouseButton.PRIMARY).dropTo(placeOf(0.4));
        TimeWindow after = window();
        assertThat((after.fromMillis() - before.fromMillis()) / before.spanMillis())
                .isCloseTo(0.2, within(0.01));
    }

    @Test
    void keysZoomPanAndMoveTheCrosshair() {
        robot.type(KeyCode.TAB);
        assertThat(FxToolkit.call(chart::isFocused)).isTrue();
        TimeWindow whole = window();
        robot.type(KeyCode.PLUS, KeyCode.PLUS);
        assertThat(window().spanMillis()).isCloseTo(whole.spanMillis() / 2.25, within(1.0));
        double from = window().fromMillis();
        robot.type(KeyCode.RIGHT);
        assertThat(window().fromMillis()).isCloseTo(from + 0.1 * window().spanMillis(), within(1.0));
        robot.type(KeyCode.HOME);
        assertThat(window().fromMillis()).isCloseTo(whole.fromMillis(), within(1.0));
        robot.type(KeyCode.END);
        assertThat(window().toMillis()).isCloseTo(whole.toMillis(), within(1.0));
        robot.type(KeyCode.PAGE_UP);
        assertThat(window().toMillis()).isCloseTo(whole.toMillis() - window().spanMillis(), within(1.0));
        double middle = window().middleMillis();
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(FxToolkit.call(() -> chart.crosshairProperty().get()).orElseThrow())
                .isCloseTo(middle - 0.01 * window().spanMillis(), within(1.0));
        robot.type(KeyCode.ESCAPE);
        assertThat(FxToolkit.call(() -> chart.crosshairProperty().get())).isEmpty();
        robot.type(KeyCode.DIGIT0);
        assertThat(window()).isEqualTo(whole);
    }

    private static ScrollEvent wheel(double x, double y, double pixels) {
        ScrollEvent.VerticalTextScrollUnits lines = ScrollEvent.VerticalTextScrollUnits.NONE;
        ScrollEvent.HorizontalTextScrollUnits characters = ScrollEvent.HorizontalTextScrollUnits.NONE;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                characters,
                0,
                lines,
                0,
                0,
                null);
    }

    private TimeWindow window() {
        WaitForAsyncUtils.waitForFxEvents();
        return FxToolkit.call(() -> chart.windowProperty().get()).orElseThrow();
    }

    private Point2D placeOf(double share) {
        return FxToolkit.call(() -> {
            TimelineFrame frame = chart.frame().orElseThrow();
            return chart.localToScreen(frame.left() + share * frame.width(), (frame.top() + frame.bottom()) / 2);
        });
    }
}
