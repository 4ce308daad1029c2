package org.mendline.app.window.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.StackPane;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.caseload.CaseloadView;
import org.mendline.app.window.importing.ImportView;
import org.mendline.app.window.models.ModelsView;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonView;
import org.mendline.app.window.plans.PlansPage;
import org.mendline.app.window.quarantine.CheckView;
import org.mendline.app.window.report.ReportView;
import org.mendline.app.window.review.ReviewPage;
import org.mendline.app.window.settings.SettingsView;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.TimelinePage;
import org.mendline.app.window.timeline.TimelineView;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.twin.TwinScreenView;
import org.mendline.app.window.why.DriversOverlay;
import org.mendline.app.window.why.WhyPage;
import org.mendline.viz.theme.Themes;

/// Makes the views of a workstation's controllers: the pages of a person, and each screen when it is first looked at.
/// FX thread only.
final class ScreenMakers {
    private final Workstation workstation;
    private final Surroundings around;
    private final TaskRunner tasks;
    private final Texts texts;
    private final ObjectProperty<Themes> theme;

    ScreenMakers(Workstation workstation, Surroundings around) {
        this.workstation = workstation;
        this.around = around;
        this.tasks = around.tasks();
        this.texts = around.texts();
        this.theme = around.theme();
    }

    /// The pages of a person beside the twin. The workstation must have its caseload, its timeline and its edits.
    List<PersonPage> pages(Clinic clinic, TwinScreenController twin) {
        WhyPage why = new WhyPage(clinic, tasks, texts, twin.model(), theme);
        ReviewPage review =
                new ReviewPage(clinic, tasks, texts, twin, around.clock().getZone(), workstation.caseload()::reload);
        PlansPage plans = new PlansPage(twin.model(), tasks, texts, theme, this::showCaseload);
        return List.of(timeline(), plans, why, review);
    }

    private TimelinePage timeline() {
        return new TimelinePage(
                workstation.timeline(),
                () -> new TimelineView(
                        workstation.timeline(), texts, theme, workstation.edits(), workstation::showFile));
    }

    /// The worklist, made at once: the program starts with it. The workstation must have its caseload and its drivers.
    CaseloadView caseload() {
        return new CaseloadView(
                workstation.caseload(),
                texts,
                theme,
                () -> workstation.show(Screen.IMPORT),
                workstation.drivers()::open,
                workstation::reportOn);
    }

    /// How each screen is made; the workstation needs all its controllers only once a screen is looked at.
    Screens screens(CaseloadView caseload) {
        return new Screens()
                .with(Screen.CASELOAD, () -> withDrivers(caseload))
                .with(Screen.TWIN, this::person)
                .with(Screen.IMPORT, () -> new ImportView(workstation.importing(), texts))
                .with(Screen.CHECK, () -> new CheckView(workstation.checks(), texts))
                .with(Screen.REPORT, () -> new ReportView(workstation.report(), texts, around.showFolder()))
                .with(Screen.MODELS, () -> new ModelsView(workstation.models(), texts, theme, tasks.board()))
                .with(Screen.SETTINGS, this::settings);
    }

    /// The caseload, with what drives recoveries over it once that is asked for.
    private StackPane withDrivers(CaseloadView caseload) {
        StackPane both = new StackPane(caseload);
        workstation.drivers().model().openProperty().subscribe(open -> {
            if (open && both.getChildren().size() == 1) {
                both.getChildren().add(new DriversOverlay(workstation.drivers(), texts, theme));
            }
        });
        return both;
    }

    private PersonView person() {
        TwinScreenView twin = new TwinScreenView(workstation.twin(), texts, theme, this::showCaseload);
        return new PersonView(workstation.person(), twin, texts);
    }

    private SettingsView settings() {
        return new SettingsView(
                workstation.settings(),
                texts,
                around.look(),
                around.showFolder(),
                () -> workstation.show(Screen.IMPORT));
    }

    private void showCaseload() {
        workstation.show(Screen.CASELOAD);
    }
}
