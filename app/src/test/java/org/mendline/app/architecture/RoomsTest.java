package org.mendline.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// storage knows files, ml knows numbers, viz knows pixels; app knows people and composes them.
class RoomsTest {
    private static final JavaClasses HOUSE = House.classes();

    @Test
    void theRulesSeeTheWholeHouse() {
        assertThat(HOUSE.size()).isGreaterThan(50);
        for (String room : List.of("storage", "ml", "viz", "app")) {
            assertThat(HOUSE.stream().anyMatch(c -> c.getPackageName().startsWith("org.mendline." + room)))
                    .as(room)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "storage, ml", "storage, viz", "storage, app",
        "ml, storage", "ml, viz", "ml, app",
        "viz, storage", "viz, ml", "viz, app"
    })
    void theThreeRoomsDoNotKnowEachOtherNorApp(String room, String other) {
        noClasses()
                .that()
                .resideInAPackage("org.mendline." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mendline." + other + "..")
                .because("app maps between the rooms' value types")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.mendline.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "java.sql.., org.mendline.storage..",
        "javax.sql.., org.mendline.storage..",
        "org.jdbi.., org.mendline.storage..",
        "org.h2.., org.mendline.storage..",
        "ca.uhn.hl7v2.., org.mendline.storage..",
        "ai.djl.., org.mendline.ml..",
        "org.apache.poi.., org.mendline.app.report..",
        "org.openxmlformats.., org.mendline.app.report.."
    })
    void eachLibraryHasOneRoom(String library, String room) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);

        rule.check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"storage", "ml"})
    void filesAndNumbersKnowNoPixels(String room) {
        noClasses()
                .that()
                .resideInAPackage("org.mendline." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "eu.hansolo..", "org.controlsfx..")
                .check(HOUSE);
    }

    @Test
    void theWindowAsksTheClinicAndNeverTheStoreOrTheModels() {
        noClasses()
                .that()
                .resideInAPackage("org.mendline.app.window..")
                .should()
                .dependOnClassesThat(House.storeInternals().or(House.modelInternals()))
                .because("screens talk to org.mendline.app.clinic and to value types only")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void aBrokenRuleIsNoticed() {
        ArchRule poiNowhere = classes()
                .that()
                .resideInAPackage("org.mendline.app.report")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.poi..");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> poiNowhere.check(HOUSE))
                .withMessageContaining("WeeklyReport");
    }
}
