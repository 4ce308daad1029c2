package org.mendline.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.review.Suggestion.ChangePlan;
import org.mendline.app.review.Suggestion.Measure;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review.Decision;

/// Suggestions and decisions on a real store and the real twin: a person whose last visit is two months ago.
class ReviewDeskTest {
    private static final PersonId ANNA = new PersonId("NEW-1");
    private static final LocalDate ONSET = LocalDate.now(ZoneId.systemDefault()).minusDays(90);
    private static final Optional<String> NO_REASON = Optional.empty();

    @TempDir
    Path folder;

    private OpenClinic clinic;
    private PersonPrediction shown;

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
        shown = clinic.predict(ANNA) instanceof PredictionResult.Predicted(PersonPrediction p) ? p : null;
        assertThat(shown).isNotNull();
    }

    @AfterEach
    void closeIt() {
        clinic.close();
    }

    @Test
    void whatWasNotMeasuredForLongIsSuggestedWithWhatItIsWorthAndCountedOnTheCaseload() {
        List<Suggestion> open = clinic.reviews().of(shown).open();

        assertThat(open).filteredOn(Measure.class::isInstance).singleElement().satisfies(s -> {
            assertThat(s.title()).startsWith("Measure limb symmetry");
            assertThat(s.why()).contains("64 days ago");
            assertThat(s.expected()).containsPattern("would narrow from \\d+\\.\\d to \\d+\\.\\d % wide");
        });
        assertThat(clinic.reviews().of(shown).open()).as("the same each time").isEqualTo(open);
        assertThat(clinic.caseload(TaskProgress.SILENT))
                .singleElement()
                .extracting(CaseloadEntry::suggestions)
                .isEqualTo(open.stream().map(Suggestion::code).toList());
    }

    @Test
    void everySuggestedChangeOfThePlanStandsOutFromTheErrorOfMeasurement() {
        double error = shown.record().scale().measurementSd() / 2;
        assertThat(clinic.reviews().of(shown).open().stream()
                        .filter(ChangePlan.class::isInstance)
                        .map(ChangePlan.class::cast))
                .allSatisfy(change -> {
                    ExpectedEffect first = change.effects().getFirst();
                    assertThat(first.standsOut()).isTrue();
                    assertThat(first.difference().oneWay()).isTrue();
                    assertThat(first.quantity().startsWith("Readiness")
                                    || first.difference().median() >= error)
                            .isTrue();
                    assertThat(change.source().text()).isNotBlank();
                });
    }

    @Test
    void anAcceptedSuggestionIsAnsweredAuditedAndAgreed() {
        long number = clinic.reviews().decide(shown, sleep(), new Decision.Accepted(), " Ada Weiss ", NO_REASON);

        assertThat(clinic.reviews().answered()).containsEntry(ANNA, Set.of("plan:sleep"));
        assertThat(clinic.reviews().agreed(ANNA)).singleElement().satisfies(agreed -> {
            assertThat(agreed.lever()).isEqualTo(Lever.SLEEP);
            assertThat(agreed.dose()).isEqualTo(8);
            assertThat(agreed.words()).startsWith("Sleep 8.0 h a night instead of 6.5 h, agreed by Ada Weiss on ");
        });
        assertThat(clinic.reviews().decisions(ANNA)).singleElement().satisfies(d -> {
            assertThat(d.number()).isEqualTo(number);
            assertThat(d.words()).isEqualTo("Accepted: Sleep 8.0 h a night instead of 6.5 h.");
            assertThat(d.expected()).contains("+0.6 points (80 of 100 futures: +0.4 to +0.9)");
            assertThat(d.modelVersion()).isEqualTo(shown.twin().modelVersion());
        });
        assertThat(clinic.store().audit().latest(1))
                .singleElement()
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::action)
                .containsExactly("Ada Weiss", "review");
    }

    @Test
    void theNewestDecisionAboutALeverIsTheAgreedOneAndTakingItBackBringsTheOlderBack() {
        clinic.reviews().decide(shown, sleep(), new Decision.Accepted(), "Ada Weiss", NO_REASON);
        long newer = clinic.reviews().decide(shown, sleep(), new Decision.Changed(9), "Ben Ode", NO_REASON);
        assertThat(clinic.reviews().agreed(ANNA)).extracting(AgreedDose::dose).containsExactly(9.0);

        assertThat(clinic.reviews().takeBack(ANNA, newer, "Ben Ode", "too much to ask"))
                .isTrue();

        assertThat(clinic.reviews().agreed(ANNA)).extracting(AgreedDose::dose).containsExactly(8.0);
        assertThat(clinic.reviews().decisions(ANNA)).hasSize(2);
        assertThat(clinic.reviews().decisions(ANNA).getFirst().takenBack())
                .hasValueSatisfying(back -> assertThat(back.reason()).isEqualTo("too much to ask"));
        assertThat(clinic.reviews().takeBack(ANNA, newer, "Ben Ode", "again")).isFalse();
        assertThat(clinic.store().audit().latest(1).getFirst().action()).isEqualTo("review-take-back");
    }

    @Test
    void aDecisionHoldsForAWhileAndThenTheSuggestionIsRaisedAgain() {
        clinic.reviews().decide(shown, sleep(), new Decision.Rejected(), "Ada Weiss", Optional.of("works nights"));

        assertThat(in(27).answered()).containsEntry(ANNA, Set.of("plan:sleep"));
        assertThat(in(28).answered()).containsEntry(ANNA, Set.of());
    }

    @Test
    void nothingIsKeptWithoutANameOrAReasonOrWithADoseNobodyCouldTake() {
        assertThatThrownBy(() -> clinic.reviews().decide(shown, sleep(), new Decision.Accepted(), " ", NO_REASON))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> clinic.reviews().decide(shown, sleep(), new Decision.Rejected(), "Ada", NO_REASON))
                .hasMessageContaining("why");
        assertThatThrownBy(() -> clinic.reviews().decide(shown, sleep(), new Decision.Changed(30), "Ada", NO_REASON))
                .hasMessage("Sleep lies between 4.0 h and 11.0 h a day; 30.0 h does not.");
        assertThat(clinic.reviews().decisions(ANNA)).isEmpty();
    }

    private Reviews in(int days) {
        Clock later = Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(days));
        return new ReviewDesk(clinic.store(), later, Clinic.HORIZON_DAYS);
    }

    private static ChangePlan sleep() {
        return new ChangePlan(
                Lever.SLEEP,
                6.5,
                8,
                PlanWords.title(Lever.SLEEP, 6.5, 8),
                "Sleep has lately been 6.5 h a night.",
                List.of(new ExpectedEffect("Readiness in 72 h", "{score}", new Difference(0.6, 0.4, 0.9), true)),
                Effect.SLEEP_LOSS.source(),
                "1.5 h more in bed each night.",
                "None known to the twin.");
    }
}
