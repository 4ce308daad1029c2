package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.reporting.ReportOrder;
import org.mendline.app.reporting.ReportPeople;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.theme.Themes;

/// The coach's journey: the weekly report of the squad, by hand and kept for next week.
class ReportJourneyTest {
    private static final String FILE = "Mendline week 2026-11-20.xlsx";

    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(20);
    private final ObjectProperty<Themes> theme = TestWindow.light();
    private final AtomicInteger presses = new AtomicInteger();
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromAnyScreenTwoPressesWriteTheWeeklyReport() {
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);

        assertThat(folder.resolve(FILE)).exists();
        assertThat(presses).hasValue(2);
        assertThat(window.words("#report-message")).isEqualTo("The report is written.");
        assertThat(window.text("#report-written"))
                .isEqualTo(folder.resolve(FILE).toString());
        assertThat(window.visible("#report-open-folder")).isTrue();
    }

    @Test
    void withTheMouseItIsTwoClicks() {
        click("#nav-report");
        click("#report-export");

        assertThat(folder.resolve(FILE)).exists();
        assertThat(presses).hasValue(2);
    }

    @Test
    void aSecondReportOfTheDayDoesNotReplaceTheFirst() {
        click("#nav-report");
        click("#report-export");
        click("#report-export");

        assertThat(folder.resolve(FILE)).exists();
        assertThat(folder.resolve("Mendline week 2026-11-20 (2).xlsx")).exists();
    }

    @Test
    void thePreviewShowsWhoAndWhatWillBeThere() {
        click("#nav-report");
        assertThat(window.rows("#report-preview")).isEqualTo(20);
        assertThat(window.words("#report-contents"))
                .startsWith(
                        "20 people. Sheets: Squad, Data gaps, Why, Decisions, Files, About, and one for each person");

        click("#report-people-flagged");
        int flagged = window.rows("#report-preview");
        assertThat(flagged).isBetween(1, 19);
        click("#report-show-readiness");
        assertThat(heads()).doesNotContain("Readiness in 72 h (0 to 10)").contains("Status", "Data gaps");
        click("#report-sheet-persons");
        assertThat(window.words("#report-contents"))
                .startsWith(flagged + " people")
                .doesNotContain("for each");
        click("#report-paper-letter");
        click("#report-export");

        ReportOrder order = clinic.reports().last().orElseThrow();
        assertThat(order.people()).isEqualTo(new ReportPeople.Flagged());
        assertThat(order.layout().paper()).isEqualTo(Paper.LETTER);
        assertThat(order.layout().columns())
                .doesNotContain(SquadColumn.READINESS)
                .contains(SquadColumn.GAPS);
        assertThat(order.layout().parts()).doesNotContain(ReportPart.PERSONS);
    }

    @Test
    void tickingSomebodyOffMakesItAReportOfThoseTicked() {
        click("#nav-report");
        window.run(() -> ((TableView<?>) window.find("#report-preview"))
                .getSelectionModel()
                .select(0));
        window.focus("#report-preview");
        press(KeyCode.SPACE);
        click("#report-export");

        assertThat(clinic.reports().last().orElseThrow().people())
                .isInstanceOfSatisfying(
                        ReportPeople.Selected.class,
                        selected -> assertThat(selected.ids()).hasSize(19));
    }

    @Test
    void personReportsAreOneFileEach() {
        click("#nav-report");
        click("#report-kind-person");
        window.run(() -> workstation
                .report()
                .choose(List.of(FakePeople.some(1).getFirst().person().id())));
        click("#report-export");

        assertThat(clinic.reports().last().orElseThrow().kind()).isEqualTo(ReportKind.PERSON);
        assertThat(window.words("#report-message")).isEqualTo("The report is written.");
    }

    @Test
    void aSavedReportComesBackAsItWasAndCanBeForgotten() {
        click("#nav-report");
        click("#report-people-flagged");
        window.type("#report-name", "Monday");
        click("#report-save");
        assertThat(window.words("#report-message")).contains("mendline report run \"Monday\"");

        click("#report-kind-person");
        window.choose("#report-saved", "Monday");
        window.run(() -> workstation.report().open("Monday"));
        assertThat(window.text("#report-name")).isEqualTo("Monday");
        assertThat(workstation.report().model().kindProperty().get()).isEqualTo(ReportKind.WEEKLY);
        click("#report-delete");
        assertThat(clinic.reports().saved()).isEmpty();
    }

    @Test
    void nobodyAndNoFolderAreSaidInSentences() {
        click("#nav-report");
        window.run(() -> workstation.report().choose(List.of()));
        click("#report-export");
        assertThat(window.words("#report-message")).startsWith("Nobody in treatment");

        window.type("#report-folder", "");
        click("#report-export");
        assertThat(window.words("#report-message")).isEqualTo("Choose a folder for the report first.");
    }

    private List<String> heads() {
        return window.read(() -> {
            List<String> heads = new ArrayList<>();
            ((TableView<?>) window.find("#report-preview")).getColumns().forEach(column -> heads.add(column.getText()));
            return heads;
        });
    }

    private void click(String selector) {
        presses.incrementAndGet();
        window.click(selector);
    }

    private void press(KeyCode... keys) {
        presses.incrementAndGet();
        window.press(keys);
    }
}
