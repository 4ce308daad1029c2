package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.window.shell.Workstation;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.theme.Themes;

/// From dropped files to stored values and back, with mouse and keys, on a real encrypted clinic.
class ImportJourneyTest {
    private static final PersonId PERSON = new PersonId("P-1");
    private static final String HEART_RATE = "8867-4";
    private static final int ALIKE = 500;

    @TempDir
    private Path folder;

    private OpenClinic clinic;
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        clinic = OpenClinic.create(folder.resolve("clinic.mendline"), "correct horse battery".toCharArray());
        ObjectProperty<Themes> theme = TestWindow.light();
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(theme, workstation::root);
    }

    @AfterEach
    void close() {
        window.close();
        clinic.close();
    }

    @Test
    void aDroppedFolderIsPreviewedAnsweredImportedAndTakenBack() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("stick"));
        Files.writeString(drop.resolve("sleep.csv"), "date,person,sleep_h\n03/04/2024,P-1,7.5\n04/04/2024,P-1,8\n");
        Files.writeString(drop.resolve("pulse.csv"), rows(List.of("P-1,2024-04-03,8867-4,60,/min")));

        window.run(() -> workstation.drop(List.of(drop)));
        assertThat(window.words("#import-summary")).startsWith("1 of 2 files can be imported: 1 new value ");
        assertThat(stored(HEART_RATE)).as("a preview stores nothing").isZero();

        window.click("#import-answer");
        assertThat(window.visible("#wizard-overlay")).isTrue();
        assertThat(window.words("#wizard-question")).contains("3 Apr 2024 or 4 Mar 2024");
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#wizard-overlay")).as("after Escape").isFalse();
        window.click("#import-answer");
        window.click("#wizard-dmy");
        window.press(KeyCode.ENTER);
        assertThat(window.visible("#wizard-overlay")).as("after Enter").isFalse();
        assertThat(window.words("#import-summary")).startsWith("2 of 2 files can be imported: 3 new values");

        window.press(KeyCode.ENTER);
        assertThat(window.words("#import-summary")).startsWith("Imported 2 of 2 files: 3 new values");
        assertThat(stored(HEART_RATE)).isEqualTo(1);
        assertThat(clinic.persons()).hasSize(1);

        window.click("#import-undo");
        assertThat(window.visible("#undo-overlay")).isTrue();
        assertThat(focusedIn("#undo-overlay")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#undo-overlay")).isFalse();
        assertThat(stored(HEART_RATE)).isEqualTo(1);
        window.click("#import-undo");
        window.click("#undo-yes");
        assertThat(window.words("#import-summary")).startsWith("Import 1 is undone. Removed: 3 values");
        assertThat(stored(HEART_RATE)).isZero();
    }

    @Test
    void fiveHundredAlikeRecordsAreMendedByOneUnitAndADoubtfulValueIsAccepted() throws IOException {
        List<String> lines = IntStream.range(0, ALIKE)
                .mapToObj(i -> "P-1," + LocalDate.of(2024, 1, 1).plusDays(i) + ",8867-4," + (55 + i % 30) + ",bpmm")
                .collect(Collectors.toList());
        lines.add("P-1,2023-12-24,8867-4,312,/min");
        Path file = Files.writeString(folder.resolve("pulse.csv"), rows(lines));
        window.run(() -> workstation.drop(List.of(file)));
        window.click("#import-start");
        assertThat(window.words("#import-summary")).contains("500 records were set aside");
        assertThat(stored(HEART_RATE)).isEqualTo(1);

        window.click("#nav-check");
        assertThat(window.words("#check-store")).isEqualTo("Store all 500 records");
        window.type("#check-by", "Ada Voss");
        window.run(() -> unit().setValue("/min"));
        window.click("#check-store");
        assertThat(window.words("#check-message")).startsWith("500 records were stored.");
        assertThat(stored(HEART_RATE)).isEqualTo(ALIKE + 1);

        window.click("#check-tab-values");
        assertThat(window.words("#check-explanation")).contains("312 /min");
        window.type("#check-judge-reason", "the ECG shows it");
        window.click("#check-accept");
        assertThat(window.words("#check-message")).startsWith("1 value was accepted");
        assertThat(clinic.store().doubtful().count()).isZero();
    }

    private static String rows(List<String> lines) {
        return "person,date,measure,value,unit\n" + String.join("\n", lines) + "\n";
    }

    private int stored(String code) {
        return clinic.store().observations().ofMeasure(PERSON, code).size();
    }

    private boolean focusedIn(String selector) {
        return window.read(() -> {
            Parent around = (Parent) window.find(selector);
            for (Node n = window.scene().getFocusOwner(); n != null; n = n.getParent()) {
                if (n.equals(around)) {
                    return true;
                }
            }
            return false;
        });
    }

    @SuppressWarnings("unchecked") // the screen's own box of units
    private ComboBox<String> unit() {
        return (ComboBox<String>) window.find("#fix-unit");
    }
}
