package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The screen of things to check in the whole window, pressed as a user would press it.
class CheckScreenTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(12);
    private Workstation workstation;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        clinic.toCheck().filled();
        FxToolkit.run(() -> {
            SimpleObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
            Clock clock = Clock.fixed(FakePeople.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            workstation = new Workstation(
                    clinic,
                    new Surroundings(
                            new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), clock, theme, folder, shown -> {}));
            Scene scene = new Scene(workstation.root(), 1366, 768);
            WindowLook.dress(scene, theme);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            workstation.start();
            lay();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    private void showChecks() {
        press("#nav-check");
    }

    @Test
    void theBadgeCountsWhatWaitsAndTheShortcutOpensTheScreen() {
        assertThat(words("#nav-check-badge")).isEqualTo("504");
        FxToolkit.run(() -> stage.getScene()
                .getAccelerators()
                .get(KeyCombination.valueOf("Shortcut+" + (Screen.CHECK.ordinal() + 1)))
                .run());
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.CHECK);
        assertThat(words("#check-summary")).isEqualTo("501 records are set aside, 3 values are in doubt.");
    }

    @Test
    void fiveHundredAlikeRecordsAreOneGroupAndOneUnitMendsThemAll() {
        showChecks();
        assertThat(rows("#check-groups")).isEqualTo(2);
        assertThat(rows("#setAside-records")).isEqualTo(500);
        assertThat(words("#check-store")).isEqualTo("Store all 500 records");
        assertThat(FxToolkit.call(() -> unit().getItems().getFirst())).isEqualTo("mg/dL");

        type("#check-by", "Ada Voss");
        FxToolkit.run(() -> unit().setValue("mg/dL"));
        press("#check-store");

        assertThat(clinic.toCheck().log()).containsExactly("fix 500 by Ada Voss");
        assertThat(clinic.toCheck().last().unit()).contains("mg/dL");
        assertThat(words("#check-message")).isEqualTo("500 records were stored.");
        assertThat(rows("#check-groups")).isEqualTo(1);
        assertThat(words("#nav-check-badge")).isEqualTo("4");
        press("#check-undo");
        assertThat(clinic.toCheck().log()).contains("reopen 500 by Ada Voss");
        assertThat(rows("#check-groups")).isEqualTo(2);
    }

    @Test
    void aDecisionNeedsANameAndAWrongUnitStaysSetAsideWithTheReason() {
        showChecks();
        FxToolkit.run(() -> unit().setValue("smileys"));
        press("#check-store");
        assertThat(words("#check-message")).contains("first and last name");
        assertThat(clinic.toCheck().log()).isEmpty();

        type("#check-by", "Ada Voss");
        press("#check-store");
        assertThat(words("#check-message"))
                .contains("500 records stay set aside")
                .contains("not a UCUM unit");
        assertThat(rows("#setAside-records")).isEqualTo(500);
        assertThat(FxToolkit.call(() -> find("#check-undo").isVisible())).isFalse();
    }

    @Test
    void aRecordNobodyUnderstoodShowsItsRawTextAndTakesAHandEnteredValue() {
        showChecks();
        FxToolkit.run(() -> table("#check-groups").getSelectionModel().select(1));
        assertThat(text("#setAside-raw")).contains("P-002 | 2026-11-03 | Knee flexion | three | deg");
        assertThat(words("#check-problem")).contains("visit.csv").contains("\"three\" is no number");
        type("#check-by", "Ada Voss");
        type("#fix-value", "3,5");
        type("#fix-date", "2026-11-03");
        type("#fix-clock", "8:30");
        FxToolkit.run(() -> {
            ((ComboBox<?>) find("#fix-person")).getSelectionModel().select(1);
            ((ComboBox<?>) find("#fix-measure")).getSelectionModel().select(0);
            unit().setValue("deg");
        });
        press("#check-store");

        var mend = clinic.toCheck().last();
        assertThat(mend.value()).hasValue(3.5);
        assertThat(mend.person()).contains(clinic.persons().get(1).id());
        assertThat(mend.code()).contains(clinic.toCheck().measures().getFirst().code());
        assertThat(mend.time())
                .contains(
                        new MendedTime(LocalDate.of(2026, 11, 3), Optional.of(LocalTime.of(8, 30)), Optional.empty()));
        assertThat(words("#check-message")).isEqualTo("1 record was stored.");
    }

    @Test
    void whatIsTypedWrongIsSaidAndNothingIsSent() {
        showChecks();
        type("#check-by", "Ada Voss");
        type("#fix-value", "three");
        press("#check-store");
        assertThat(words("#check-message")).contains("\"three\" is no number");
        type("#fix-value", "3");
        press("#check-store");
        assertThat(words("#check-message")).contains("One value cannot be right for 500 records");
        type("#fix-value", "");
        type("#fix-date", "3/11/2026");
        press("#check-store");
        assertThat(words("#check-message")).contains("3/11/2026").contains("no date");
        type("#fix-date", "");
        press("#check-dismiss");
        assertThat(words("#check-message")).contains("Say why");
        assertThat(clinic.toCheck().log()).isEmpty();
    }

    @Test
    void byKeyboardOneSelectedRecordIsDismissedWithAReason() {
        showChecks();
        type("#check-by", "Ada Voss");
        FxToolkit.run(() -> {
            table("#setAside-records").getSelectionModel().select(2);
            lay();
        });
        assertThat(words("#check-dismiss")).isEqualTo("Dismiss this record");
        FxToolkit.run(() -> {
            key(find("#check-groups"), KeyCode.DELETE, false);
            assertThat(find("#check-dismiss-reason").isFocused()).isTrue();
            ((TextField) find("#check-dismiss-reason")).setText("Test of the laboratory");
            key(find("#check-dismiss-reason"), KeyCode.ENTER, false);
            lay();
        });
        assertThat(clinic.toCheck().log()).containsExactly("dismiss 1 by Ada Voss: Test of the laboratory");
        assertThat(rows("#setAside-records")).isEqualTo(499);
    }

    @Test
    void enterGoesToTheFormAndShortcutEnterStores() {
        showChecks();
        type("#check-by", "Ada Voss");
        FxToolkit.run(() -> {
            find("#check-groups").requestFocus();
            key(find("#check-groups"), KeyCode.ENTER, false);
            assertThat(unit().isFocused()).isTrue();
            unit().setValue("mg/dL");
            key(find("#fix-date"), KeyCode.ENTER, true);
        });
        assertThat(clinic.toCheck().log()).containsExactly("fix 500 by Ada Voss");
    }

    @Test
    void doubtfulValuesAreAcceptedOrRejectedByNameWithAReason() {
        showChecks();
        FxToolkit.run(() -> {
            ((TabPane) find("#check-tabs")).getSelectionModel().select(1);
            lay();
        });
        assertThat(words("#check-explanation"))
                .contains("2 values of Heart rate")
                .contains("15 to 260");
        assertThat(text("#doubtful-raw")).contains("run.fit").contains("Chest strap 12");
        type("#check-by", "Ada Voss");
        press("#check-accept");
        assertThat(words("#check-message")).contains("Say why");
        type("#check-judge-reason", "Counted by hand");
        press("#check-accept");
        type("#check-judge-reason", "Strap was loose");
        press("#check-reject");

        assertThat(clinic.toCheck().log())
                .containsExactly("accept 2 by Ada Voss: Counted by hand", "reject 1 by Ada Voss: Strap was loose");
        assertThat(rows("#check-doubts")).isZero();
        assertThat(words("#check-doubts-empty")).contains("No value is in doubt");
        press("#check-undo");
        assertThat(clinic.toCheck().log()).contains("reconsider 1 by Ada Voss");
        assertThat(rows("#check-doubts")).isEqualTo(1);
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

    // The form's unit field is a list of texts.
    @SuppressWarnings("unchecked")
    private ComboBox<String> unit() {
        return (ComboBox<String>) find("#fix-unit");
    }

    private static void key(Node node, KeyCode code, boolean shortcut) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private int rows(String selector) {
        return FxToolkit.call(() -> table(selector).getItems().size());
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) find(selector);
    }

    private String text(String selector) {
        return FxToolkit.call(() -> ((TextArea) find(selector)).getText());
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
