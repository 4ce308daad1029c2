package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.app.window.importing.ImportController;
import org.mendline.app.window.importing.ImportView;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.ColumnGuess;
import org.mendline.storage.importing.question.DateExample;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.MeasureSuggestion;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.PersonCandidate;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;

/// Clicks through the wizard on the import screen.
class WizardTest {
    private final FakeClinic clinic = new FakeClinic(2);
    private ImportController importing;
    private ImportView view;

    static Question.UnknownTable table() {
        return new Question.UnknownTable(
                "a".repeat(64),
                List.of("Pat", "Wann", "Eiweiß (mg/L)"),
                2,
                List.of(List.of("P-104", "03.04.2026", "12,8"), List.of("P-105", "04.04.2026", "<0,5")),
                List.of(
                        column("Pat", "P-104", Optional.of(new Meaning.Column(Meaning.Role.PERSON))),
                        column("Wann", "03.04.2026", Optional.empty()),
                        column("Eiweiß (mg/L)", "12,8", Optional.empty())));
    }

    private static ColumnGuess column(String name, String example, Optional<Meaning> likely) {
        List<MeasureSuggestion> suggestions = name.startsWith("Eiweiß")
                ? List.of(new MeasureSuggestion("1988-5", "C-reactive protein", "mg/L", 0.5))
                : List.of();
        return new ColumnGuess(new NameInDoubt(name, List.of(example), Optional.empty(), suggestions), likely);
    }

