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
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.window.person.PersonController;
import org.mendline.app.window.person.PersonView;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.twin.TwinScreenView;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// Choosing which device speaks, on the real nodes of the twin screen.
class DevicesOnTwinTest {
    private static final PersonId MAPLE = new PersonId("P-013");
    private static final String STEPS = "#devices-choice-steps";

    private final FakeClinic clinic = new FakeClinic(24);
    private final AtomicInteger changes = new AtomicInteger();
    private TwinScreenController twin;
    private PersonController person;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            Texts texts = Texts.of(Locale.ENGLISH);
            twin = new TwinScreenController(
                    clinic, new ImmediateTaskRunner(), texts, id -> Optional.empty(), changes::incrementAndGet);
            person = new PersonController(twin, List.of());
            SimpleObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
            Scene scene = new Scene(
                    new PersonView(person, new TwinScreenView(twin, texts, theme, () -> {}), texts), 1260, 690);
            WindowLook.dress(scene, theme);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            person.open(MAPLE);
            lay();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void eachKindSaysWhoSpeaksAndWhy() {
        press("#devices-open");
        assertThat(visible("#devices-overlay")).isTrue();
        assertThat(words())
                .anyMatch(w -> w.startsWith("Steps from Maple\u2019s Apple Watch") && w.contains("kept beside"))
                .anyMatch(w -> w.startsWith("Only Oura Ring: Heart rate variability"));
        assertThat(box(STEPS).getItems()).hasSize(4).first().isEqualTo("as the rule says");
        press("#devices-open");
        assertThat(visible("#devices-overlay")).isFalse();
    }

    @Test
    void aChoiceInANameIsTakenDownRenewsThePredictionAndCanBeTakenBack() {
        press("#devices-open");
        type("Ada Weiss");
        choose(2);
        assertThat(steps().devices().getFirst().label()).isEqualTo("Maple\u2019s iPhone (iPhone12,1)");
        assertThat(words()).anyMatch(w -> w.contains("chosen by Ada Weiss"));
        assertThat(box(STEPS).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(changes).hasValue(1);
        choose(0);
        assertThat(steps().chosen()).isFalse();
        assertThat(changes).hasValue(2);
    }

    @Test
    void withoutANameNothingIsChosenAndTheBoxShowsWhatHolds() {
        press("#devices-open");
        choose(2);
        assertThat(steps().chosen()).isFalse();
        assertThat(FxToolkit.call(() -> ((Labeled) find("#devices-message")).getText()))
                .startsWith("Say who chooses");
        assertThat(box(STEPS).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(changes).hasValue(0);
    }

    @Test
    void oneThingStandsBesideTheCurveAtATime() {
        press("#devices-open");
        press("#feedback-open");
        assertThat(visible("#devices-overlay")).isFalse();
        assertThat(visible("#feedback-overlay")).isTrue();
        press("#devices-open");
        assertThat(visible("#feedback-overlay")).isFalse();
        FxToolkit.run(() -> twin.open(new PersonId("P-001")));
        assertThat(visible("#devices-overlay")).as("closed for somebody else").isFalse();
    }

    private MeasuredBy steps() {
        return clinic.devices(MAPLE).stream()
                .filter(k -> k.kind().equals("steps"))
                .findFirst()
                .orElseThrow();
    }

    private void press(String selector) {
        FxToolkit.run(() -> {
            ((ButtonBase) find(selector)).fire();
            lay();
        });
    }

    private void type(String name) {
        FxToolkit.run(() -> ((TextField) find("#devices-name")).setText(name));
    }

    private void choose(int index) {
        FxToolkit.run(() -> {
            box(STEPS).getSelectionModel().select(index);
            lay();
        });
    }

    @SuppressWarnings("unchecked") // the screen's own box, made of words
    private ComboBox<String> box(String selector) {
        return (ComboBox<String>) FxToolkit.call(() -> find(selector));
    }

    private List<String> words() {
        return FxToolkit.call(() -> {
            lay();
            return find("#devices-kinds").lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    private boolean visible(String selector) {
        return FxToolkit.call(() -> find(selector).isVisible());
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
