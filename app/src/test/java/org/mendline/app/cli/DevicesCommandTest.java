package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import tools.jackson.databind.JsonNode;

class DevicesCommandTest {
    private static final PersonId ANN = new PersonId("P-1");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void aPersonWithAWatchAndAPhone() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
        try (ClinicStore store = ClinicStores.open(cli.store(), "correct horse".toCharArray())) {
            store.persons().save(Person.named(ANN));
            List<Observation> said = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                said.add(steps("Ann's Apple Watch (Watch6,1)", day, 9_000));
                said.add(steps("Ann's iPhone (iPhone12,1)", day, 6_000));
            }
            store.observations().addAll(said);
        }
    }

    @Test
    void saysWhoIsPrimaryAndWhy() {
        Result listed = cli.run("devices", "P-1");

        assertThat(listed.code()).as(listed.err()).isZero();
        assertThat(listed.out())
                .contains("Steps from Ann's Apple Watch (Watch6,1) (primary: watch before phone, since ")
                .contains("; Ann's iPhone (iPhone12,1) kept beside.")
                .contains("5 days, 2026-03-02 to 2026-03-06");
    }

    @Test
    void aChoiceIsKeptAuditedAndTakenBack() {
        JsonNode chosen = cli.run("devices", "P-1", "--primary", "steps=iphone", "--by", "Ada Weiss", "--json")
                .json();
        assertThat(chosen.at("/kinds/0/primary").asString()).isEqualTo("Ann's iPhone (iPhone12,1)");
        assertThat(chosen.at("/kinds/0/reason").asString()).isEqualTo("chosen");
        assertThat(chosen.at("/kinds/0/codes/0").asString()).isEqualTo("55423-8");
        assertThat(chosen.at("/kinds/0/sentence").asString()).contains("chosen by Ada Weiss on ");
        try (ClinicStore store = ClinicStores.open(cli.store(), "correct horse".toCharArray())) {
            assertThat(store.audit().latest(1)).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo("Ada Weiss");
                assertThat(entry.action()).isEqualTo("primary-device");
            });
        }

        JsonNode back =
                cli.run("devices", "P-1", "--by-rule", "55423-8", "--json").json();
        assertThat(back.at("/kinds/0/primary").asString()).startsWith("Ann's Apple Watch");
        assertThat(back.at("/kinds/0/reason").asString()).isEqualTo("better-class");
        assertThat(back.at("/kinds/0/devices")).hasSize(2);
    }

    @Test
    void whatCannotBeChosenIsSaidInASentence() {
        Result noMeasure = cli.run("devices", "P-1", "--primary", "sleep=iphone");
        assertThat(noMeasure.code()).isEqualTo(2);
        assertThat(noMeasure.err())
                .contains("Nothing called \"sleep\" was measured of this person")
                .contains("steps");
        Result noDevice = cli.run("devices", "P-1", "--primary", "steps=ring");
        assertThat(noDevice.code()).isEqualTo(2);
        assertThat(noDevice.err()).contains("No device that measured steps is called \"ring\"");
        Result twoDevices = cli.run("devices", "P-1", "--primary", "steps=Ann");
        assertThat(twoDevices.err()).contains("More than one device that measured steps");
        assertThat(cli.run("devices", "P-1", "--primary", "steps=iphone", "--by", " ")
                        .err())
                .contains("Say who chooses");
    }

    private static Observation steps(String device, int day, double value) {
        Instant evening = LocalDate.of(2026, 3, 2).plusDays(day).atTime(22, 0).toInstant(ZoneOffset.UTC);
        return new Observation(
                ANN,
                MeasureCodes.STEPS,
                value,
                "1",
                evening,
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("export.xml", "steps", Optional.of(device), "apple-health/1"));
    }
}
