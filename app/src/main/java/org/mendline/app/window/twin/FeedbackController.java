package org.mendline.app.window.twin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.feedback.Saying;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;

/// Takes down what people say of the curve shown and of the person, and shows what it changed. FX thread only.
public final class FeedbackController {
    private static final String SAY = "feedback.say";
    private static final String READ = "feedback.read";

    private final FeedbackModel model = new FeedbackModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<PredictionResult> renewed;
    private Optional<PersonPrediction> shown = Optional.empty();

    /// @param renewed takes the prediction made anew after something was said or withdrawn
    FeedbackController(Clinic clinic, TaskRunner tasks, Texts texts, Consumer<PredictionResult> renewed) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.renewed = renewed;
    }

    public FeedbackModel model() {
        return model;
    }

    /// Opens for words about the curve shown.
    public void open() {
        shown.ifPresent(prediction -> {
            model.messageProperty().set("");
            model.openProperty().set(true);
            read(prediction, () -> clinic.saidEffect(prediction.person().id()));
        });
    }

    public void close() {
        model.openProperty().set(false);
    }

    /// Takes down what was said in the name given, and renews the prediction.
    public void say(Saying saying) {
        if (saying.empty()) {
            model.messageProperty().set(texts.get("feedback.nothing"));
            return;
        }
        if (named()) {
            shown.ifPresent(prediction -> change(prediction, () -> clinic.say(prediction, saying)));
        }
    }

    /// Marks something as said in error, in the name given, and renews the prediction.
    public void withdraw(Said said) {
        if (named()) {
            String by = model.nameProperty().get().strip();
            shown.ifPresent(prediction ->
                    change(prediction, () -> clinic.withdraw(prediction.person().id(), said.id(), by)));
        }
    }

    /// The prediction that words are about from now on.
    void about(PersonPrediction prediction) {
        boolean someoneElse = shown.filter(now -> same(now, prediction)).isEmpty();
        shown = Optional.of(prediction);
        if (someoneElse) {
            model.openProperty().set(false);
            model.said().clear();
            model.effectProperty().set("");
            read(prediction, Optional::empty);
        }
    }

    private boolean named() {
        boolean named = !model.nameProperty().get().isBlank();
        model.messageProperty().set(named ? "" : texts.get("feedback.noName"));
        return named;
    }

    private void read(PersonPrediction prediction, EffectSource effect) {
        PersonId person = prediction.person().id();
        tasks.start(Work.of(
                READ,
                progress -> new Heard(clinic.said(person), effect.get(), Optional.empty()),
                heard -> show(prediction, heard),
                this::failed));
    }

    private void change(PersonPrediction prediction, Runnable change) {
        PersonId person = prediction.person().id();
        model.workingProperty().set(true);
        tasks.start(Work.of(
                        SAY,
                        progress -> {
                            change.run();
                            PredictionResult result = clinic.predict(person);
                            return new Heard(clinic.said(person), clinic.saidEffect(person), Optional.of(result));
                        },
                        heard -> show(prediction, heard),
                        this::failed)
                .titled(texts.get("feedback.task"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    private void show(PersonPrediction prediction, Heard heard) {
        if (shown.filter(now -> same(now, prediction)).isPresent()) {
            model.said().setAll(heard.said());
            model.effectProperty()
                    .set(heard.effect().map(e -> sentence(prediction, e)).orElse(""));
            heard.result().ifPresent(renewed);
        }
    }

    private String sentence(PersonPrediction prediction, SaidEffect effect) {
        String unit = prediction.record().scale().unit();
        String with = Quantities.show(effect.with(), unit);
        String without = Quantities.show(effect.without(), unit);
        return texts.format(
                with.equals(without) ? "feedback.effect.none" : "feedback.effect", with, effect.days(), without);
    }

    private void failed(Exception failure) {
        model.messageProperty().set(new Failures(texts).sentence(failure));
    }

    private static boolean same(PersonPrediction a, PersonPrediction b) {
        return a.person().id().equals(b.person().id());
    }

    private interface EffectSource {
        Optional<SaidEffect> get();
    }

    private record Heard(List<Said> said, Optional<SaidEffect> effect, Optional<PredictionResult> result) {}
}
