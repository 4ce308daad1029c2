package org.mendline.app.window;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.report.ReportKind;
import org.mendline.app.window.importing.wizard.WizardController;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.plans.PlansController;
import org.mendline.app.window.plans.PlansPage;
import org.mendline.app.window.report.PeopleChoice;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.timeline.EntryModel;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.MeasureSuggestion;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.person.PersonId;

/// Every state of every screen that a picture is worth: a name, the screen, and what a user did there.
record ScreenStates(
        String name, String screen, List<Path> files, boolean something, List<Consumer<Workstation>> steps) {
    /// One thing a user does.
    @FunctionalInterface
    private interface Step extends Consumer<Workstation> {}

    private static final PersonId MAPLE = new PersonId("P-013");
    private static final Path FOLDER = Path.of("/media/clinic-stick/exports");
    private static final List<Path> FEW = paths("morning-run.fit", "bad-night.fit", "lab.hl7", "part-wellness.csv");
    private static final List<Path> ASKING = paths("asks-table.csv", "asks-dates-person.csv", "asks-names.csv");

    static List<ScreenStates> all() {
        return Stream.of(frame(), importing(), wizard(), checks(), twin(), plans(), whyAndReview())
                .flatMap(List::stream)
                .toList();
    }

    /// A clinic in which the states can be reached.
    FakeClinic clinic() {
        FakeClinic clinic = new FakeClinic(24);
        if (something) {
            clinic.toCheck().filled();
            clinic.importBook().longUsed(30);
        }
        clinic.asks("asks-table", List.of(WizardTest.table()));
        clinic.asks("asks-dates-person", List.of(WizardTest.dates(), WizardTest.person()));
        clinic.asks("asks-names", List.of(columns(), words()));
        return clinic;
    }

    Shot shot(int width, int height, boolean dark) {
        return Shot.of(screen, Optional.of(MAPLE), width, height, dark).withFiles(files);
    }

    private static List<ScreenStates> frame() {
        return List.of(
                state("caseload", "caseload"),
                state("settings", "settings"),
                state("palette", "caseload", w -> w.model().paletteProperty().set(true)),
                state("report", "report"),
                state("report-person", "report", w -> w.report().kind(ReportKind.PERSON)),
                state("report-flagged", "report", ScreenStates::flaggedSaved),
                state("models", "models"),
                state("firstrun", "firstrun"),
                state("help", "caseload", w -> w.model().helpProperty().set(true)),
                state("dropping", "caseload", w -> w.model().droppingProperty().set(true)));
    }

    private static List<ScreenStates> importing() {
        return List.of(
                new ScreenStates("import-first-time", "import", List.of(), false, List.of()),
                state("import-start", "import"),
                state("import-start-watching", "import", w -> watch(w, true)),
                state("import-watch-failed", "import", w -> watch(w, false), ScreenStates::unplugged),
                files("import-preview", FEW),
                files("import-preview-sixty", sixty()),
                files("import-preview-nothing", paths("bad.fit", "bad-2.fit")),
                files("import-preview-asks", ASKING),
                files("import-receipt", FEW, w -> w.importing().importChosen()),
                files("import-receipt-sixty", sixty(), w -> w.importing().importChosen()),
                state("import-undo", "import", w -> w.importing().history().ask(3)),
                state(
                        "import-undo-refused",
                        "import",
                        w -> w.importing().history().ask(2)),
                state(
                        "import-undone",
                        "import",
                        w -> w.importing().history().ask(3),
                        w -> w.importing().history().undo()));
    }

    private static void flaggedSaved(Workstation w) {
        w.report().people(PeopleChoice.FLAGGED);
        w.report().model().saved().setAll("Every Monday", "Knees");
        w.report().model().messageProperty().set("The report is written.");
        w.report().model().writtenProperty().set(List.of(Path.of("/home/coach/Mendline week 2026-11-20.xlsx")));
    }

    private static void watch(Workstation w, boolean offer) {
        w.importing().watching().model().watchedProperty().set(Optional.of(new WatchedFolder(FOLDER, false)));
        if (offer) {
            w.importing().watching().model().messageProperty().set("3 new files in " + FOLDER);
        }
    }

    private static void unplugged(Workstation w) {
        w.importing()
                .watching()
                .model()
                .failureProperty()
                .set(w.importing().watching().failure(FOLDER));
    }

    private static List<ScreenStates> wizard() {
        return List.of(
                asked("wizard-table", 0, wizard -> {}),
                asked("wizard-table-answered", 0, wizard -> {}, ScreenStates::answerTable),
                asked("wizard-dates", 1, wizard -> {}),
                asked("wizard-dates-answered", 1, wizard -> wizard.say(DateOrder.DAY_FIRST)),
                asked("wizard-person", 1, WizardController::next),
                asked("wizard-columns", 2, wizard -> {}),
                asked("wizard-words", 2, WizardController::next));
    }

    private static ScreenStates asked(String name, int file, Consumer<WizardController> then, Step... more) {
        List<Consumer<Workstation>> steps = new ArrayList<>();
        steps.add(w -> {
            ((TableView<?>) w.root().lookup("#import-table"))
                    .getSelectionModel()
                    .select(file);
            w.importing().answerQuestions();
            then.accept(w.importing().wizard());
        });
        steps.addAll(List.of(more));
        return new ScreenStates(name, "import", ASKING, true, steps);
    }

    private static void answerTable(Workstation w) {
        pick(w, "#wizard-meaning-1", "the date");
        pick(w, "#wizard-meaning-2", "C-reactive protein");
    }

    private static <T> void pick(Workstation w, String box, String label) {
        @SuppressWarnings("unchecked") // the screen's own box
        ComboBox<T> choice = (ComboBox<T>) w.root().lookup(box);
        choice.getItems().stream()
                .filter(item -> choice.getConverter().toString(item).startsWith(label))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    private static List<ScreenStates> checks() {
        return List.of(
                new ScreenStates("check-nothing", "check", List.of(), false, List.of()),
                new ScreenStates("check-nothing-doubtful", "check", List.of(), false, List.of(w -> tab(w, 1))),
                state("check-set-aside", "check"),
                state("check-set-aside-unread", "check", w -> select(w, "#check-groups", 1)),
                state("check-nobody", "check", w -> w.checks().dismiss(List.of(), "double entry")),
                state("check-fixed", "check", w -> type(w, "#check-by", "Ada Voss"), ScreenStates::fix),
                state("check-doubtful", "check", w -> tab(w, 1)),
                state(
                        "check-accepted",
                        "check",
                        w -> tab(w, 1),
                        w -> type(w, "#check-by", "Ada Voss"),
                        w -> w.checks().judge(List.of(), true, "repeated by hand")));
    }

    private static void fix(Workstation w) {
        w.checks()
                .fix(
                        List.of(),
                        new org.mendline.app.window.quarantine.FixEntry(
                                Optional.empty(), Optional.empty(), "", "mg/dL", "", ""));
    }

    private static List<ScreenStates> twin() {
        return List.of(
                state("twin", "twin"),
                state("twin-devices", "twin", w -> w.twin().devices().open()),
                state(
                        "twin-devices-nobody",
                        "twin",
                        w -> w.twin().devices().open(),
                        w -> w.twin()
                                .devices()
                                .leaveToRule(w.twin().devices().model().kinds().getFirst())),
                state("timeline", "timeline"),
                state(
                        "timeline-asked",
                        "timeline",
                        w -> w.timeline().ask(FakeTimelines.NOW.minusSeconds(86_400 * 8), Duration.ofDays(1))),
                state("timeline-entry", "timeline", w -> w.timeline().entry().open(EntryModel.Kind.VALUE)),
                state("twin-feedback", "twin", w -> w.twin().feedback().open()));
    }

    private static List<ScreenStates> plans() {
        return List.of(
                state("plans", "plans"),
                state("plans-four", "plans", ScreenStates::fourPlans),
                state(
                        "plans-evidence",
                        "plans",
                        ScreenStates::fourPlans,
                        w -> ((TabPane) w.root().lookup("#plan-tabs"))
                                .getSelectionModel()
                                .select(3)),
                state(
                        "plans-best",
                        "plans",
                        w -> planning(w).model().searchOpenProperty().set(true),
                        w -> planning(w).best().model().minutesADayProperty().set("140"),
                        w -> planning(w).best().search()),
                state(
                        "plans-search",
                        "plans",
                        w -> planning(w).model().searchOpenProperty().set(true)));
    }

    static PlansController planning(Workstation w) {
        return w.person().pages().stream()
                .flatMap(page -> page instanceof PlansPage plans ? Stream.of(plans.controller()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static void fourPlans(Workstation w) {
        PlansController plans = planning(w);
        plans.rename("rested");
        plans.move(Lever.SLEEP, 8.5);
        plans.copy();
        plans.rename("more therapy");
        plans.move(Lever.THERAPY, 60);
        plans.copy();
        plans.rename("ramp");
        plans.reset();
        plans.chooseLever(Lever.LOAD);
        plans.draw(IntStream.range(0, 12).mapToObj(week -> 200.0 + 20 * week).toList());
        plans.lock(Lever.SLEEP, true);
    }

    private static List<ScreenStates> whyAndReview() {
        return List.of(
                state("why", "why"),
                state("drivers", "caseload", w -> w.drivers().open()),
                state("review", "review"),
                state(
                        "review-decided",
                        "review",
                        w -> type(w, "#review-name", "Ada Weiss"),
                        w -> press(w, "#review-2-accept"),
                        w -> press(w, "#review-1-reject"),
                        w -> type(w, "#review-1-reason", "Seen this morning, well rested")),
                state(
                        "twin-agreed",
                        "review",
                        w -> type(w, "#review-name", "Ada Weiss"),
                        w -> press(w, "#review-2-accept"),
                        w -> w.person().tabProperty().set(PersonTab.TWIN),
                        w -> w.twin().showAgreed()));
    }

    private static void press(Workstation w, String button) {
        ((Button) w.root().lookup(button)).fire();
    }

    static Question.UnknownColumns columns() {
        return new Question.UnknownColumns(
                "c".repeat(64),
                List.of(
                        new NameInDoubt(
                                "SMSP VAS",
                                List.of("3", "4", "2"),
                                Optional.empty(),
                                List.of(new MeasureSuggestion("72514-3", "Pain severity 0-10", "{score}", 0.6))),
                        new NameInDoubt("Hb g/dl", List.of("13,2", "12,9"), Optional.of("g/dL"), List.of()),
                        new NameInDoubt("Raum", List.of("2.14", "2.14"), Optional.empty(), List.of())));
    }

    static Question.UnknownMeasures words() {
        return new Question.UnknownMeasures(
                "d".repeat(64),
                List.of(new NameInDoubt("Beugung aktiv", List.of("95", "102"), Optional.of("°"), List.of())));
    }

    private static void tab(Workstation w, int index) {
        ((TabPane) w.root().lookup("#check-tabs")).getSelectionModel().select(index);
    }

    private static void select(Workstation w, String table, int row) {
        ((TableView<?>) w.root().lookup(table)).getSelectionModel().select(row);
    }

    private static void type(Workstation w, String field, String text) {
        ((TextInputControl) w.root().lookup(field)).setText(text);
    }

    private static ScreenStates state(String name, String screen, Step... steps) {
        return new ScreenStates(name, screen, List.of(), true, List.of(steps));
    }

    private static ScreenStates files(String name, List<Path> files, Step... steps) {
        return new ScreenStates(name, "import", files, true, List.of(steps));
    }

    private static List<Path> paths(String... names) {
        return Arrays.stream(names).map(Path::of).toList();
    }

    /// A folder of two months: mostly runs, some laboratory results known already, a few damaged files.
    private static List<Path> sixty() {
        return IntStream.range(0, 60)
                .mapToObj(day -> Path.of(name(day, LocalDate.of(2026, 9, 20).plusDays(day))))
                .toList();
    }

    private static String name(int day, LocalDate date) {
        if (day % 17 == 16) {
            return "bad-" + date + ".fit";
        }
        if (day % 7 == 6) {
            return "part-wellness-" + date + ".csv";
        }
        return day % 5 == 4 ? "lab-again-" + date + ".hl7" : date + "-morning-run.fit";
    }
}
