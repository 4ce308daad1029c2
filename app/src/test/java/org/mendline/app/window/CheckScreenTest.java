package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.viz.theme.Themes;

/// The screen of things to check in the whole window, pressed as a user would press it.
class CheckScreenTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(12);
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        clinic.toCheck().filled();
        ObjectProperty<Themes> theme = TestWindow.light();
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void showChecks() {
        window.click("#nav-check");
    }

    @Test
    void theBadgeCountsWhatWaitsAndTheShortcutOpensTheScreen() {
        assertThat(window.words("#nav-check-badge")).isEqualTo("504");
        window.run(() -> window.scene()
                .getAccelerators()
                .get(KeyCombination.valueOf("Shortcut+" + (Screen.CHECK.ordinal() + 1)))
                .run());
        assertThat(window.read(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.CHECK);
        assertThat(window.words("#check-summary")).isEqualTo("501 records are set aside, 3 values are in doubt.");
    }

    @Test
    void fiveHundredAlikeRecordsAreOneGroupAndOneUnitMendsThemAll() {
        showChecks();
        assertThat(window.rows("#check-groups")).isEqualTo(2);
        assertThat(window.rows("#setAside-records")).isEqualTo(500);
        assertThat(window.words("#check-store")).isEqualTo("Store all 500 records");
        assertThat(window.read(() -> unit().getItems().getFirst())).isEqualTo("mg/dL");

        window.type("#check-by", "Ada Voss");
        window.run(() -> unit().setValue("mg/dL"));
        window.click("#check-store");

        assertThat(clinic.toCheck().log()).containsExactly("fix 500 by Ada Voss");
        assertThat(clinic.toCheck().last().unit()).contains("mg/dL");
        assertThat(window.words("#check-message")).isEqualTo("500 records were stored.");
        assertThat(window.rows("#check-groups")).isEqualTo(1);
        assertThat(window.words("#nav-check-badge")).isEqualTo("4");
        window.click("#check-undo");
        assertThat(clinic.toCheck().log()).contains("reopen 500 by Ada Voss");
        assertThat(window.rows("#check-groups")).isEqualTo(2);
    }

    @Test
    void aDecisionNeedsANameAndAWrongUnitStaysSetAsideWithTheReason() {
        showChecks();
        window.run(() -> unit().setValue("smileys"));
        window.click("#check-store");
        assertThat(window.words("#check-message")).contains("first and last name");
        assertThat(clinic.toCheck().log()).isEmpty();

        window.type("#check-by", "Ada Voss");
        window.click("#check-store");
        assertThat(window.words("#check-message"))
                .contains("500 records stay set aside")
                .contains("not a UCUM unit");
        assertThat(window.rows("#setAside-records")).isEqualTo(500);
        assertThat(window.read(() -> window.find("#check-undo").isVisible())).isFalse();
    }

    @Test
    void aRecordNobodyUnderstoodShowsItsRawTextAndTakesAHandEnteredValue() {
        showChecks();
        window.run(() -> table("#check-groups").getSelectionModel().select(1));
        assertThat(window.text("#setAside-raw")).contains("P-002 | 2026-11-03 | Knee flexion | three | deg");
        assertThat(window.words("#check-problem")).contains("visit.csv").contains("\"three\" is no number");
        window.type("#check-by", "Ada Voss");
        window.type("#fix-value", "3,5");
        window.type("#fix-date", "2026-11-03");
        window.type("#fix-clock", "8:30");
        window.run(() -> {
            ((ComboBox<?>) window.find("#fix-person")).getSelectionModel().select(1);
            ((ComboBox<?>) window.find("#fix-measure")).getSelectionModel().select(0);
            unit().setValue("deg");
        });
        window.click("#check-store");

        var mend = clinic.toCheck().last();
        assertThat(mend.value()).hasValue(3.5);
        assertThat(mend.person()).contains(clinic.persons().get(1).id());
        assertThat(mend.code()).contains(clinic.toCheck().measures().getFirst().code());
        assertThat(mend.time())
                .contains(
                        new MendedTime(LocalDate.of(2026, 11, 3), Optional.of(LocalTime.of(8, 30)), Optional.empty()));
        assertThat(window.words("#check-message")).isEqualTo("1 record was stored.");
    }

    @Test
    void whatIsTypedWrongIsSaidAndNothingIsSent() {
        showChecks();
        window.type("#check-by", "Ada Voss");
        window.type("#fix-value", "three");
        window.click("#check-store");
        assertThat(window.words("#check-message")).contains("\"three\" is no number");
        window.type("#fix-value", "3");
        window.click("#check-store");
        assertThat(window.words("#check-message")).contains("One value cannot be right for 500 records");
        window.type("#fix-value", "");
        window.type("#fix-date", "3/11/2026");
        window.click("#check-store");
        assertThat(window.words("#check-message")).contains("3/11/2026").contains("no date");
        window.type("#fix-date", "");
        window.click("#check-dismiss");
        assertThat(window.words("#check-message")).contains("Say why");
        assertThat(clinic.toCheck().log()).isEmpty();
    }

    @Test
    void byKeyboardOneSelectedRecordIsDismissedWithAReason() {
        showChecks();
        window.type("#check-by", "Ada Voss");
        window.run(() -> {
            table("#setAside-records").getSelectionModel().select(2);
        });
        assertThat(window.words("#check-dismiss")).isEqualTo("Dismiss this record");
        window.focus("#check-groups");
        window.press(KeyCode.DELETE);
        assertThat(window.read(() -> window.find("#check-dismiss-reason").isFocused()))
                .isTrue();
        window.type("#check-dismiss-reason", "Test of the laboratory");
        window.press(KeyCode.ENTER);
        assertThat(clinic.toCheck().log()).containsExactly("dismiss 1 by Ada Voss: Test of the laboratory");
        assertThat(window.rows("#setAside-records")).isEqualTo(499);
    }

    @Test
    void enterGoesToTheFormAndShortcutEnterStores() {
        showChecks();
        window.type("#check-by", "Ada Voss");
        window.focus("#check-groups");
        window.press(KeyCode.ENTER);
        assertThat(window.read(() -> unit().isFocused())).isTrue();
        window.run(() -> unit().setValue("mg/dL"));
        window.focus("#fix-date");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(clinic.toCheck().log()).containsExactly("fix 500 by Ada Voss");
    }

    @Test
    void doubtfulValuesAreAcceptedOrRejectedByNameWithAReason() {
        showChecks();
        window.run(() -> {
            ((TabPane) window.find("#check-tabs")).getSelectionModel().select(1);
        });
        assertThat(window.words("#check-explanation"))
                .startsWith("Heart rate of P-003: 2 values, 312 – 318 /min.")
                .contains("15 to 260 /min");
        assertThat(window.text("#doubtful-raw")).contains("run.fit").contains("Chest strap 12");
        window.type("#check-by", "Ada Voss");
        window.click("#check-accept");
        assertThat(window.words("#check-message")).contains("Say why");
        window.type("#check-judge-reason", "Counted by hand");
        window.click("#check-accept");
        window.type("#check-judge-reason", "Strap was loose");
        window.click("#check-reject");

        assertThat(clinic.toCheck().log())
                .containsExactly("accept 2 by Ada Voss: Counted by hand", "reject 1 by Ada Voss: Strap was loose");
        assertThat(window.rows("#check-doubts")).isZero();
        assertThat(window.words("#check-doubts-empty")).contains("No value is in doubt");
        window.click("#check-undo");
        assertThat(clinic.toCheck().log()).contains("reconsider 1 by Ada Voss");
        assertThat(window.rows("#check-doubts")).isEqualTo(1);
    }

    // The form's unit field is a list of texts.
    @SuppressWarnings("unchecked")
    private ComboBox<String> unit() {
        return (ComboBox<String>) window.find("#fix-unit");
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) window.find(selector);
    }
}