    static Question.AmbiguousDates dates() {
        return new Question.AmbiguousDates(
                "b".repeat(64),
                List.of(new DateExample("line 2", "03/04/2026", LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4))));
    }

    static Question.PersonInDoubt person() {
        return new Question.PersonInDoubt(
                "hl7:CITY",
                "778",
                Optional.of("Doe, Jane"),
                OptionalInt.of(1961),
                List.of(new PersonCandidate(
                        new PersonId("P-014"), "Jane Doe", OptionalInt.of(1961), "the same name in another order")));
    }

    @BeforeEach
    void screen() {
        FxToolkit.startHeadless();
        clinic.asks("lab", List.of(table()));
        clinic.asks("sleep", List.of(dates(), person()));
        FxToolkit.run(() -> {
            Texts texts = Texts.of(Locale.ENGLISH);
            importing = new ImportController(clinic, new ImmediateTaskRunner(), texts, ZoneOffset.UTC, () -> {});
            view = new ImportView(importing, texts);
            new Scene(view, 1366, 768);
        });
    }

    private <T extends Node> void on(Class<T> kind, String id, Consumer<T> action) {
        FxToolkit.run(() -> {
            view.applyCss();
            view.layout();
            action.accept(kind.cast(view.lookup("#" + id)));
        });
    }

    private void fire(String id) {
        on(Button.class, id, Button::fire);
    }

    private void choose(String id, String label) {
        on(ComboBox.class, id, box -> pick((ComboBox<?>) box, label));
    }

    private static <T> void pick(ComboBox<T> box, String label) {
        box.getItems().stream()
                .filter(item -> (box.getConverter() == null
                                ? String.valueOf(item)
                                : box.getConverter().toString(item))
                        .startsWith(label))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> {
                    throw new AssertionError("no choice " + label);
                });
    }

    private List<String> preview() {
        return FxToolkit.call(() -> List.copyOf(importing.wizard().model().preview()));
    }

    private FileAnswers given(String file) {
        return clinic.lastRequest().orElseThrow().answers().of(file);
    }

    @Test
    void anUnknownTableIsReadAsSaidAndRemembered() {
        FxToolkit.run(() -> importing.preview(List.of(Path.of("lab.csv"))));
        fire("import-answer");
        on(
                TableView.class,
                "wizard-rows",
                rows -> assertThat(((TableView<?>) rows).getItems()).hasSize(2));
        assertThat(preview()).containsExactly("Say which column is the date, and what at least one column measures.");

        choose("wizard-meaning-1", "the date");
        choose("wizard-meaning-2", "C-reactive protein (1988-5), suggested");

        assertThat(preview().getFirst()).isEqualTo("C-reactive protein 12.8 mg/L on 3 Apr 2026 for P-104");
        assertThat(preview().get(1))
                .startsWith("line 4, column Eiweiß (mg/L) would be set aside")
                .contains("limit");
        on(TextField.class, "wizard-name", name -> name.setText("Lab Meyer"));
        fire("wizard-next");

        assertThat(importing.wizard().model().openProperty().get()).isFalse();
        assertThat(clinic.remembered()).containsOnlyKeys("Lab Meyer");
        assertThat(given("lab.csv").table().names())
                .containsEntry("Pat", new Meaning.Column(Meaning.Role.PERSON))
                .containsEntry("Eiweiß (mg/L)", new Meaning.Measured("1988-5", Optional.of("mg/L")));
    }

    @Test
    void onePageAQuestionForthAndBack() {
        FxToolkit.run(() -> importing.preview(List.of(Path.of("sleep.csv"))));
        fire("import-answer");
        assertThat(preview()).containsExactly("“03/04/2026” is 3 Apr 2026 or 4 Mar 2026");
        on(RadioButton.class, "wizard-mdy", RadioButton::fire);
        assertThat(preview()).containsExactly("“03/04/2026” is 4 Mar 2026 (line 2)");
        fire("wizard-next");
        on(RadioButton.class, "wizard-same-P-014", RadioButton::fire);
        assertThat(preview()).containsExactly("Everything of 778 goes to P-014, now and from now on");
        fire("wizard-back");
        on(
                RadioButton.class,
                "wizard-mdy",
                kept -> assertThat(kept.isSelected()).isTrue());
        fire("wizard-next");
        fire("wizard-next");

        assertThat(given("sleep.csv").table().dateOrder()).contains(DateOrder.MONTH_FIRST);
        assertThat(given("sleep.csv").persons()).containsEntry("778", new PersonAnswer.Same(new PersonId("P-014")));
    }

    @Test
    void aRecordingThatTellsNoDateIsAskedForAndItsFileTimeOnlyOffered() {
        clinic.asks("jump", List.of(undated()));
        FxToolkit.run(() -> importing.preview(List.of(Path.of("jump.txt"))));
        fire("import-answer");
        on(
                TextField.class,
                "wizard-recorded-date",
                date -> assertThat(date.getText()).isEmpty());
        assertThat(preview().getFirst()).startsWith("Nothing of jump.txt is imported yet");

        on(TextField.class, "wizard-recorded-date", date -> date.setText("2026-05-03"));
        on(TextField.class, "wizard-recorded-time", time -> time.setText("9:05"));
        on(ComboBox.class, "wizard-recorded-zone", zone -> pick((ComboBox<?>) zone, "Europe/Berlin"));
        assertThat(preview()).containsExactly("jump.txt was recorded on 3 May 2026, 09:05:00 (Europe/Berlin)");
        fire("wizard-next");

        assertThat(given("jump.txt").recordedAt())
                .contains(new RecordedAt(
                        LocalDateTime.parse("2026-05-03T09:05"), Optional.of(ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void theFilesOwnTimeIsTakenWhenTheButtonSaysSo() {
        clinic.asks("jump", List.of(undated()));
        FxToolkit.run(() -> importing.preview(List.of(Path.of("jump.txt"))));
        fire("import-answer");
        fire("wizard-recorded-take");
        fire("wizard-next");
        assertThat(given("jump.txt").recordedAt())
                .contains(new RecordedAt(LocalDateTime.parse("2026-05-02T07:30"), Optional.of(ZoneOffset.UTC)));
    }

    @Test
    void halfADateIsNoAnswer() {
        clinic.asks("jump", List.of(undated()));
        FxToolkit.run(() -> importing.preview(List.of(Path.of("jump.txt"))));
        fire("import-answer");
        on(TextField.class, "wizard-recorded-date", date -> date.setText("2026-05-03"));
        fire("wizard-next");
        assertThat(given("jump.txt").isEmpty()).isTrue();
    }

    static Question.Undated undated() {
        return new Question.Undated(
                "jump.txt", "A table of forces", Optional.of(Instant.parse("2026-05-02T07:30:00.5Z")));
    }

    @Test
    void escapeLeavesEverythingOpen() {
        FxToolkit.run(() -> importing.preview(List.of(Path.of("sleep.csv"))));
        fire("import-answer");
        on(RadioButton.class, "wizard-mdy", RadioButton::fire);
        on(
                Node.class,
                "wizard-overlay",
                overlay -> overlay.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));

        assertThat(importing.wizard().model().openProperty().get()).isFalse();
        assertThat(given("sleep.csv").isEmpty()).isTrue();
    }
}
