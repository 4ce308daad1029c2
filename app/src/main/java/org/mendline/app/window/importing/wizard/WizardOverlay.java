package org.mendline.app.window.importing.wizard;

import java.time.LocalDate;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.observation.MeasureCatalogue;

/// Asks what a file leaves open, above the import screen: one page a question, and below it how rows will be read.
/// Enter goes on, Escape leaves everything open.
public final class WizardOverlay extends StackPane {
    private final WizardController controller;
    private final WizardModel model;
    private final Texts texts;
    private final QuestionPage pages;
    private final StackPane page = new StackPane();
    private final VBox preview = new VBox();
    private final Button next = new Button();

    public WizardOverlay(WizardController controller, Texts texts, MeasureCatalogue measures) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.pages = new QuestionPage(controller, texts, measures);
        setId("wizard-overlay");
        getStyleClass().add("overlay");
        page.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(page, Priority.ALWAYS);
        Label previewTitle = new Label(texts.get("wizard.preview.title"));
        previewTitle.getStyleClass().add("card-title");
        preview.setId("wizard-preview");
        preview.getStyleClass().add("wizard-preview");
        VBox card = new VBox(heading(), sentence(), page, previewTitle, preview, failure(), footer());
        card.getStyleClass().addAll("mendline-card", "form", "wizard-card");
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        model.questionProperty().subscribe(this::show);
        model.preview().addListener((ListChangeListener<String>) change -> showPreview());
        addEventFilter(KeyEvent.KEY_PRESSED, this::goOn);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.close();
                e.consume();
            }
        });
    }

    /// A radio button would take Enter for itself, though it is chosen already.
    private void goOn(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && event.getTarget() instanceof RadioButton button
                && button.isSelected()) {
            controller.next();
            event.consume();
        }
    }

    private Node heading() {
        Label title = new Label();
        title.getStyleClass().add("mendline-title");
        title.textProperty().bind(model.fileProperty().map(file -> texts.format("wizard.title", file)));
        Label place = new Label();
        place.getStyleClass().add("mendline-muted");
        place.textProperty().bind(model.placeProperty());
        HBox bar = new HBox(title, gap(), place);
        bar.setAlignment(Pos.BASELINE_LEFT);
        return bar;
    }

    private Node sentence() {
        Label words = paragraph("wizard-question");
        words.textProperty()
                .bind(model.questionProperty().map(q -> q.map(this::words).orElse("")));
        return words;
    }

    private String words(Question question) {
        return switch (question) {
            case Question.AmbiguousDates dates ->
                texts.format(
                        "wizard.ask.dates",
                        dates.examples().getFirst().written(),
                        day(dates.examples().getFirst().dayFirst()),
                        day(dates.examples().getFirst().monthFirst()));
            case Question.Undated undated -> texts.format("wizard.ask.undated", undated.what());
            default -> question.sentence();
        };
    }

    private Node failure() {
        Label words = paragraph("wizard-failure");
        words.getStyleClass().add("failure");
        words.textProperty().bind(model.failureProperty());
        words.visibleProperty().bind(model.failureProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node footer() {
        Label keep = new Label(texts.get("wizard.keep"));
        TextField name = new TextField();
        name.setId("wizard-name");
        name.setPromptText(texts.get("wizard.keep.prompt"));
        name.setPrefColumnCount(15);
        name.textProperty().bindBidirectional(model.nameProperty());
        keep.setLabelFor(name);
        for (Node node : new Node[] {keep, name}) {
            node.visibleProperty().bind(model.lastProperty().and(model.rememberableProperty()));
        }
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.setId("wizard-cancel");
        cancel.setOnAction(e -> controller.close());
        Button back = new Button(texts.get("wizard.back"));
        back.setId("wizard-back");
        back.setOnAction(e -> controller.back());
        back.disableProperty().bind(model.firstProperty());
        next.setId("wizard-next");
        next.getStyleClass().add("accent");
        next.textProperty().bind(model.lastProperty().map(last -> texts.get(last ? "wizard.finish" : "wizard.next")));
        next.setOnAction(e -> controller.next());
        next.defaultButtonProperty().bind(model.openProperty());
        HBox bar = new HBox(keep, name, gap(), cancel, back, next);
        bar.getStyleClass().add("line");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void show(Optional<Question> question) {
        question.ifPresentOrElse(
                q -> {
                    page.getChildren().setAll(pages.of(q));
                    next.requestFocus();
                },
                () -> page.getChildren().clear());
    }

    private void showPreview() {
        preview.getChildren()
                .setAll(model.preview().stream().map(WizardOverlay::line).toList());
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label paragraph(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private String day(LocalDate day) {
        return day.format(texts.dates("d MMM yyyy"));
    }
}
