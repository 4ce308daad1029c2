package org.mendline.app.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.explanation.Influences.LeverChange;
import org.mendline.app.explanation.Influences.Worth;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.PersonId;

/// Explanations of a person with visits and a diary, by the shipped models.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationDeskTest {
    private static final PersonId ANNA = new PersonId("NEW-1");
    private static final int DAYS = 40;
    private static final LocalDate ONSET = LocalDate.now(ZoneId.systemDefault()).minusDays(DAYS);

    private OpenClinic clinic;
    private PersonPrediction prediction;

    @BeforeAll
    void aPersonWithVisitsAndADiary(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder("person,date,measure,value,unit\n");
        for (int day = 3; day <= DAYS; day++) {
            rows.append(row(day, MeasureCodes.PAIN, day > DAYS - 7 ? 5 : 2 + day % 2, "{score}"));
            if (day % 9 == 0) {
                rows.append(row(day, MeasureCodes.LIMB_SYMMETRY, 35 + day, "%"));
            }
        }
        Path file = folder.resolve("diary.csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        clinic = OpenClinic.create(folder.resolve("clinic.mendline"), "correct horse".toCharArray());
        clinic.importFiles(
                new ImportRequest(List.of(file), Optional.empty(), ZoneId.systemDefault()), TaskProgress.SILENT);
        clinic.startEpisode(new Episode(
                ANNA + "/" + ONSET,
                ANNA,
                "acl-reconstruction",
                Optional.empty(),
                ONSET,
                MeasureCodes.LIMB_SYMMETRY,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
        prediction = clinic.predict(ANNA) instanceof PredictionResult.Predicted(PersonPrediction p) ? p : null;
        assertThat(prediction).isNotNull();
    }

    private static String row(int day, String measure, double value, String unit) {
        return ANNA + "," + ONSET.plusDays(day) + "," + measure + "," + value + "," + unit + "\n";
    }

    @AfterAll
    void closeIt() {
        clinic.close();
    }

    @ParameterizedTest
    @EnumSource(Background.class)
    void sharesByDayAddUpToThePredictionAndCoverWhatTheyAreComparedOver(Background background) {
        DayShares shares =
                clinic.explanations().overTime(prediction, Explained.OUTCOME_12_WEEKS, background, TaskProgress.SILENT);

        double days =
                shares.windows().stream().mapToDouble(DayShares.Window::total).sum();
        double features =
                shares.rows().stream().mapToDouble(DayShares.Row::total).sum();
        assertThat(shares.base() + days + shares.exactCheck()).isCloseTo(shares.prediction(), within(1e-4));
        assertThat(shares.base() + features + shares.exactCheck()).isCloseTo(shares.prediction(), within(1e-4));
        assertThat(shares.windows().getLast().last()).isEqualTo(prediction.asOf());
        assertThat(shares.windows().getFirst().first())
                .isEqualTo(
                        background == Background.OWN_NORMAL ? prediction.asOf().minusDays(6) : ONSET);
        assertThat(shares.rows()).extracting(DayShares.Row::feature).contains("Pain", "Outcome measurements");
    }

    @Test
    void aDayWithoutAValueHasNoShareWhichIsNotNought() {
        DayShares shares = clinic.explanations()
                .overTime(prediction, Explained.OUTCOME_12_WEEKS, Background.OWN_NORMAL, TaskProgress.SILENT);
        DayShares.Row outcome = shares.rows().stream()
                .filter(row -> row.feature().equals("Outcome measurements"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.cells()).filteredOn(cell -> cell.share().isPresent()).hasSize(1);
    }

    @Test
    void leversAreRankedByThePredictionTheyMoveAndCarryTheirSource() {
        Influences found =
                clinic.explanations().influences(prediction, Explained.OUTCOME_12_WEEKS, TaskProgress.SILENT);

        assertThat(found.levers())
                .hasSize(6)
                .allSatisfy(lever -> assertThat(lever.source().text()).isNotBlank())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(
                        (LeverChange c) -> -Math.abs(c.difference().median())));
        assertThat(found.inputs()).extracting(Influences.InputChange::input).containsExactly("Pain");
        assertThat(found.unknown())
                .filteredOn(Influences.Unknown::ever)
                .singleElement()
                .satisfies(u -> assertThat(u.worth())
                        .isInstanceOfSatisfying(
                                Worth.Narrows.class,
                                n -> assertThat(n.widthAfter()).isLessThan(n.widthNow())));
    }

    @Test
    void readinessIsExplainedToo() {
        Influences found = clinic.explanations().influences(prediction, Explained.READINESS_72_H, TaskProgress.SILENT);
        assertThat(found.levers()).hasSize(6);
        DayShares shares = clinic.explanations()
                .overTime(prediction, Explained.READINESS_72_H, Background.NOTHING_KNOWN, TaskProgress.SILENT);
        assertThat(shares.prediction()).isBetween(0.0, 10.0);
    }

    @Test
    void whoIsExplainedOverTheCaseloadCountsInNoticeableChanges() {
        CaseloadDrivers drivers = clinic.explanations().drivers(TaskProgress.SILENT);

        PersonExplanation one = clinic.explain(prediction, Explained.OUTCOME_12_WEEKS);
        double pain = one.explanation().contributions().stream()
                .filter(c -> c.feature().equals("Pain"))
                .findFirst()
                .orElseThrow()
                .phi();
        assertThat(drivers.explained()).isEqualTo(1);
        assertThat(drivers.features())
                .filteredOn(f -> f.name().equals("Pain and soreness"))
                .singleElement()
                .satisfies(f -> assertThat(f.shares())
                        .singleElement()
                        .satisfies(s -> assertThat(
                                        s.share() * prediction.record().scale().minimalImportantDifference())
                                .isCloseTo(pain, within(1e-9))));
    }

    @Test
    void isStoppedBetweenBatches() {
        TaskProgress stopped = new TaskProgress() {
            @Override
            public void at(double fraction, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> clinic.explanations()
                        .overTime(prediction, Explained.OUTCOME_12_WEEKS, Background.OWN_NORMAL, stopped))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> clinic.explanations().drivers(stopped)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> clinic.explanations().influences(prediction, Explained.OUTCOME_12_WEEKS, stopped))
                .isInstanceOf(CancellationException.class);
    }
}
