package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import tools.jackson.databind.JsonNode;

class AddCommandTest {
    private static final PersonId ANN = new PersonId("P-1");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void aPerson() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
        try (ClinicStore store = open()) {
            store.persons().save(Person.named(ANN));
        }
    }

    private ClinicStore open() {
        return ClinicStores.open(cli.store(), "correct horse".toCharArray());
    }

    @Test
    void aValueIsKeptInANameAndListedWithTheOthers() {
        Result added = cli.run(
                "add",
                "P-1",
                "--measure",
                "pain severity",
                "--value",
                "2,5",
                "--at",
                "yesterday 8:30",
                "--by",
                "Ada Voss",
                "--json");
        assertThat(added.code()).as(added.err()).isZero();
        JsonNode json = added.json();
        assertThat(json.at("/code").asString()).isEqualTo("72514-3");
        assertThat(json.at("/value").asDouble()).isEqualTo(2.5);
        assertThat(json.at("/quality").asString()).isEqualTo("valid");

        JsonNode listed = cli.run("observations", "P-1", "--json").json();
        assertThat(listed.at("/observations/0/value").asDouble()).isEqualTo(2.5);
        assertThat(listed.at("/observations/0/record").asString()).isEqualTo("Ada Voss");
        assertThat(listed.at("/observations/0/source").asString()).isEqualTo("entered by hand");
        Result twice = cli.run(
                "add", "P-1", "--measure", "72514-3", "--value", "2.5", "--at", "yesterday 8:30", "--by", "Ada Voss");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("there already");
    }

    @Test
    void whatNobodyShowsIsRefusedUnlessItIsKeptAsDoubtful() {
        Result refused = cli.run("add", "P-1", "--measure", "72514-3", "--value", "25");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("outside what a living person shows of Pain severity", "--doubtful");
        Result kept = cli.run("add", "P-1", "--measure", "72514-3", "--value", "25", "--doubtful");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(kept.out()).contains("implausible, see `mendline doubtful`");
        assertThat(cli.run("doubtful", "--json").json().at("/values")).hasSize(1);
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInASentence() {
        assertThat(cli.run("add", "P-1", "--measure", "steps", "--value", "12,000")
                        .err())
                .contains("could be");
        assertThat(cli.run("add", "P-1", "--measure", "55423-8", "--value", "12,000")
                        .err())
                .contains("\"12,000\" could be");
        assertThat(cli.run("add", "P-1", "--measure", "happiness", "--value", "3")
                        .err())
                .contains("No measure is called \"happiness\"");
        assertThat(cli.run("add", "P-1", "--measure", "72514-3", "--value", "three")
                        .err())
                .contains("is no number");
        assertThat(cli.run("add", "P-1", "--measure", "72514-3", "--value", "3", "--at", "soon")
                        .err())
                .contains("\"soon\" is no time");
        assertThat(cli.run("add", "P-1").code()).isEqualTo(2);
        assertThat(cli.run("note", "P-1", "--text", " ").err()).contains("A note needs words");
    }

    @Test
    void notesAndDosesStandInTheJournal() {
        Result note = cli.run("note", "P-1", "--text", "Slept badly", "--by", "Ada Voss");
        assertThat(note.code()).as(note.err()).isZero();
        assertThat(note.out()).contains("note \"Slept badly\"", "by Ada Voss.");
        JsonNode dose = cli.run(
                        "add",
                        "P-1",
                        "--intervention",
                        "Ibuprofen",
                        "--dose",
                        "400",
                        "--unit",
                        "mg",
                        "--by",
                        "Ada Voss",
                        "--json")
                .json();
        assertThat(dose.at("/kind").asString()).isEqualTo("intervention");
        assertThat(dose.at("/dose").asDouble()).isEqualTo(400);
        try (ClinicStore store = open()) {
            assertThat(store.journal().of(ANN))
                    .hasSize(2)
                    .extracting(JournalEntry::enteredBy)
                    .containsOnly("Ada Voss");
            assertThat(store.audit().latest(1).getFirst().detail()).contains("Ibuprofen 400.0 mg");
        }
    }
}
