package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.beeswarm.Beeswarm;
import org.mendline.viz.beeswarm.ExampleSwarms;
import org.mendline.viz.gallery.ExampleCharts.Example;
import org.mendline.viz.pareto.ExampleCandidates;
import org.mendline.viz.pareto.ParetoPlot;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.render.FxToolkit;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Every chart in a real window, under a robot's mouse and keyboard.
class ChartsUnderAHandTest {
    private final FxRobot robot = new FxRobot();
    private final List<Stage> stages = new ArrayList<>();

    static Stream<Example> examples() {
        return ExampleCharts.all().stream().filter(each -> each.cursor().isEmpty());
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stages.forEach(Stage::close));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keysReadTheChartWithoutDrawingItAgain(Example example) {
        ReadableChart<?, ?, ?> chart = show(() -> example.build().get());
        String summary = text(chart);
        robot.type(KeyCode.TAB);
        assertThat(FxToolkit.call(chart::isFocused)).isTrue();
        int before = FxToolkit.call(chart::redraws);
        robot.type(KeyCode.RIGHT);
        String first = text(chart);
        robot.type(KeyCode.HOME);
        String home = text(chart);
        robot.type(KeyCode.END);
        assertThat(List.of(first, home, text(chart))).doesNotContain(summary).noneMatch(String::isBlank);
        assertThat(text(chart)).isNotEqualTo(home);
        robot.type(KeyCode.ESCAPE);
        assertThat(text(chart)).isEqualTo(summary);
        assertThat(FxToolkit.call(chart::redraws)).isEqualTo(before);
        assertThat(FxToolkit.call(chart::toCsv).lines().count()).isGreaterThan(1);
    }

    @Test
    void hoverNamesThePerson() {
        Beeswarm chart = new Beeswarm();
        show(() -> {
            chart.setData(ExampleSwarms.caseload(40, 3));
            return chart;
        });
        robot.type(KeyCode.TAB, KeyCode.END);
        String byKey = text(chart);
        Point2D place =
                FxToolkit.call(() -> chart.localToScreen(chart.placeOfCursor().orElseThrow()));
        robot.moveTo(place.add(60, 120));
        robot.moveTo(place);
        assertThat(text(chart)).isEqualTo(byKey).contains("Person ");
    }

    @Test
    void clickAndEnterSelectACandidate() {
        ParetoPlot chart = new ParetoPlot();
        List<Integer> told = new ArrayList<>();
        show(() -> {
            chart.setOnSelected(told::add);
            chart.setData(ExampleCandidates.plans(6));
            return chart;
        });
        robot.type(KeyCode.TAB, KeyCode.HOME, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        int fastest =
                FxToolkit.call(() -> chart.getData().orElseThrow().selected().orElseThrow());
        assertThat(told).containsExactly(fastest);
        robot.clickOn(FxToolkit.call(() -> chart.localToScreen(chart.placeOf(3).orElseThrow())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).containsExactly(fastest, 3);
        assertThat(text(chart)).contains("Plan 4, selected");
    }

    private ReadableChart<?, ?, ?> show(Callable<ReadableChart<?, ?, ?>> build) {
        ReadableChart<?, ?, ?> shown = FxToolkit.call(() -> {
            ReadableChart<?, ?, ?> chart = build.call();
            VBox root = new VBox(new Button("First in focus order"), chart);
            VBox.setVgrow(chart, Priority.ALWAYS);
            Stage stage = new Stage();
            stages.add(stage);
            stage.setScene(new Scene(root, 900, 600));
            stage.show();
            return chart;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return shown;
    }

    private static String text(ReadableChart<?, ?, ?> chart) {
        WaitForAsyncUtils.waitForFxEvents();
        return FxToolkit.call(chart::getAccessibleText);
    }
}
