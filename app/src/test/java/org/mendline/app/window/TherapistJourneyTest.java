package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.why.WhyController;
import org.mendline.app.window.why.WhyPage;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.WaterfallData;

/// A therapist's way: from the caseload to a person, why, and a decision; clicks are counted.
class TherapistJourneyTest {
    private static final PersonId DAHLIA = new PersonId("P-004");

    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(24);
    private final ObjectProperty<Themes> theme = TestWindow.light();
    private Workstation workstation;
    private TestWindow window;
    private int clicks;

    @BeforeEach
    void open() {
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromTheCaseloadToAnAcceptedSuggestionInThreeClicksANameAndTheEnterKey() {
        window.run(() -> table().getSelectionModel().select(0));
        window.focus("#caseload-table");
        window.press(KeyCode.ENTER);
        click("#tab-why");
        assertThat(window.words("#why-page-sentence")).startsWith("HRV 19 % below the own normal costs most");
        assertThat(window.words("#why-page-against")).startsWith("Compared with this person's own normal");
        assertThat(added()).isCloseTo(waterfall().prediction(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(window.words("#why-page-days-message"))
                .contains("Sum check: ")
                .contains("sampled, to within");
        assertThat(window.labels("#why-lever-therapy")).anyMatch(w -> w.startsWith("80 of 100 futures: "));
        assertThat(window.labels("#why-unknown-c-reactive-protein")).contains("hardly narrower");

        click("#tab-review");
        assertThat(window.words("#review-summary")).isEqualTo("3 suggestions wait for a decision");
        assertThat(window.words("#review-2-title")).startsWith("Give ").endsWith("min.");
        assertThat(window.words("#review-2-expected"))
                .contains("80 of 100 futures")
                .contains("no effect");
        assertThat(window.words("#review-2-evidence")).startsWith("Assumption: No trial");
        window.type("#review-name", "Ada Weiss");
        click("#review-2-accept");

        assertThat(clicks).isEqualTo(3);
        assertThat(window.words("#review-message")).isEqualTo("Kept, decided by Ada Weiss.");
        assertThat(window.words("#review-summary")).isEqualTo("2 suggestions wait for a decision");
        assertThat(window.labels("#review-history")).anyMatch(w -> w.startsWith("Accepted: Give "));
        assertThat(window.labels("#review-history")).anyMatch(w -> w.startsWith("Ada Weiss, 20 Nov 2026"));
        assertThat(window.labels("#review-agreed")).singleElement().asString().contains("agreed by Ada Weiss");
        assertThat(clinic.reviews().agreed(DAHLIA)).hasSize(1);
    }

    @Test
    void theCountOnTheCaseloadLeadsToTheSuggestionsAndFallsWithEachDecision() {
        assertThat(window.words("#review-of-P-004")).isEqualTo("3");
        click("#review-of-P-004");
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.TWIN);
        assertThat(FxToolkit.call(() -> workstation.person().tabProperty().get()))
                .isEqualTo(PersonTab.REVIEW);
        window.type("#review-name", "Ada Weiss");
        click("#review-1-accept");
        assertThat(clicks).isEqualTo(2);
        window.run(() -> workstation.show(Screen.CASELOAD));
        assertThat(window.words("#review-of-P-004")).isEqualTo("2");
    }

    @Test
    void withoutANameNothingLeaves() {
        window.run(() -> workstation.openReview(DAHLIA));
        window.click("#review-1-accept");
        assertThat(window.words("#review-message")).startsWith("Say who decides");
        assertThat(clinic.reviews().decisions(DAHLIA)).isEmpty();
    }

    @Test
    void aChangedDoseIsAgreedAndShownOnTheTwinWhereItMovesTheSlider() {
        review("Ada Weiss");
        window.click("#review-2-change");
        window.type("#review-2-dose", "zwölf");
        window.click("#review-2-change-keep");
        assertThat(window.words("#review-message")).contains("is not a dose");
        window.type("#review-2-dose", "55");
        window.press(KeyCode.ENTER);
        assertThat(clinic.reviews().agreed(DAHLIA)).extracting(AgreedDose::dose).containsExactly(55.0);
        window.click("#tab-twin");
        assertThat(window.words("#agreed-plan")).isEqualTo("Agreed: Therapy 55 min (Ada Weiss)");
        window.click("#agreed-show");
        assertThat(window.words("#lever-value-therapy")).startsWith("55");
        assertThat(window.words("#difference")).contains("12 weeks");
    }

    @Test
    void aRejectionNeedsAReasonAndWhatIsTakenBackStaysInTheHistory() {
        review("Ada Weiss");
        window.click("#review-1-reject");
        window.click("#review-1-reject-keep");
        assertThat(window.words("#review-message")).startsWith("Say why");
        window.type("#review-1-reason", "seen this morning");
        window.click("#review-1-reject-keep");
        assertThat(window.labels("#review-history")).contains("Reason: seen this morning");

        window.click("#review-take-back-1");
        window.type("#review-take-back-reason", "wrong person");
        window.click("#review-take-back-keep");

        assertThat(window.words("#review-summary")).startsWith("3 suggestions");
        assertThat(window.labels("#review-history"))
                .anyMatch(w -> w.startsWith("Rejected: "))
                .anyMatch(w -> w.startsWith("Taken back by Ada Weiss") && w.endsWith(": wrong person"));
    }

    @Test
    void theNameStaysForTheNextPerson() {
        review("Ada Weiss");
        window.run(() -> workstation.openReview(new PersonId("P-002")));
        assertThat(window.text("#review-name")).isEqualTo("Ada Weiss");
        assertThat(window.words("#review-message")).isEmpty();
    }

    @Test
    void whereNothingCanBePredictedTheReviewPageSaysWhyAndKeepsTheHistory() {
        window.run(() -> workstation.openReview(new PersonId("P-010")));
        assertThat(window.words("#review-summary"))
                .startsWith("Nothing is suggested without a prediction. There is no measured");
        window.click("#tab-why");
        assertThat(window.words("#why-page-waiting")).startsWith("There is no measured");
    }

    @Test
    void theClinicsOwnModelIsNamedWhereSharesStartFromTheShippedOne() {
        clinic.explanations().speaksWith("priors-2026-11-02");
        window.run(() -> workstation.openPerson(DAHLIA));
        window.click("#tab-why");
        assertThat(window.words("#why-page-against"))
                .contains("own model priors-2026-11-02 speaks")
                .contains("shipped priors");
    }

    @Test
    void sharesByDayCanBeStoppedAndWorkedOutAgain() {
        window.run(() -> workstation.openPerson(DAHLIA));
        clinic.explanations().beforeDays(() -> page().stopDays());
        window.click("#tab-why");
        assertThat(window.words("#why-page-days-message")).startsWith("Stopped.");
        clinic.explanations().beforeDays(() -> {});
        window.click("#why-page-days-again");
        assertThat(window.words("#why-page-days-message")).startsWith("Sum check: ");
    }

    @Test
    void aDotOfTheSwarmOpensItsPerson() {
        click("#caseload-drivers");
        assertThat(window.words("#drivers-message")).contains("24 of them simulated");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        assertThat(clicks).isEqualTo(1);
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.TWIN);
        assertThat(FxToolkit.call(
                        () -> workstation.drivers().model().openProperty().get()))
                .isFalse();
        window.run(() -> workstation.show(Screen.CASELOAD));
        click("#caseload-drivers");
        assertThat(clinic.explanations().driversAsked()).as("kept").isEqualTo(1);
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#drivers-overlay")).isFalse();
    }

    private void click(String selector) {
        clicks++;
        window.click(selector);
    }

    private void review(String name) {
        window.run(() -> workstation.openReview(DAHLIA));
        window.type("#review-name", name);
    }

    private WhyController page() {
        return workstation.person().pages().stream()
                .filter(WhyPage.class::isInstance)
                .map(page -> ((WhyPage) page).controller())
                .findFirst()
                .orElseThrow();
    }

    private WaterfallData waterfall() {
        return FxToolkit.call(() -> page().model().waterfallProperty().get().orElseThrow());
    }

    private double added() {
        List<WaterfallData.Step> steps = waterfall().steps();
        return waterfall().base()
                + steps.stream().mapToDouble(WaterfallData.Step::phi).sum();
    }

    private TableView<?> table() {
        return (TableView<?>) window.find("#caseload-table");
    }
}
