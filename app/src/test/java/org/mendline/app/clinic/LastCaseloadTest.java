package org.mendline.app.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.clinic.LastCaseload.Kept;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

class LastCaseloadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    @Test
    void isThereAgainWhenTheStoreIsOpenedAgain() {
        Kept kept = new Kept(TODAY, "twin-1+abc", List.of(entry()));
        Path file = folder.resolve("c.mendline");
        try (ClinicStore store = ClinicStores.create(file, "secret".toCharArray())) {
            new LastCaseload(store).keep(kept);
        }

        try (ClinicStore store = ClinicStores.open(file, "secret".toCharArray())) {
            assertThat(new LastCaseload(store).read()).contains(kept);
        }
    }

    @Test
    void staysButCountsAsOldOnceDataChanged() {
        try (ClinicStore store = ClinicStores.create(folder.resolve("c.mendline"), "secret".toCharArray())) {
            LastCaseload last = new LastCaseload(store);
            last.keep(new Kept(TODAY, "twin-1+abc", List.of(entry())));

            last.outdate();

            assertThat(last.read()).contains(new Kept(TODAY, "", List.of(entry())));
        }
    }

    @Test
    void anotherFormIsComputedAnew() {
        try (ClinicStore store = ClinicStores.create(folder.resolve("c.mendline"), "secret".toCharArray())) {
            store.setSetting("last-caseload", "[1, 2]");

            assertThat(new LastCaseload(store).read()).isEmpty();
        }
    }

    private static CaseloadEntry entry() {
        return new CaseloadEntry(
                new PersonId("P-1"),
                "Person One",
                true,
                Optional.of("Knee replacement"),
                OptionalInt.of(30),
                CaseloadStatus.STALLING,
                "Because.",
                "Knee flexion",
                "deg",
                OptionalDouble.of(91.5),
                OptionalDouble.empty(),
                Optional.of(new CaseloadEntry.Estimate(6, 5, 7)),
                Optional.of(new TimeToGoal(120, 84, 0.4, OptionalInt.of(30), OptionalInt.empty(), OptionalInt.empty())),
                List.of("flag"),
                List.of(new CaseloadEntry.DataGap("Sleep", Optional.of(TODAY.minusDays(9)))),
                Optional.of(TODAY));
    }
}
