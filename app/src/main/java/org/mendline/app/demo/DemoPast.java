package org.mendline.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Traits;
import org.mendline.ml.twin.TwinPrior;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.csv.CaseloadCsvWriter;
import org.mendline.storage.importing.csv.OutcomesCsvWriter;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;

/// The demo clinic's past: simulated people whose recoveries are over, two in three after ACL reconstruction,
/// one in three after knee replacement. They needed 40 % longer than the literature says, so that there is
/// something to learn. Nobody here ever lived.
final class DemoPast {
    /// How much longer recovery takes in this clinic than in the literature.
    private static final double SLOWER = 1.4;

    private static final int DAYS = 150;
    private static final int VISITS_EVERY_DAYS = 18;
    private static final int BETWEEN_ENDS_DAYS = 12;

    private final int count;
    private final LocalDate today;

    DemoPast(int count, LocalDate today) {
        this.count = count;
        this.today = today;
    }

    /// Writes a caseload and a table of visits; nothing for nobody.
    void write(Path folder) throws IOException {
        List<CaseloadCsvWriter.Case> cases = new ArrayList<>();
        List<OutcomesCsvWriter.Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            person(i, cases, visits);
        }
        if (count > 0) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("caseload.csv"), CaseloadCsvWriter.table(cases), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("visits.csv"), OutcomesCsvWriter.table(visits), StandardCharsets.UTF_8);
        }
    }

    /// Closes the episodes once they are imported.
    void close(OpenClinic clinic) {
        clinic.store().inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                LocalDate closed = onset(i).plusDays(DAYS - 1L);
                for (Episode e : clinic.store().episodes().of(new PersonId(id(i)))) {
                    clinic.store()
                            .episodes()
                            .save(new Episode(
                                    e.id(),
                                    e.person(),
                                    e.condition(),
                                    e.bodySite(),
                                    e.onset(),
                                    e.outcomeCode(),
                                    e.goal(),
                                    e.baseline(),
                                    Optional.of(closed)));
                }
            }
            return count;
        });
    }

    private void person(int i, List<CaseloadCsvWriter.Case> cases, List<OutcomesCsvWriter.Visit> visits) {
        Condition condition = i % 3 == 0 ? Condition.KNEE_ARTHROPLASTY : Condition.ACL_RECONSTRUCTION;
        String code = OutcomeScales.usualCode(condition);
        OutcomeScale scale = OutcomeScales.forCode(code).orElseThrow();
        int age = condition == Condition.KNEE_ARTHROPLASTY ? 55 + i * 7 % 25 : 18 + i * 7 % 25;
        Sex sex = i % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        cases.add(new CaseloadCsvWriter.Case(
                id(i),
                Optional.empty(),
                OptionalInt.of(onset(i).getYear() - age),
                sex,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true,
                condition.code(),
                Optional.empty(),
                onset(i),
                code,
                OptionalDouble.empty(),
                OptionalDouble.empty()));
        Traits traits = new Traits(
                OptionalDouble.of(age), OptionalDouble.of(sex == Sex.FEMALE ? 1 : 0), OptionalDouble.empty());
        FeatureDays days = simulate(condition, scale, traits, 5000 + i);
        for (int d = 0; d < days.days(); d++) {
            LocalDate date = onset(i).plusDays(d);
            days.value(d, DayFeature.OUTCOME)
                    .ifPresent(v -> visits.add(
                            new OutcomesCsvWriter.Visit(id(i), date, code, rounded(scale, v), scale.unit())));
        }
    }

    private static FeatureDays simulate(Condition condition, OutcomeScale scale, Traits traits, long seed) {
        TwinPrior prior = ConditionPriors.of(condition, traits, scale)
                .adjusted(PersonParameter.RECOVERY_TIME, Math.log(SLOWER), 1);
        SplittableRandom random = new SplittableRandom(seed);
        return PersonSimulator.simulate(
                        prior,
                        prior.drawWhole(random),
                        scale,
                        traits,
                        Collections.nCopies(DAYS, prior.mechanics().usual()),
                        ObservationPattern.visitsEvery(VISITS_EVERY_DAYS),
                        random.nextLong())
                .whole()
                .days();
    }

    private LocalDate onset(int i) {
        return today.minusDays((long) BETWEEN_ENDS_DAYS * (count - i) + DAYS);
    }

    private static String id(int i) {
        return String.format(java.util.Locale.ROOT, "PAST-%03d", i + 1);
    }

    private static double rounded(OutcomeScale scale, double value) {
        double on = Math.clamp(value, Math.min(scale.worst(), scale.best()), Math.max(scale.worst(), scale.best()));
        return Math.rint(on * 10) / 10;
    }
}
