package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.app.explanation.Explained;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.OutlookRow;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.app.window.twin.TwinScreenModel.Stage;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.fan.FanChartData;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.waterfall.WaterfallData;

/// The twin screen's controller on a fake clinic, without a window.
class TwinScreenTest {
    private static final PersonId MAPLE = new PersonId("P-013");
    private static final PersonId NO_DATA = new PersonId("P-010");

    private final FakeClinic clinic = new FakeClinic(24);
    private TwinScreenController twin;
    private TwinScreenModel model;

    @BeforeEach
    void controller() {
        twin = new TwinScreenController(
                clinic, new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), id -> Optional.empty(), () -> {});
        model = twin.model();
    }

    @Test
    void aSliderOverlaysPlanBAndSaysWhatItChanges() {
        twin.open(MAPLE);
        assertThat(fan().scenarios()).hasSize(1);
        String usual = model.goalUsualProperty().get().orElseThrow().probability();
        twin.plan("sleep", 9);
        assertThat(fan().scenarios()).hasSize(2);
        assertThat(model.planChangedProperty().get()).isTrue();
        assertThat(model.goalUsualProperty().get().orElseThrow().probability()).isEqualTo(usual);
        assertThat(model.goalChangedProperty().get().orElseThrow().probability())
                .isNotEqualTo(usual);
        assertThat(model.differenceProperty().get()).contains("In 12 weeks");
    }

    @Test
    void resetTakesPlanBAway() {
        twin.open(MAPLE);
        twin.plan("therapy", 90);
        twin.reset();
        assertThat(fan().scenarios()).hasSize(1);
        assertThat(model.goalChangedProperty().get()).isEmpty();
        assertThat(model.planChangedProperty().get()).isFalse();
    }

    @Test
    void backAtTheUsualDoseNothingIsProjected() {
        twin.open(MAPLE);
        double usual = model.levers().getFirst().range().usual();
        twin.plan("sleep", usual + 0.05);
        assertThat(clinic.projections()).isZero();
        assertThat(model.planChangedProperty().get()).isFalse();
    }

    @Test
    void slidersStartAtTheUsualDoseWhichIsNoChange() {
        twin.open(MAPLE);
        assertThat(model.levers()).hasSize(6).noneMatch(setting -> setting.changed());
        assertThat(model.levers())
                .allSatisfy(s -> assertThat(s.range().usual())
                        .isBetween(s.range().low(), s.range().high()));
    }

    @Test
    void loadIsShownAsAShareOfTheUsualLoad() {
        twin.open(MAPLE);
        double usual = model.levers().get(1).range().usual();
        twin.plan("load", usual / 2);
        assertThat(model.levers().get(1).words().get()).contains("AU").containsPattern("−(49|50|51)");
    }

    @Test
    void heartRateVariabilityIsShownInMilliseconds() {
        twin.open(MAPLE);
        OutlookRow hrv = model.outlookProperty().get().stream()
                .filter(row -> row.marker().contains("rMSSD"))
                .findFirst()
                .orElseThrow();
        assertThat(hrv.cells())
                .hasSize(3)
                .allSatisfy(c -> assertThat(Integer.parseInt(c.median())).isBetween(40, 55));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-001", "P-002", "P-005", "P-013", "P-021"})
    void theCurveRunsWithoutGapFromOnsetThroughTodayToTheHorizonOnAnAxisThatHoldsIt(String id) {
        twin.open(new PersonId(id));
        twin.plan("sleep", 10);
        List<FanPoint> a = fan().scenarios().getFirst().points();
        for (int i = 1; i < a.size(); i++) {
            assertThat(a.get(i).day()).isEqualTo(a.get(i - 1).day() + 1);
        }
        assertThat(a.getFirst().day()).isZero();
        assertThat(a.getLast().day()).isEqualTo(fan().today() + 84);
        assertThat(fan().scenarios().get(1).points().getFirst().day()).isEqualTo(fan().today());
        assertThat(fan().observed())
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.value()).isBetween(fan().low(), fan().high()));
        assertThat(fan().goal().orElseThrow()).isBetween(fan().low(), fan().high());
    }

    @Test
    void whereThereIsNoPredictionTheScreenSaysWhyAndWhatToDo() {
        twin.open(NO_DATA);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NOT_POSSIBLE);
        assertThat(model.notPossibleProperty().get()).contains("Import one visit");
    }

    @Test
    void theExplanationFollowsItsTargetAndAddsUp() {
        twin.open(MAPLE);
        assertAddsUp(model.waterfallProperty().get().orElseThrow());
        twin.explain(Explained.READINESS_72_H);
        assertThat(model.whyProperty().get()).contains("readiness in 72 h");
        assertAddsUp(model.waterfallProperty().get().orElseThrow());
        assertThat(model.unknown()).contains("C-reactive protein");
    }

    @Test
    void someoneElseStartsFromTheirOwnUsualPlan() {
        twin.open(MAPLE);
        twin.plan("sleep", 10);
        twin.open(new PersonId("P-001"));
        assertThat(fan().scenarios()).hasSize(1);
        assertThat(model.planChangedProperty().get()).isFalse();
        assertThat(model.headerProperty().get().orElseThrow().name()).isEqualTo("Sim Aster");
        assertThat(model.headerProperty().get().orElseThrow().simulated()).isPresent();
    }

    private FanChartData fan() {
        return model.fanProperty().get().orElseThrow();
    }

    private static void assertAddsUp(WaterfallData data) {
        double sum = data.base()
                + data.steps().stream().mapToDouble(WaterfallData.Step::phi).sum();
        assertThat(sum + data.residual()).isCloseTo(data.prediction(), org.assertj.core.data.Offset.offset(1e-9));
    }
}
