package org.mendline.viz.planstrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Drawing doses with a robot's mouse and keyboard.
class PlanStripTest {
    private final FxRobot robot = new FxRobot();
    private final List<List<Double>> told = new ArrayList<>();
    private Stage stage;
    private PlanStrip strip;

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void dragDrawsEveryWeekPassedOver() {
        show(ExamplePlans.load());
        robot.moveTo(at(2, 100)).press(MouseButton.PRIMARY);
        robot.moveTo(at(6, 500)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> drawn = told.getLast();
        assertThat(told.getFirst().get(2)).isEqualTo(100);
        assertThat(drawn.get(6)).isEqualTo(500);
        assertThat(drawn.subList(2, 7)).isSorted().doesNotHaveDuplicates();
        assertThat(drawn.get(1)).as("a week left of it").isEqualTo(250);
        assertThat(drawn.get(7)).as("a week right of it").isEqualTo(430);
        assertThat(drawn).allSatisfy(dose -> assertThat(dose % 10).isZero());
    }

    @Test
    void keysSetAWeekAndCarryItOn() {
        show(ExamplePlans.load());
        focus();
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP);
        assertThat(doses().get(1)).isEqualTo(270);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(doses().get(1)).isEqualTo(220);
        robot.type(KeyCode.ENTER);
        assertThat(doses().subList(1, 12)).containsOnly(220.0);
        assertThat(doses().getFirst()).isEqualTo(250);
        assertThat(FxToolkit.call(strip::getAccessibleText))
                .startsWith("Week 2: 220\u00a0AU; A: as now 300\u00a0AU, C: rest 150\u00a0AU.");
        assertThat(told).hasSize(4);
    }

    @Test
    void dosesStayWithinTheirRange() {
        show(ExamplePlans.load());
        focus();
        robot.type(KeyCode.END);
        for (int i = 0; i < 14; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        }
        assertThat(doses().getLast()).isZero();
    }

    @Test
    void aLockedStripIsReadButNotDrawn() {
        show(ExamplePlans.lockedSleep());
        robot.clickOn(at(3, 5));
        focus();
        robot.type(KeyCode.RIGHT, KeyCode.UP, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).isEmpty();
        assertThat(doses()).containsOnly(8.5);
        assertThat(FxToolkit.call(strip::getAccessibleText))
                .contains("8.50\u00a0h")
                .endsWith("Locked.");
    }

    @Test
    void otherDataDoNotMoveTheCursor() {
        show(ExamplePlans.load());
        focus();
        robot.type(KeyCode.HOME, KeyCode.RIGHT);
        FxToolkit.run(() -> strip.update(ExamplePlans.lockedSleep()));
        assertThat(FxToolkit.call(() -> strip.chosenProperty().get())).hasValue(1);
    }

    private void show(PlanStripData data) {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            strip = new PlanStrip();
            strip.setData(data);
            strip.setOnDrawn(told::add);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(strip), 700, 260));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focus() {
        FxToolkit.run(strip::requestFocus);
    }

    private Point2D at(int week, double dose) {
        return FxToolkit.call(
                () -> strip.localToScreen(strip.placeOf(week, dose).orElseThrow()));
    }

    private List<Double> doses() {
        WaitForAsyncUtils.waitForFxEvents();
        return FxToolkit.call(() -> strip.getData().orElseThrow().doses());
    }
}
