package org.mendline.app.window.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mendline.app.window.edit.EditHistory;
import org.mendline.app.window.edit.UndoButtons;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.timeline.TimelineChart;

/// How much time is shown, the way to a date, entering, undo and redo.
final class TimelineBar extends HBox {
    private final TimelineController controller;
    private final Texts texts;
    private final TimelineChart chart;
    private final DatePicker date = new DatePicker();

    TimelineBar(TimelineController controller, Texts texts, EditHistory history, TimelineChart chart) {
        this.controller = controller;
        this.texts = texts;
        this.chart = chart;
        getStyleClass().addAll("toolbar", "timeline-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label samples = new Label();
        samples.setId("timeline-samples");
        samples.getStyleClass().add("mendline-muted");
        samples.textProperty().bind(controller.model().samplesProperty());
        samples.setMinWidth(0);
        Button enter = button("enter", () -> controller.entry().open(EntryModel.Kind.VALUE));
        enter.getStyleClass().add("accent");
        enter.setTooltip(new Tooltip(texts.get("timeline.enter.about")));
        Button note = button("note", () -> controller.entry().open(EntryModel.Kind.NOTE));
        getChildren().addAll(spans(), goTo(), gap, samples, new UndoButtons(history, texts), note, enter);
    }

    void focusDate() {
        date.requestFocus();
    }

    private Node spans() {
        HBox spans = new HBox(
                span("years", Duration.ofDays(731)),
                span("twelveWeeks", Duration.ofDays(84)),
                span("fourWeeks", Duration.ofDays(28)),
                span("day", Duration.ofDays(1)),
                button("all", chart::showAll));
        spans.getStyleClass().add("timeline-spans");
        return spans;
    }

    private Button span(String name, Duration span) {
        return button(
                name,
                () -> chart.windowProperty().get().ifPresent(shown -> controller.showSpan(span, shown, crosshair())));
    }

    private Optional<Instant> crosshair() {
        OptionalDouble at = chart.crosshairProperty().get();
        return at.isPresent() ? Optional.of(Instant.ofEpochMilli(Math.round(at.getAsDouble()))) : Optional.empty();
    }

    private Button button(String name, Runnable act) {
        Button button = new Button(texts.get("timeline." + name));
        button.setId("timeline-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    private Node goTo() {
        date.setId("timeline-date");
        date.setPromptText(texts.get("timeline.date.prompt"));
        date.setAccessibleText(texts.get("timeline.date"));
        date.setConverter(new IsoDates());
        date.setOnAction(e -> Optional.ofNullable(date.getValue()).ifPresent(this::show));
        Label label = new Label(texts.get("timeline.date"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(date);
        HBox line = new HBox(label, date);
        line.getStyleClass().add("line");
        return line;
    }

    /// The day in the middle, as much time as before.
    private void show(LocalDate day) {
        chart.windowProperty()
                .get()
                .ifPresent(shown -> chart.getData().ifPresent(data -> {
                    Instant noon =
                            day.atTime(LocalTime.NOON).atZone(data.zone()).toInstant();
                    controller.showSpan(Duration.ofMillis(Math.round(shown.spanMillis())), shown, Optional.of(noon));
                    chart.moveCrosshair(OptionalDouble.of((double) noon.toEpochMilli()));
                    chart.requestFocus();
                }));
    }

    /// Dates as `2026-11-20`; what is no date is left as it was.
    private final class IsoDates extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.format(DateTimeFormatter.ISO_LOCAL_DATE);
        }

        @Override
        public @Nullable LocalDate fromString(String typed) {
            try {
                return typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                controller.model().messageProperty().set(texts.format("timeline.date.wrong", typed));
                return date.getValue();
            }
        }
    }
}
