package org.mendline.viz.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The chart in a real window, under a robot's mouse and keyboard.
class FanChartRobotTest {
    private final FxRobot robot = new FxRobot();
    private FanChart chart;
    private Stage stage;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            chart = new FanChart();
            chart.setData(ExampleCurves.knee());
            VBox root = new VBox(new Button("First in focus order"), chart);
            VBox.setVgrow(chart, Priority.ALWAYS);
            stage = new Stage();
            stage.setScene(new Scene(root, 800, 500));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void mouseChoosesTheDayBeneathItAndTheKeysGoOn() {
        robot.moveTo(placeOf(100));
        assertThat(day()).hasValue(100);
        robot.clickOn(placeOf(120));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(day()).hasValue(122);
    }

    @Test
    void tabReachesTheChart() {
        robot.type(KeyCode.TAB);
        assertThat(FxToolkit.call(chart::isFocused)).isTrue();
        robot.type(KeyCode.END);
        assertThat(day()).hasValue(ExampleCurves.LAST_DAY);
    }

    private OptionalInt day() {
        WaitForAsyncUtils.waitForFxEvents();
        return FxToolkit.call(() -> chart.crosshairDayProperty().get());
    }

    private Point2D placeOf(int day) {
        return FxToolkit.call(() -> {
            FanFrame frame = chart.frame().orElseThrow();
            return chart.localToScreen(frame.x().pixel(day), (frame.top() + frame.bottom()) / 2);
        });
    }
}
