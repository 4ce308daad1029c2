package org.mendline.app.window.importing.wizard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.RecordedAt;

/// Asks when a file was recorded. The time at which the file was last changed is offered, and taken only when asked
/// for: it changes when a file is copied or exported again.
final class RecordedPage extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private final WizardController controller;
    private final Texts texts;
    private final TextField date = new TextField();
    private final TextField time = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();

    RecordedPage(WizardController controller, Texts texts, Question.Undated question) {
        this.controller = controller;
        this.texts = texts;
        getStyleClass().add("wizard-lines");
        prepare(date, "wizard-recorded-date", "wizard.recorded.date.prompt", 10);
        prepare(time, "wizard-recorded-time", "wizard.recorded.time.prompt", 7);
        zone.setId("wizard-recorded-zone");
        zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        controller.saidRecorded().ifPresent(this::show);
        ZoneId chosen = controller.saidRecorded().flatMap(RecordedAt::zone).orElseGet(controller::zone);
        zone.setValue(chosen.getId());
        HBox fields = new HBox(
                labelled("wizard.recorded.date", date),
                labelled("wizard.recorded.time", time),
                labelled("wizard.recorded.zone", zone));
        fields.getStyleClass().add("line");
        getChildren().add(fields);
        question.lastChanged().ifPresent(this::offer);
        date.textProperty().subscribe((before, now) -> say());
        time.textProperty().subscribe((before, now) -> say());
        zone.valueProperty().subscribe((before, now) -> say());
    }

    private void prepare(TextField field, String id, String prompt, int columns) {
        field.setId(id);
        field.setPromptText(texts.get(prompt));
        field.setPrefColumnCount(columns);
    }

    private VBox labelled(String key, Control field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void show(RecordedAt at) {
        date.setText(at.local().toLocalDate().toString());
        time.setText(TIME.format(at.local()));
    }

    private void offer(Instant lastChanged) {
        LocalDateTime there = LocalDateTime.ofInstant(lastChanged.truncatedTo(ChronoUnit.SECONDS), controller.zone());
        Label hint =
                new Label(texts.format("wizard.recorded.changed", there.format(texts.dates("d MMM yyyy, HH:mm:ss"))));
        hint.setWrapText(true);
        hint.getStyleClass().add("mendline-muted");
        Button take = new Button(texts.get("wizard.recorded.take"));
        take.setId("wizard-recorded-take");
        take.setOnAction(e -> {
            zone.setValue(controller.zone().getId());
            show(new RecordedAt(there, Optional.empty()));
        });
        HBox line = new HBox(take, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        getChildren().add(line);
    }

    private void say() {
        controller.sayRecorded(written());
    }

    /// Empty while the fields hold no date and no time of day.
    private Optional<RecordedAt> written() {
        try {
            LocalDateTime local = LocalDate.parse(date.getText().strip())
                    .atTime(LocalTime.parse(time.getText().strip(), TIME));
            return Optional.of(new RecordedAt(local, Optional.of(ZoneId.of(zone.getValue()))));
        } catch (DateTimeException e) {
            // Half a date is none; the page says that nothing is imported yet.
            return Optional.empty();
        }
    }
}
