package org.mendline.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.PersonId;

/// What is said through the window's door to the clinic, on a real store and the real twin.
class FeedbackBookTest {
    private static final PersonId ANNA = new PersonId("NEW-1");
    private static final LocalDate ONSET = LocalDate.now(ZoneId.systemDefault()).minusDays(30);

    @TempDir
    Path folder;

    private OpenClinic clinic;

    @BeforeEach
    void aPersonInTreatment() throws Exception {
        Path visits = folder.resolve("visits.csv");
        Files.writeString(
                visits,
                "person,date,measure,value,unit\n" + ANNA + "," + ONSET.plusDays(5) + "," + MeasureCodes.LIMB_SYMMETRY
                        + ",40,%\n" + ANNA + "," + ONSET.plusDays(26) + "," + MeasureCodes.LIMB_SYMMETRY + ",52,%\n",
                StandardCharsets.UTF_8);
        clinic = OpenClinic.create(folder.resolve("clinic.mendline"), "correct horse".toCharArray());
        clinic.importFiles(
                new ImportRequest(List.of(visits), Optional.empty(), ZoneId.systemDefault()), TaskProgress.SILENT);
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
    }

    @AfterEach
    void closeIt() {
        clinic.close();
    }

    @Test
    void whatIsSaidAtOnceIsKeptTogetherAndMovesTheCurveAsSaid() {
        assertThat(clinic.saidEffect(ANNA)).isEmpty();

        clinic.say(
                shown(),
                new Saying(
                        Optional.of(Verdict.TOO_OPTIMISTIC),
                        OptionalDouble.of(2),
                        OptionalDouble.empty(),
                        " Ada Weiss ",
                        Optional.of("  ")));

        assertThat(clinic.said(ANNA)).hasSize(2).allSatisfy(said -> {
            assertThat(said.saidBy()).isEqualTo("Ada Weiss");
            assertThat(said.note()).isEmpty();
        });
        SaidEffect effect = clinic.saidEffect(ANNA).orElseThrow();
        assertThat(effect.with()).isLessThan(effect.without());
        assertThat(clinic.store().audit().latest(2))
                .extracting(AuditLog.Entry::action)
                .containsOnly("feedback");
    }

    @Test
    void oneWrongRatingAndNothingIsKept() {
        PersonPrediction shown = shown();
        assertThatThrownBy(() -> clinic.say(
                        shown,
                        new Saying(
                                Optional.of(Verdict.ABOUT_RIGHT),
                                OptionalDouble.of(4),
                                OptionalDouble.of(11),
                                "Ada Weiss",
                                Optional.empty())))
                .hasMessageContaining("from 0 to 10, not 11");
        assertThat(clinic.said(ANNA)).isEmpty();
    }

    @Test
    void whatIsWithdrawnStaysReadableAndNoLongerCounts() {
        double before = median();
        clinic.say(
                shown(),
                new Saying(
                        Optional.of(Verdict.TOO_PESSIMISTIC),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "Ada Weiss",
                        Optional.empty()));
        assertThat(median()).isGreaterThan(before);
        long said = clinic.said(ANNA).getFirst().id();

        assertThat(clinic.withdraw(ANNA, said, "Ada Weiss")).isTrue();
        assertThat(clinic.withdraw(ANNA, said, "Ada Weiss")).isFalse();

        assertThat(clinic.said(ANNA)).singleElement().matches(Said::withdrawn);
        assertThat(clinic.saidEffect(ANNA)).isEmpty();
        assertThat(median()).isEqualTo(before);
    }

    private double median() {
        return shown().projection().outcome().at(FeedbackBook.JUDGED_DAYS).median();
    }

    private PersonPrediction shown() {
        if (clinic.predict(ANNA) instanceof PredictionResult.Predicted(PersonPrediction p)) {
            return p;
        }
        throw new AssertionError(clinic.predict(ANNA));
    }
}
