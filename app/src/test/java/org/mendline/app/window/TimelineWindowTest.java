package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.timeline.Entry;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.timeline.LaneChoice;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.timeline.Lane;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineChart;

/// The timeline page under a real mouse, wheel and keyboard.
class TimelineWindowTest {
    private static final PersonId MAPLE = new PersonId("P-013");
    private static final PersonId NOTHING = new PersonId("P-010");
    private static final double DAY = 86_400_000;

    @TempDir
    Path folder;

    private final ObjectProperty<Themes> theme = TestWindow.light();
    private final FakeClinic clinic = new FakeClinic(24);
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
        window.run(() -> workstation.openPerson(MAPLE));
        window.click("#tab-timeline");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void twelveWeeksOfEverythingAreShownWithWhatIsMissingDoubtfulAndNormal() {
        assertThat(shown().spanMillis()).isCloseTo(84 * DAY, within(DAY));
        assertThat(lanes())
                .containsExactly(
                        "Missing",
                        "Sessions and doses",
                        "Active knee flexion",
                        "Pain severity",
                        "Heart rate variability (rMSSD)",
                        "Resting heart rate",
                        "Sleep duration",
                        "Heart rate, samples");
        String read = window.read(() -> chart().getAccessibleText());
        assertThat(read).startsWith("Simulated person. Sim Maple").contains("Heart rate, samples: ");
        assertThat(window.read(() -> chart().getData()
                        .orElseThrow()
                        .lanes()
                        .get(4)
                        .ownNormal()
                        .orElseThrow()
                        .meaning()))
                .isEqualTo("own normal: middle 80 % of the 42 days before");
        assertThat(window.words("#timeline-samples")).isEqualTo("56,700 samples");
        assertThat(window.read(() -> window.scene().getFocusOwner())).isInstanceOf(TimelineChart.class);
    }

    @Test
    void theWheelZoomsAboutTheMouseDownToASecondAndBack() {
        TimeWindow before = shown();
        wheel(0.75, -1);
        TimeWindow closer = shown();
        assertThat(closer.spanMillis()).isLessThan(before.spanMillis());
        for (int i = 0; i < 10; i++) {
            wheel(0.75, -10);
        }
        assertThat(shown().spanMillis()).isEqualTo(TimeWindow.SHORTEST_MILLIS);
        assertThat(clinic.timelines().sampleReads())
                .as("zooming in finds the samples there")
                .isEqualTo(1);
        window.press(KeyCode.DIGIT0);
        assertThat(shown().spanMillis()).isGreaterThan(83 * DAY);
    }

    @Test
    void draggingPansAndWhatWasNotReadIsReadOnDemand() {
        window.click("#timeline-day");
        TimeWindow before = shown();
        assertThat(before.spanMillis()).isCloseTo(DAY, within(1.0));
        int reads = clinic.timelines().sampleReads();
        drag(0.3, 0.6);
        assertThat(shown().spanMillis()).isCloseTo(before.spanMillis(), within(1.0));
        assertThat(shown().fromMillis()).isLessThan(before.fromMillis());
        window.press(KeyCode.HOME);
        assertThat(clinic.timelines().sampleReads()).as("all was read at first").isEqualTo(reads);
    }

    @Test
    void keysMoveTheCrosshairWhichSaysValuesWithUnits() {
        window.click("#timeline-fourWeeks");
        assertThat(shown().spanMillis()).isCloseTo(28 * DAY, within(1.0));
        window.focus("#timeline-chart");
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(crosshair()).isPresent();
        assertThat(window.read(() -> chart().getAccessibleText()))
                .contains("Resting heart rate: ")
                .contains("/min")
                .contains("Active knee flexion: ");
        window.press(KeyCode.LEFT);
        window.press(KeyCode.ESCAPE);
        assertThat(crosshair()).isEmpty();
    }

    @Test
    void aDateIsJumpedTo() {
        window.click("#timeline-day");
        window.press(KeyCode.G);
        assertThat(window.read(() ->
                        ((DatePicker) window.find("#timeline-date")).getEditor().isFocused()
                                || window.find("#timeline-date").isFocused()))
                .isTrue();
        LocalDate day = FakePeople.TODAY.minusDays(30);
        window.run(() -> ((DatePicker) window.find("#timeline-date")).setValue(day));
        double noon = (double) day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        assertThat(shown().middleMillis()).isCloseTo(noon, within(1_000.0));
        assertThat(crosshair()).hasValue(noon);
    }

