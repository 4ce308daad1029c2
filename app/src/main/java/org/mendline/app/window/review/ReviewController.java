package org.mendline.app.window.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.PersonReview;
import org.mendline.app.review.Suggestion;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review.Decision;

/// What a user can do on the review page. FX thread only.
public final class ReviewController {
    /// Key of the work that reads suggestions and decisions.
    public static final String READ = "review.read";
    /// Key of the work that keeps a decision.
    public static final String DECIDE = "review.decide";

    private final ReviewModel model = new ReviewModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Runnable decided;
    private Optional<PersonPrediction> prediction = Optional.empty();
    private Optional<PersonId> person = Optional.empty();
    private boolean looked;
    private boolean stale;

    /// @param decided told after each decision
    public ReviewController(Clinic clinic, TaskRunner tasks, Texts texts, Runnable decided) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.decided = decided;
    }

    public ReviewModel model() {
        return model;
    }

    /// Who is shown.
    void open(PersonId opened) {
        if (person.filter(opened::equals).isEmpty()) {
            say("", false);
        }
        person = Optional.of(opened);
        renew();
    }

    /// Suggestions come from this prediction from now on.
    void about(Optional<PersonPrediction> shown) {
        prediction = shown;
        shown.ifPresent(p -> person = Optional.of(p.person().id()));
        renew();
    }

    /// Whether the page is looked at.
    void looked(boolean now) {
        looked = now;
        if (now && stale) {
            renew();
        }
    }

    /// Does as suggested.
    public void accept(Suggestion suggestion) {
        decide(suggestion, Decision.Accepted::new, Optional.empty());
    }

    /// Does it with another dose.
    ///
    /// @param dose as typed, in the lever's unit
    public void change(Suggestion suggestion, String dose) {
        double value;
        try {
            value = Double.parseDouble(dose.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            say(texts.format("review.notADose", dose.strip()), true);
            return;
        }
        decide(suggestion, () -> new Decision.Changed(value), Optional.empty());
    }

    /// Does not do it.
    public void reject(Suggestion suggestion, String reason) {
        if (reason.isBlank()) {
            say(texts.get("review.noReason"), true);
            return;
        }
        decide(suggestion, Decision.Rejected::new, Optional.of(reason));
    }

    /// Takes a decision back; it stays in the history.
    public void takeBack(long number, String reason) {
        String by = model.reviewerProperty().get();
        if (!named()) {
            return;
        }
        if (reason.isBlank()) {
            say(texts.get("review.noReason"), true);
            return;
        }
        person.ifPresent(id -> keep(() -> clinic.reviews().takeBack(id, number, by, reason)
                ? texts.get("review.takenBack")
                : texts.get("review.notStanding")));
    }

    private void decide(Suggestion suggestion, Supplier<Decision> decision, Optional<String> reason) {
        String by = model.reviewerProperty().get();
        if (!named()) {
            return;
        }
        prediction.ifPresent(p -> keep(() -> {
            clinic.reviews().decide(p, suggestion, decision.get(), by, reason);
            return texts.format("review.kept", by.strip());
        }));
    }

    private boolean named() {
        boolean named = !model.reviewerProperty().get().isBlank();
        if (!named) {
            say(texts.get("review.noName"), true);
        }
        return named;
    }

    private void keep(Supplier<String> work) {
        model.workingProperty().set(true);
        tasks.start(Work.of(
                        DECIDE,
                        progress -> attempt(work),
                        said -> {
                            say(said.words(), said.failed());
                            renew();
                            decided.run();
                        },
                        failure -> say(new Failures(texts).sentence(failure), true))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    /// What the clinic refuses, it refuses with a sentence for the user.
    private static Said attempt(Supplier<String> work) {
        try {
            return new Said(work.get(), false);
        } catch (IllegalArgumentException refused) {
            return new Said(String.valueOf(refused.getMessage()), true);
        }
    }

    private void renew() {
        stale = true;
        if (looked && person.isPresent()) {
            stale = false;
            read(person.get());
        }
    }

    private void read(PersonId id) {
        Optional<PersonPrediction> from = prediction.filter(p -> p.person().id().equals(id));
        tasks.start(Work.of(
                READ,
                progress -> from.map(clinic.reviews()::of)
                        .orElseGet(() -> new PersonReview(
                                List.of(),
                                clinic.reviews().decisions(id),
                                clinic.reviews().agreed(id))),
                review -> show(review, from.isPresent()),
                failure -> say(new Failures(texts).sentence(failure), true)));
    }

    private void show(PersonReview review, boolean predicted) {
        model.open().setAll(review.open());
        model.decided().setAll(review.decided());
        model.agreed().setAll(review.agreed());
        model.summaryProperty()
                .set(predicted ? texts.format("review.waiting", review.open().size()) : "");
    }

    private void say(String words, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(words);
    }

    private record Said(String words, boolean failed) {}
}
