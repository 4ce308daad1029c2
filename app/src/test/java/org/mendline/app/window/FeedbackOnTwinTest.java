package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.app.feedback.Said;
import org.mendline.app.window.person.PersonController;
import org.mendline.app.window.person.PersonView;
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
    private PersonController person;
    private TestWindow window;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        Texts texts = Texts.of(Locale.ENGLISH);
        ObjectProperty<Themes> theme = TestWindow.light();
        twin = new TwinScreenController(
                clinic, new ImmediateTaskRunner(), texts, id -> Optional.empty(), changes::incrementAndGet);
        person = new PersonController(twin, List.of());
        window = TestWindow.open(
                theme, () -> new PersonView(person, new TwinScreenView(twin, texts, theme, () -> {}), texts));
        window.run(() -> person.open(MAPLE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsSaidRenewsThePredictionAndTheScreenSaysWhatItChanged() {
        window.click("#feedback-open");
        assertThat(window.visible("#feedback-overlay")).isTrue();
        window.click("#feedback-too-optimistic");
        window.choose("#feedback-pain", "3");
        window.type("#feedback-name", "Ada Weiss");
        window.type("#feedback-note", "limps again");
        window.click("#feedback-save");

        assertThat(clinic.said(MAPLE))
                .extracting(Said::words, Said::saidBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pain tolerance 3.0 of 10", "Ada Weiss"),
                        org.assertj.core.groups.Tuple.tuple("the curve is TOO_OPTIMISTIC", "Ada Weiss"));
        assertThat(window.words("#feedback-effect"))
                .startsWith("With what was said the twin expects 99")
                .contains("in 28 days; without it 101");
        assertThat(window.words("#feedback-open")).endsWith("(2 said)");
        assertThat(said()).anyMatch(w -> w.contains("says Ada Weiss") && w.contains("limps again"));
        assertThat(changes).hasValue(1);
        assertThat(window.visible("#feedback-overlay"))
                .as("stays open to be read")
                .isTrue();
    }

    @Test
    void withoutANameOrWithoutWordsNothingIsTakenDown() {
        window.click("#feedback-open");
        window.click("#feedback-save");
        assertThat(window.words("#feedback-message")).startsWith("Say something first");
        window.click("#feedback-about-right");
        window.click("#feedback-save");
        assertThat(window.words("#feedback-message")).startsWith("Say who says it");
        assertThat(clinic.said(MAPLE)).isEmpty();
        assertThat(changes).hasValue(0);
    }

    @Test
    void whatWasSaidInErrorIsWithdrawnAndStaysReadable() {
        say("#feedback-too-pessimistic", "Ada Weiss");
        window.click("#feedback-withdraw-1");
        assertThat(clinic.said(MAPLE)).singleElement().matches(Said::withdrawn);
        assertThat(said()).anyMatch(w -> w.endsWith("(withdrawn)"));
        assertThat(window.words("#feedback-effect")).isEmpty();
        assertThat(window.words("#feedback-open")).isEqualTo("What do you think of this curve?");
        assertThat(changes).hasValue(2);
    }

    @Test
    void theNameIsRememberedForTheNextPersonButNotTheWords() {
        say("#feedback-about-right", "Ada Weiss");
        FxToolkit.run(() -> twin.open(new PersonId("P-001")));
        assertThat(window.visible("#feedback-overlay")).isFalse();
        window.click("#feedback-open");
        assertThat(window.text("#feedback-name")).isEqualTo("Ada Weiss");
        assertThat(said()).containsExactly("Nothing has been said of this person yet.");
        window.click("#feedback-save");
        assertThat(window.words("#feedback-message")).startsWith("Say something first");
    }

    @Test
    void aChangedPlanSurvivesTheRenewal() {
        FxToolkit.run(() -> twin.plan("sleep", 9));
        say("#feedback-about-right", "Ada Weiss");
        assertThat(FxToolkit.call(() -> twin.model().planChangedProperty().get()))
                .isTrue();
    }

    private void say(String verdict, String name) {
        window.click("#feedback-open");
        window.click(verdict);
        window.type("#feedback-name", name);
        window.click("#feedback-save");
    }

    private List<String> said() {
        return window.labels("#feedback-said");
    }
}