    @Test
    void aLaneIsHiddenAndShownFromTheKeyboard() {
        window.press(KeyCode.L);
        assertThat(window.read(() -> window.find("#timeline-lanes").isFocused()))
                .isTrue();
        int pain = laneChoices().indexOf("Pain severity · 41 days");
        for (int i = 0; i < pain; i++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.SPACE);
        assertThat(lanes()).doesNotContain("Pain severity");
        window.press(KeyCode.SPACE);
        assertThat(lanes()).contains("Pain severity");
    }

    @Test
    void aValueIsEnteredInTwoKeystrokesTakenBackAndPutBack() {
        window.press(KeyCode.N);
        assertThat(window.visible("#entry-form")).isTrue();
        assertThat(window.read(() -> window.find("#entry-value").isFocused())).isTrue();
        assertThat(window.text("#entry-value"))
                .as("the letter that opened the form")
                .isEmpty();
        window.press(KeyCode.DIGIT3);
        window.press(KeyCode.ENTER);

        assertThat(clinic.timelines().enteredValues()).containsExactly(3.0);
        assertThat(clinic.timelines().entered().getFirst().by()).isEqualTo("ada");
        assertThat(window.visible("#entry-form")).isFalse();
        assertThat(window.words("#timeline-message")).isEqualTo("Entered: Pain severity 3.0. Ctrl+Z takes it back.");
        assertThat(laneChoices()).contains("Pain severity · 42 days");
        assertThat(window.words("#timeline-samples")).as("read anew").isEqualTo("56,700 samples");
        assertThat(shown().spanMillis()).as("the time shown stays").isCloseTo(84 * DAY, within(DAY));

        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(clinic.timelines().enteredValues()).isEmpty();
        assertThat(laneChoices()).contains("Pain severity · 41 days");
        assertThat(window.disabled("#edit-redo")).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(clinic.timelines().enteredValues()).containsExactly(3.0);
        window.click("#edit-undo");
        assertThat(clinic.timelines().audit()).containsExactly("ada adds", "ada removes", "ada adds", "ada removes");
    }

