package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.window.plans.PlansController;
import org.mendline.app.window.shell.Workstation;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.compare.CompareData;
import org.mendline.viz.compare.ScenarioCompare;
import org.mendline.viz.pareto.ParetoPlot;
import org.mendline.viz.planstrip.PlanStrip;

/// A sports physician compares plans and lets the best be found, with the mouse and with the keys.
class PlansJourneyTest {
    private static final PersonId MAPLE = new PersonId("P-013");
    private static final PersonId NO_DATA = new PersonId("P-010");

    @TempDir
    private Path folder;

    private Workstation workstation;
    private TestWindow window;
    private int clicks;

    @BeforeEach
    void open() {
        var theme = TestWindow.light();
        workstation = TestWindow.workstation(new FakeClinic(14), theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPlanIsDrawnComparedLockedAndABetterOneFoundAndTakenOver() {
        plansOf(MAPLE);
        assertThat(names()).containsExactly("A: as now", "B: changed");
        assertThat(window.words("#plan-headline")).contains("same as now");

        // A slider by keys: what it changes is said at once.
        window.focus("#plan-slider-therapy");
        for (int i = 0; i < 16; i++) {
            window.press(KeyCode.RIGHT);
        }
        assertThat(window.words("#plan-headline"))
                .startsWith("B: changed reaches the goal (")
                .contains("earlier (80 %:")
                .contains("of 100 futures");
        assertThat(speed(1).headline()).endsWith("earlier");
        assertThat(evidence()).contains("Therapy acts only through").contains("Grade:");

        // Another plan, drawn week by week.
        click("#plan-copy");
        window.type("#plan-name", "ramp");
        window.focus("#plan-name");
        window.press(KeyCode.ENTER);
        click("#plan-lever-load");
        window.focus("#plan-strip");
        window.press(KeyCode.HOME);
        for (int i = 0; i < 4; i++) {
            window.press(KeyCode.DOWN);
        }
        List<Double> load = plans().get(2).doses(Lever.LOAD);
        assertThat(load.get(0)).isLessThan(load.get(1));
        assertThat(names()).containsExactly("A: as now", "B: changed", "C: ramp");
        assertThat(window.words("#plan-dose-load")).contains("→");

        click("#plan-lock-sleep");
        assertThat(window.disabled("#plan-slider-sleep")).isTrue();

        // The best under a limit.
        click("#plan-best");
        window.type("#best-minutes-day", "150");
        click("#best-search");
        assertThat(window.words("#best-message")).contains("to choose from");
        assertThat(window.labels("#best-remarks"))
                .anyMatch(words -> words.startsWith("Weak evidence: ") && words.contains("Mobility"))
                .anyMatch(words -> words.startsWith("Drugs:"));
        window.focus("#best-pareto");
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        assertThat(window.words("#plan-headline")).isEqualTo("Plan 1 is now D: Plan 1.");
        assertThat(plans().get(3).doses(Lever.SLEEP))
                .as("locked where the search began")
                .isEqualTo(plans().get(2).doses(Lever.SLEEP));

        click("#plan-best");
        assertThat(names()).containsExactly("A: as now", "B: changed", "C: ramp", "D: Plan 1");
        assertThat(window.labels("#plan-numbers"))
                .contains("D: Plan 1", "Minutes a week", "Overtraining", "Re-injury", "Within 12 weeks");
        assertThat(window.labels("#plan-outlook")).contains("Readiness, 0–10");
        System.out.println("Plans journey: " + clicks + " clicks");
        assertThat(clicks).isLessThanOrEqualTo(8);
    }

    @Test
    void walkingThroughWhatWasFoundUsesOnePlaceAmongThePlans() {
        plansOf(MAPLE);
        click("#plan-best");
        click("#best-search");
        window.focus("#best-pareto");
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        assertThat(plans()).hasSize(3);
        assertThat(plans().get(2).name()).isEqualTo("Plan 2");
        int found = window.read(() -> ((ParetoPlot) window.find("#best-pareto"))
                .getData()
                .orElseThrow()
                .candidates()
                .size());
        assertThat(found).isGreaterThan(2);
    }

    @Test
    void aDrawnPlanIsMovedAsItIsAndResetTakesEverythingBack() {
        plansOf(MAPLE);
        window.run(() -> controller()
                .draw(IntStream.range(0, 12).mapToObj(week -> 200.0 + 20 * week).toList()));
        window.run(() -> controller().move(Lever.LOAD, 360));
        List<Double> load = plans().get(1).doses(Lever.LOAD);
        assertThat(load.get(11) - load.get(0)).isEqualTo(220);
        assertThat(plans().get(1).mean(Lever.LOAD)).isEqualTo(360);
        assertThat(window.<Double>read(() -> ((Slider) window.find("#plan-slider-load")).getValue()))
                .isEqualTo(360);
        click("#plan-reset");
        assertThat(plans().get(1).differsFrom(plans().get(0))).isFalse();
    }

    @Test
    void thePresentPlanIsReadOnly() {
        plansOf(MAPLE);
        click("#plan-0");
        assertThat(window.disabled("#plan-slider-sleep")).isTrue();
        assertThat(window.disabled("#plan-remove")).isTrue();
        assertThat(window.words("#plan-hint")).contains("choose another one");
        assertThat(window.<Boolean>read(() -> ((PlanStrip) window.find("#plan-strip"))
                        .getData()
                        .orElseThrow()
                        .locked()))
                .isTrue();
        window.run(() -> controller().move(Lever.SLEEP, 9));
        assertThat(plans().get(0).differsFrom(plans().get(1))).isFalse();
    }

    @Test
    void plansStayWithTheirPersonUntilTheProgramEnds() {
        plansOf(MAPLE);
        window.run(() -> controller().rename("rested"));
        plansOf(new PersonId("P-001"));
        assertThat(names()).containsExactly("A: as now", "B: changed");
        plansOf(MAPLE);
        assertThat(names()).containsExactly("A: as now", "B: rested");
    }

    @Test
    void ninetyPercentOfTheGoalIsReachedEarlier() {
        plansOf(MAPLE);
        double goal = compared().goal().orElseThrow();
        window.run(() -> controller().chooseMilestone(Milestone.NINETY_PERCENT));
        assertThat(compared().goal().orElseThrow()).isNotEqualTo(goal);
    }

    @Test
    void aLimitThatIsNoNumberIsSaidAndNothingIsSearched() {
        plansOf(MAPLE);
        click("#plan-best");
        window.type("#best-sessions", "a few");
        click("#best-search");
        assertThat(window.words("#best-message")).startsWith("\"a few\" is not a number");
    }

    @Test
    void whereThereIsNoPredictionThePageSaysWhatToDo() {
        plansOf(NO_DATA);
        assertThat(window.words("#plans-waiting"))
                .contains("nothing to plan with")
                .contains("Import one visit");
        click("#plans-to-caseload");
        assertThat(window.visible("#screen-caseload")).isTrue();
    }

    private void plansOf(PersonId person) {
        window.run(() -> workstation.openPerson(person));
        click("#tab-plans");
    }

    private void click(String selector) {
        clicks++;
        window.click(selector);
    }

    private PlansController controller() {
        return ScreenStates.planning(workstation);
    }

    private List<Scenario> plans() {
        return window.read(() -> controller().model().scenariosProperty().get());
    }

    private CompareData compared() {
        return window.read(
                () -> ((ScenarioCompare) window.find("#plan-compare")).getData().orElseThrow());
    }

    private List<String> names() {
        return compared().scenarios().stream().map(scenario -> scenario.name()).toList();
    }

    private CompareData.Difference speed(int scenario) {
        return compared().aspects().getFirst().differences().get(scenario - 1);
    }

    private String evidence() {
        return window.read(() -> controller().model().evidenceProperty().get());
    }
}
