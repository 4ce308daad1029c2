package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.app.feedback.Said;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.twin.TwinScreenView;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// Saying what one thinks of a curve, on the real nodes of the twin screen.
class FeedbackOnTwinTest {
    private static final PersonId MAPLE = new PersonId("P-013");

    private final FakeClinic clinic = new FakeClinic(24);
    private final AtomicInteger changes = new AtomicInteger();
    private TwinScreenController twin;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            Texts texts = Texts.of(Locale.ENGLISH);
            twin = new TwinScreenController(
                    clinic, new ImmediateTaskRunner(), texts, id -> Optional.empty(), changes::incrementAndGet);
            SimpleObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
            Scene scene = new Scene(new TwinScreenView(twin, texts, theme, () -> {}), 1260, 690);
            WindowLook.dress(scene, theme);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            twin.open(MAPLE);
            lay();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void whatIsSaidRenewsThePredictionAndTheScreenSaysWhatItChanged() {
        press("#feedback-open");
        assertThat(visible("#feedback-overlay")).isTrue();
        press("#feedback-too-optimistic");
        choose("#feedback-pain", "3");
        type("#feedback-name", "Ada Weiss");
        type("#feedback-note", "limps again");
        press("#feedback-save");

        assertThat(clinic.said(MAPLE))
                .extracting(Said::words, Said::saidBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pain tolerance 3.0 of 10", "Ada Weiss"),
                        org.assertj.core.groups.Tuple.tuple("the curve is TOO_OPTIMISTIC", "Ada Weiss"));
        assertThat(words("#feedback-effect"))
                .startsWith("With what was said the twin expects 99")
                .contains("in 28 days; without it 101");
        assertThat(words("#feedback-open")).endsWith("(2 said)");
        assertThat(said()).anyMatch(w -> w.contains("says Ada Weiss") && w.contains("limps again"));
        assertThat(changes).hasValue(1);
        assertThat(visible("#feedback-overlay")).as("stays open to be read").isTrue();
    }

    @Test
    void withoutANameOrWithoutWordsNothingIsTakenDown() {
        press("#feedback-open");
        press("#feedback-save");
        assertThat(words("#feedback-message")).startsWith("Say something first");
        press("#feedback-about-right");
        press("#feedback-save");
        assertThat(words("#feedback-message")).startsWith("Say who says it");
        assertThat(clinic.said(MAPLE)).isEmpty();
        assertThat(changes).hasValue(0);
    }

    @Test
    void whatWasSaidInErrorIsWithdrawnAndStaysReadable() {
        say("#feedback-too-pessimistic", "Ada Weiss");
        press("#feedback-withdraw-1");
        assertThat(clinic.said(MAPLE)).singleElement().matches(Said::withdrawn);
        assertThat(said()).anyMatch(w -> w.endsWith("(withdrawn)"));
        assertThat(words("#feedback-effect")).isEmpty();
        assertThat(words("#feedback-open")).isEqualTo("What do you think of this curve?");
        assertThat(changes).hasValue(2);
    }

    @Test
    void theNameIsRememberedForTheNextPersonButNotTheWords() {
        say("#feedback-about-right", "Ada Weiss");
        FxToolkit.run(() -> twin.open(new PersonId("P-001")));
        assertThat(visible("#feedback-overlay")).isFalse();
        press("#feedback-open");
        assertThat(FxToolkit.call(() -> ((TextField) find("#feedback-name")).getText()))
                .isEqualTo("Ada Weiss");
        assertThat(said()).containsExactly("Nothing has been said of this person yet.");
        press("#feedback-save");
        assertThat(words("#feedback-message")).startsWith("Say something first");
    }

    @Test
    void aChangedPlanSurvivesTheRenewal() {
        FxToolkit.run(() -> twin.plan("sleep", 9));
        say("#feedback-about-right", "Ada Weiss");
        assertThat(FxToolkit.call(() -> twin.model().planChangedProperty().get()))
                .isTrue();
    }

    private void say(String verdict, String name) {
        press("#feedback-open");
        press(verdict);
        type("#feedback-name", name);
        press("#feedback-save");
    }

    private void press(String selector) {
        FxToolkit.run(() -> {
            ((ButtonBase) find(selector)).fire();
            lay();
        });
    }

    private void type(String selector, String text) {
        FxToolkit.run(() -> ((TextField) find(selector)).setText(text));
    }

    @SuppressWarnings("unchecked") // the screen's own box, made of words
    private void choose(String selector, String value) {
        FxToolkit.run(
                () -> ((ComboBox<String>) find(selector)).getSelectionModel().select(value));
    }

    private List<String> said() {
        return FxToolkit.call(() -> {
            lay();
            return find("#feedback-said").lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    private boolean visible(String selector) {
        return FxToolkit.call(() -> find(selector).isVisible());
    }

    private String words(String selector) {
        return FxToolkit.call(() -> ((Labeled) find(selector)).getText());
    }

    private Node find(String selector) {
        Node node = stage.getScene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void lay() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }
}
