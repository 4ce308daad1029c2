package org.mendline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.models.Acceptance;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.PersonId;

/// The whole way on simulated people: a clinic with a past learns, a named person activates, predictions
/// follow, one step takes it back.
class DemoPastTest {
    private static final int FINISHED = 45;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
    private static final PersonId NEW = new PersonId("NEW-1");

    @TempDir
    Path folder;

    @Test
    void aClinicWithAPastLearnsAndTakesItBack() throws Exception {
        try (OpenClinic clinic = clinic()) {
            ModelVersions models = clinic.modelVersions();
            String version = clinic.modelVersion();

            LocalReport report = models.trainLocal("ann", TaskProgress.SILENT);

            assertThat(report.finished()).isEqualTo(FINISHED);
            assertThat(report.overall().orElseThrow().mae().hi95()).isNegative();
            assertThat(report.acceptable()).as(report.reasons().toString()).isTrue();
            assertThat(clinic.modelVersion()).as("trained, not active").isEqualTo(version);
            clinic.predictionsUnavailable()
                    .ifPresent(reason -> Assumptions.abort("SKIPPED, there are no predictions here: " + reason));

            Fan before = outcome(clinic);
            models.activate(report.version(), new Acceptance("Ada Weiss", "report read"));
            assertThat(clinic.modelVersion()).contains(report.version());
            assertThat(predict(clinic).twin().modelVersion()).contains(report.version());
            assertThat(outcome(clinic)).isNotEqualTo(before);

            assertThat(models.rollBack(new Acceptance("Ada Weiss", ""))).isEqualTo(ModelVersions.SHIPPED);
            assertThat(clinic.modelVersion()).isEqualTo(version);
            assertThat(outcome(clinic)).as("the same bits as before").isEqualTo(before);

            assertThat(clinic.store().audit().latest(3))
                    .extracting(AuditLog.Entry::action)
                    .containsExactly("model-rollback", "model-activate", "model-train");
            assertThat(clinic.caseload(TaskProgress.SILENT))
                    .as("whose recovery is over is not on the worklist")
                    .hasSize(1);
            similarRecoveriesAreOthers(clinic);
        }
    }

    private static void similarRecoveriesAreOthers(Clinic clinic) {
        PersonPrediction p = predict(clinic);
        assertThat(clinic.similar(p)).isInstanceOfSatisfying(SimilarResult.Found.class, found -> {
            assertThat(found.similar().candidates()).isLessThanOrEqualTo(FINISHED * 2 / 3);
            assertThat(found.similar().count()).isGreaterThanOrEqualTo(8);
        });
    }

    private OpenClinic clinic() throws Exception {
        DemoPast past = new DemoPast(FINISHED, TODAY);
        past.write(folder.resolve("past"));
        LocalDate onset = TODAY.minusDays(30);
        Files.writeString(
                folder.resolve("past").resolve("new.csv"),
                "person,date,measure,value,unit\n" + NEW + "," + onset.plusDays(5) + ","
                        + MeasureCodes.LIMB_SYMMETRY + ",40,%\n" + NEW + "," + onset.plusDays(26) + ","
                        + MeasureCodes.LIMB_SYMMETRY + ",52,%\n",
                StandardCharsets.UTF_8);
        OpenClinic clinic = OpenClinic.create(folder.resolve("clinic.mendline"), "correct horse".toCharArray());
        clinic.store().setSetting(OpenClinic.DEMO, "true");
        clinic.importFiles(
                new ImportRequest(List.of(folder.resolve("past")), Optional.empty(), ZoneId.systemDefault()),
                TaskProgress.SILENT);
        past.close(clinic);
        clinic.startEpisode(new Episode(
                NEW + "/" + onset,
                NEW,
                "acl-reconstruction",
                Optional.empty(),
                onset,
                MeasureCodes.LIMB_SYMMETRY,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
        return clinic;
    }

    private static PersonPrediction predict(Clinic clinic) {
        if (clinic.predict(NEW) instanceof PredictionResult.Predicted(PersonPrediction p)) {
            return p;
        }
        throw new AssertionError(clinic.predict(NEW));
    }

    private static Fan outcome(Clinic clinic) {
        return predict(clinic).projection().outcome();
    }
}