    @Test
    void ctrlNOpensTheFormFromAnywhere() {
        window.run(() -> workstation.show(Screen.CASELOAD));
        window.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(window.visible("#entry-form")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#entry-form")).isFalse();
    }

    @Test
    void aDecimalCommaIsReadAndAValueNobodyShowsIsAskedAboutAndKeptAsDoubtful() {
        window.press(KeyCode.N);
        window.type("#entry-value", "2,5");
        window.press(KeyCode.ENTER);
        assertThat(clinic.timelines().enteredValues()).containsExactly(2.5);

        window.press(KeyCode.N);
        window.type("#entry-value", "25");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message"))
                .contains("outside what a living person shows of Pain severity (0 to 10)");
        assertThat(clinic.timelines().enteredValues()).containsExactly(2.5);
        window.press(KeyCode.ENTER);
        assertThat(clinic.timelines().enteredValues()).containsExactly(2.5, 25.0);
        assertThat(((Entry.Value) clinic.timelines().entered().getLast())
                        .observation()
                        .quality()
                        .isUsable())
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidInASentenceAndNothingIsKept() {
        window.press(KeyCode.N);
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message")).isEqualTo("Type the value of Pain severity.");
        window.type("#entry-value", "three");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message")).startsWith("\"three\" is no number.");
        window.type("#entry-value", "3");
        window.type("#entry-time", "23:59");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message")).startsWith("This time has not come yet.");
        window.type("#entry-time", "soon");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message")).startsWith("This is no time.");
        window.type("#entry-time", "");
        window.type("#entry-by", " ");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#entry-message")).startsWith("Say who enters this");
        assertThat(clinic.timelines().entered()).isEmpty();
    }

    @Test
    void aNoteAndADoseAreEnteredChangedAndTakenOut() {
        window.click("#timeline-note");
        window.type("#entry-words", "Swollen after the stairs");
        window.press(KeyCode.ENTER);
        assertThat(lanes()).contains("Notes");

        window.press(KeyCode.N);
        window.click("#entry-kind-intervention");
        window.type("#entry-words", "Ibuprofen");
        window.type("#entry-dose", "400");
        window.type("#entry-unit", "mg");
        window.click("#entry-save");
        assertThat(clinic.timelines().entered()).hasSize(2);

        window.run(() -> chart().moveCrosshair(OptionalDouble.of((double) FakeTimelines.NOW.toEpochMilli())));
        window.focus("#timeline-chart");
        window.press(KeyCode.ENTER);
        assertThat(window.labels("#timeline-readings"))
                .anyMatch(words -> words.startsWith("Swollen after the stairs, 20 Nov 2026, 09:00"))
                .anyMatch(words -> words.startsWith("Ibuprofen 400 mg"))
                .contains("entered by ada");
        window.click("#timeline-change-1");
        assertThat(window.read(() -> ((TextField) window.find("#entry-words")).getText()))
                .isEqualTo("Swollen after the stairs");
        window.type("#entry-words", "Swollen after a walk");
        window.press(KeyCode.ENTER);
        assertThat(window.words("#timeline-message")).startsWith("Changed to note\u00a0Swollen after a walk");

        window.focus("#timeline-chart");
        window.run(() -> chart().moveCrosshair(OptionalDouble.of((double) FakeTimelines.NOW.toEpochMilli())));
        window.press(KeyCode.ENTER);
        window.click("#timeline-remove-1");
        assertThat(clinic.timelines().entered()).hasSize(1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(clinic.timelines().entered()).hasSize(2);
    }

    @Test
    void aClickSaysWhereValuesCameFromAndLeadsToTheImport() {
        press(0.5);
        List<String> said = window.labels("#timeline-readings");
        assertThat(said)
                .contains("Resting heart rate")
                .anyMatch(words -> words.contains("Apple Watch") && words.contains("export.xml, record "));
        window.click("#timeline-file-0");
        assertThat(window.read(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.IMPORT);
    }

    @Test
    void ofSomebodyWithoutDataTheFirstValueCanBeEntered() {
        window.run(() -> workstation.openPerson(NOTHING));
        assertThat(window.visible("#timeline-empty")).isTrue();
        assertThat(window.labels("#timeline-empty").getFirst()).contains("press N and enter the first value");
        window.click("#timeline-empty-enter");
        window.type("#entry-value", "4");
        window.press(KeyCode.ENTER);
        assertThat(window.visible("#timeline-empty")).isFalse();
        assertThat(lanes()).containsExactly("Pain severity");
    }

    private TimelineChart chart() {
        return (TimelineChart) window.find("#timeline-chart");
    }

    private TimeWindow shown() {
        return window.read(() -> chart().windowProperty().get().orElseThrow());
    }

    private OptionalDouble crosshair() {
        return window.read(() -> chart().crosshairProperty().get());
    }

    private List<String> lanes() {
        return window.read(() ->
                chart().getData().orElseThrow().lanes().stream().map(Lane::name).toList());
    }

    @SuppressWarnings("unchecked") // the page's own list
    private List<String> laneChoices() {
        return window.read(() -> ((ListView<LaneChoice>) window.find("#timeline-lanes"))
                .getItems().stream().map(LaneChoice::toString).toList());
    }

    /// A place on the chart: a share of its width beside the names, in the middle of its height.
    private Point2D place(double share) {
        Node chart = window.find("#timeline-chart");
        Bounds bounds = chart.localToScreen(chart.getBoundsInLocal());
        double names = 0.24 * bounds.getWidth();
        return new Point2D(bounds.getMinX() + names + share * (bounds.getWidth() - names - 20), bounds.getCenterY());
    }

    private void wheel(double share, int notches) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(place(share));
            robot.mouseWheel(notches);
        });
        window.run(() -> {});
    }

    private void drag(double from, double to) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(place(from));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(place((from + to) / 2));
            robot.mouseMove(place(to));
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.run(() -> {});
    }

    private void press(double share) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(place(share));
            robot.mouseClick(MouseButton.PRIMARY);
        });
        window.run(() -> {});
    }
}
