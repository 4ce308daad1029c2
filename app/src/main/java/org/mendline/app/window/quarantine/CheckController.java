package org.mendline.app.window.quarantine;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.checking.ToCheck;
import org.mendline.app.checking.ToCheck.Waiting;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.Clinic.ImportResult;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.MendingOutcome;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.person.Person;

/// What a user can do on the screen of things to check. FX thread only.
public final class CheckController {
    private static final String READ = "check.read";
    private static final String COUNT = "check.count";
    private static final String UNITS = "check.units";
    private static final String DECIDE = "check.decide";

    private final CheckModel model = new CheckModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final CheckWords words;
    private final Runnable changed;

    /// @param zone zone for times shown whose own is not known
    /// @param changed told after values became usable or ceased to be
    public CheckController(Clinic clinic, TaskRunner tasks, Texts texts, ZoneId zone, Runnable changed) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new CheckWords(texts, zone);
        this.changed = changed;
    }

    public CheckModel model() {
        return model;
    }

    /// Counts what waits, for the navigation's badge.
    public void count() {
        tasks.start(Work.of(
                COUNT,
                progress -> clinic.toCheck().waiting(),
                waiting -> model.waitingProperty().set(waiting.all()),
                this::failed));
    }

    /// Reads everything the screen shows; what was selected stays selected where it still waits.
    public void reload() {
        tasks.start(Work.of(READ, progress -> read(), this::show, this::failed));
    }

    private Found read() {
        ToCheck checks = clinic.toCheck();
        // Thousands of rows are put into words here, not on the FX thread.
        return new Found(
                checks.waiting(),
                checks.setAside().stream().map(words::row).toList(),
                checks.doubtful().stream().map(words::row).toList(),
                clinic.persons(),
                checks.measures());
    }

    private record Found(
            Waiting waiting,
            List<GroupRow> groups,
            List<DoubtRow> doubts,
            List<Person> persons,
            List<Measure> measures) {}

    private void show(Found found) {
        int group = index(model.groups().indexOf(model.groupProperty().get().orElse(null)), found.groups.size());
        int doubt = index(model.doubts().indexOf(model.doubtProperty().get().orElse(null)), found.doubts.size());
        model.waitingProperty().set(found.waiting.all());
        model.summaryProperty().set(words.summary(found.waiting));
        model.persons().setAll(found.persons);
        if (!model.measures().equals(found.measures)) {
            model.measures().setAll(found.measures);
        }
        model.groups().setAll(found.groups);
        model.doubts().setAll(found.doubts);
        select(group < 0 ? Optional.empty() : Optional.of(model.groups().get(group)));
        model.doubtProperty()
                .set(doubt < 0 ? Optional.empty() : Optional.of(model.doubts().get(doubt)));
    }

    /// The row to select among `size`: the same place as before, or the nearest that is left.
    private static int index(int before, int size) {
        return Math.min(Math.max(before, 0), size - 1);
    }

    /// Takes a group of records in hand.
    public void select(Optional<GroupRow> row) {
        model.groupProperty().set(row);
        model.units().clear();
        row.flatMap(r -> r.group().records().getFirst().value()).ifPresent(value -> suggestUnits(value.code()));
    }

    /// Lists the units a measure can have, the likeliest meaning of what the file says first.
    public void suggestUnits(String code) {
        String written = model.groupProperty()
                .get()
                .flatMap(r -> r.group().records().getFirst().value())
                .map(HeldValue::unit)
                .orElse("");
        tasks.start(Work.of(
                UNITS,
                progress -> clinic.toCheck().units(code, written),
                units -> model.units().setAll(units),
                this::failed));
    }

    /// Tries records of the group in hand again, with what was typed.
    ///
    /// @param chosen records meant; all of the group if empty
    public void fix(List<RecordRow> chosen, FixEntry entry) {
        List<Long> ids = meant(chosen, model.groupProperty().get().map(GroupRow::records));
        switch (entry.read(texts)) {
            case FixEntry.Reading.Wrong wrong -> say(wrong.sentence(), true);
            case FixEntry.Reading.Meant(Mend mend) -> {
                if (mend.value().isPresent() && ids.size() > 1) {
                    say(texts.format("check.wrong.oneValue", ids.size()), true);
                } else {
                    decide(ids, by -> clinic.toCheck().fix(ids, mend, by), outcome -> fixed(ids, outcome));
                }
            }
        }
    }

    private void fixed(List<Long> ids, MendingOutcome outcome) {
        List<Long> refused =
                outcome.refused().stream().map(MendingOutcome.Refusal::id).toList();
        List<Long> done = ids.stream().filter(id -> !refused.contains(id)).toList();
        decided(done, words.fixed(outcome), true, !refused.isEmpty());
    }

    /// Leaves records of the group in hand out for good.
    public void dismiss(List<RecordRow> chosen, String reason) {
        List<Long> ids = meant(chosen, model.groupProperty().get().map(GroupRow::records));
        if (reason.isBlank()) {
            say(texts.get("check.wrong.noReason"), true);
        } else {
            decide(
                    ids,
                    by -> clinic.toCheck().dismiss(ids, reason, by),
                    done -> decided(ids, texts.format("check.done.dismissed", done), true, false));
        }
    }

    /// Accepts or rejects values of the group in hand.
    public void judge(List<RecordRow> chosen, boolean accepted, String reason) {
        List<Long> ids = meant(chosen, model.doubtProperty().get().map(DoubtRow::records));
        if (reason.isBlank()) {
            say(texts.get("check.wrong.noReason"), true);
        } else {
            String key = accepted ? "check.done.accepted" : "check.done.rejected";
            decide(
                    ids,
                    by -> clinic.toCheck().judge(ids, accepted, by, reason),
                    done -> decided(ids, texts.format(key, done), false, false));
        }
    }

    /// Takes the last decision back.
    public void undo() {
        model.undoProperty()
                .get()
                .ifPresent(undo -> decide(
                        undo.ids(),
                        by -> undo.records()
                                ? clinic.toCheck().reopen(undo.ids(), by)
                                : clinic.toCheck().reconsider(undo.ids(), by),
                        done -> {
                            decided(List.of(), texts.format("check.done.undone", done), undo.records(), false);
                        }));
    }

    /// Reads files again with the present readers.
    public void readAgain(List<Path> files) {
        Optional<QuarantinedRecord> first =
                model.groupProperty().get().map(row -> row.group().records().getFirst());
        if (first.isEmpty() || files.isEmpty()) {
            return;
        }
        ImportRequest request = new ImportRequest(
                files, first.get().origin().owner(), first.get().origin().zone());
        model.workingProperty().set(true);
        tasks.start(Work.of(DECIDE, progress -> clinic.readAgain(request, progress), this::readAgain, this::failed)
                .titled(texts.get("check.task.again"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    private void readAgain(ImportResult result) {
        int values = result.files().stream().mapToInt(FileReport::observations).sum();
        int aside = result.files().stream().mapToInt(FileReport::quarantined).sum();
        decided(List.of(), texts.format("check.done.again", values, aside), true, false);
    }

    private static List<Long> meant(List<RecordRow> chosen, Optional<List<RecordRow>> all) {
        return (chosen.isEmpty() ? all.orElse(List.of()) : chosen)
                .stream().map(RecordRow::id).toList();
    }

    private <T> void decide(List<Long> ids, Decision<T> decision, Consumer<T> done) {
        String by = model.byProperty().get();
        if (ids.isEmpty() || model.workingProperty().get()) {
            return;
        }
        if (by.codePoints().filter(Character::isLetter).count() < 2) {
            say(texts.get("check.wrong.nobody"), true);
            return;
        }
        model.workingProperty().set(true);
        tasks.start(Work.of(DECIDE, progress -> decision.by(by.strip()), done, this::failed)
                .titled(texts.get("check.task.decide"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    @FunctionalInterface
    private interface Decision<T> {
        T by(String name);
    }

    private void decided(List<Long> undoable, String message, boolean records, boolean partly) {
        model.undoProperty().set(undoable.isEmpty() ? Optional.empty() : Optional.of(new Undo(records, undoable)));
        say(message, partly);
        reload();
        changed.run();
    }

    private void failed(Exception failure) {
        say(
                failure instanceof IllegalArgumentException refused
                        ? Optional.ofNullable(refused.getMessage()).orElse("")
                        : new Failures(texts).sentence(failure),
                true);
    }

    private void say(String message, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(message);
    }
}
