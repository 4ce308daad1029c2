package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.FileReport.Status;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.mapping.SavedMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Questions and answers through the importer and a real store.
class QuestionsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final PersonId JANE = new PersonId("P-014");

    @TempDir
    Path folder;

    private final LateNames hospital = new LateNames();
    private ClinicStore store;
    private Importer importer;

    /// A format that gives values before it says whose they are, as FHIR bundles may. One line a file:
    /// `late NUMBER NAME YEAR`.
    private static final class LateNames implements FormatReader {
        @Override
        public String format() {
            return "late";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public boolean accepts(Source source) {
            return new String(source.head(), java.nio.charset.StandardCharsets.UTF_8).startsWith("late ");
        }

        @Override
        public void read(Source source, java.util.function.Consumer<ReadItem> sink) throws java.io.IOException {
            String[] words = new String(source.open().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            Subject subject = new Subject.Named("hl7:CITY", words[1]);
            sink.accept(new ReadItem.Value(
                    subject,
                    "1988-5",
                    "CRP",
                    12.8,
                    "mg/L",
                    NOW.minusSeconds(60),
                    Optional.of(ZoneOffset.UTC),
                    Quality.VALID,
                    "record 1",
                    Optional.empty()));
            sink.accept(new ReadItem.PersonSeen(
                    subject,
                    Optional.of(words[2].replace('_', ' ')),
                    words.length > 3 ? OptionalInt.of(Integer.parseInt(words[3])) : OptionalInt.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    false,
                    "record 2"));
        }
    }

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        store.persons()
                .save(new Person(
                        JANE,
                        Optional.of("Jane Döe-Smith"),
                        OptionalInt.of(1961),
                        Sex.FEMALE,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Person.Origin.CLINIC));
        CuratedMeasures measures = new CuratedMeasures();
        UcumConversion units = new UcumConversion();
        List<FormatReader> readers =
                new java.util.ArrayList<>(StandardReaders.all(ZONE, measures, units, CsvMapping.USUAL));
        readers.addFirst(hospital);
        readers.add(StandardReaders.lastResort(ZONE, measures, units));
        importer = new Importer(
                store,
                readers,
                new RememberedTables(store.mappings(), ZONE),
                units,
                measures,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FileReport run(String name, String text, FileAnswers answers) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return importer.run(
                        new ImportRequest(List.of(file), Optional.empty(), ZONE, new Answers(answers, Map.of())),
                        ImportProgress.SILENT)
                .files()
                .getFirst();
    }

    private List<Observation> of(PersonId person) {
        return store.observations().between(person, LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
    }

    private static FileAnswers person(String id, PersonAnswer answer) {
        return new FileAnswers(TableMapping.NONE, Map.of(id, answer));
    }

    @Test
    void ambiguousDatesStoreNothingUntilTheOrderIsSaid() throws Exception {
        String text = "date,person,sleep_h\n03/04/2026,P-014,7.5\n";

        FileReport asked = run("a.csv", text, FileAnswers.NONE);

        assertThat(asked.status()).isEqualTo(Status.REFUSED);
        assertThat(asked.questions()).singleElement().isInstanceOf(Question.AmbiguousDates.class);
        assertThat(asked.problems().getFirst().reason()).contains("2026-04-03").contains("2026-03-04");
        assertThat(of(JANE)).isEmpty();

        FileReport answered = run(
                "a.csv", text, new FileAnswers(new TableMapping(Optional.of(DateOrder.DAY_FIRST), Map.of()), Map.of()));

        assertThat(answered.status()).isEqualTo(Status.IMPORTED);
        assertThat(answered.questions()).isEmpty();
        assertThat(of(JANE).getFirst().instant().atZone(ZONE).toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void aFileThatWasTakenInPartIsReadAgainOnceItIsAnswered() throws Exception {
        String text =
                "date,person,measure,value,unit\n2026-04-03,P-014,CRP,12.8,mg/L\n2026-04-03,P-014,Entzündung,3,mg/L\n";

        FileReport first = run("lab.csv", text, FileAnswers.NONE);
        FileReport again = run("lab.csv", text, FileAnswers.NONE);
        FileReport answered = run(
                "lab.csv",
                text,
                new FileAnswers(
                        new TableMapping(
                                Optional.empty(),
                                Map.of("Entzündung", new Meaning.Measured("30522-7", Optional.empty()))),
                        Map.of()));

        assertThat(first.status()).isEqualTo(Status.PARTIAL);
        assertThat(again.questions()).hasSize(1);
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.observations()).isEqualTo(1);
        assertThat(of(JANE)).hasSize(2);
    }

    @Test
    void aRememberedMappingIsAppliedAndNamedInTheReceipt() throws Exception {
        String text = "Pat;Wann;Eiweiß (mg/L)\nP-014;03.04.2026;12,8\n";
        FileReport asked = run("lab.csv", text, FileAnswers.NONE);
        assertThat(asked.questions()).singleElement().isInstanceOfSatisfying(Question.UnknownTable.class, table -> {
            assertThat(table.rows()).containsExactly(List.of("P-014", "03.04.2026", "12,8"));
            Map<String, Meaning> names = new LinkedHashMap<>();
            names.put("Pat", new Meaning.Column(Meaning.Role.PERSON));
            names.put("Wann", new Meaning.Column(Meaning.Role.DATE));
            names.put("Eiweiß (mg/L)", new Meaning.Measured("1988-5", Optional.of("mg/L")));
            store.mappings()
                    .save(new SavedMapping(
                            table.signature(),
                            "Lab Meyer",
                            MappingJson.write(new TableMapping(Optional.empty(), names)),
                            "Ann",
                            NOW));
        });

        FileReport read = run("next.csv", text.replace("12,8", "13,9"), FileAnswers.NONE);

        assertThat(read.status()).isEqualTo(Status.IMPORTED);
        assertThat(read.notes())
                .anySatisfy(n -> assertThat(n.reason())
                        .isEqualTo("The file was read with the mapping \"Lab Meyer\", made on 2026-06-01 by Ann."));
        assertThat(of(JANE)).singleElement().extracting(Observation::value).isEqualTo(13.9);
    }

    @Test
    void mappingsAreRenamedDeletedAndNeverShareAName() {
        SavedMapping one = new SavedMapping("a".repeat(64), "One", "{}", "Ann", NOW);
        store.mappings().save(one);
        store.mappings().save(new SavedMapping("b".repeat(64), "Two", "{}", "Ann", NOW));

        assertThatThrownBy(() -> store.mappings().save(new SavedMapping("c".repeat(64), "One", "{}", "Ann", NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another mapping called \"One\"");
        assertThatThrownBy(() -> store.mappings().rename("One", "Two")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.mappings().rename("One", "First")).isTrue();
        assertThat(store.mappings().rename("One", "Again")).isFalse();
        assertThat(store.mappings().find(one.signature()).map(SavedMapping::name))
                .contains("First");
        assertThat(store.mappings().delete("First")).isTrue();
        assertThat(store.mappings().all()).extracting(SavedMapping::name).containsExactly("Two");
    }

    @Test
    void someoneOfTheSameNameIsAskedAboutEvenWhenTheNameComesLast() throws Exception {
        FileReport asked = run("a.late", "late 778 Doe-Smith,_Jane 1961", FileAnswers.NONE);

        assertThat(asked.status()).isEqualTo(Status.REFUSED);
        assertThat(asked.questions()).singleElement().isInstanceOfSatisfying(Question.PersonInDoubt.class, doubt -> {
            assertThat(doubt.candidates()).singleElement().satisfies(c -> {
                assertThat(c.id()).isEqualTo(JANE);
                assertThat(c.why()).isEqualTo("the same name in another order and the same birth year");
            });
            assertThat(doubt.option()).contains("--same-person \"778=P-014\"");
        });
        assertThat(store.persons().all()).hasSize(1);
        assertThat(of(JANE)).isEmpty();
    }

    @Test
    void theSamePersonIsRememberedByTheirNumber() throws Exception {
        run("a.late", "late 778 Jane_Doe-Smith 1961", person("778", new PersonAnswer.Same(JANE)));
        FileReport next = run("b.late", "late 778 Jane_Doe-Smith  1961".replace("  ", " ") + "\n", FileAnswers.NONE);

        assertThat(next.questions()).isEmpty();
        assertThat(of(JANE)).hasSize(1);
        assertThat(store.persons().findByAlias("hl7:CITY", "778")).contains(JANE);
        assertThat(store.persons().all()).hasSize(1);
    }

    @Test
    void somebodyElseOfTheSameNameBecomesAPerson() throws Exception {
        FileReport report = run("a.late", "late 778 Jane_Doe-Smith 1961", person("778", new PersonAnswer.Somebody()));

        assertThat(report.status()).isEqualTo(Status.IMPORTED);
        assertThat(report.newPersons()).containsExactly("778");
        assertThat(of(JANE)).isEmpty();
    }

    @Test
    void onlyCloseLikenessIsAskedAbout() throws Exception {
        assertThat(run("1.late", "late 1 Jane_Doe-Smith 1985", FileAnswers.NONE).questions())
                .isEmpty();
        assertThat(run("2.late", "late 2 John_Miller 1961", FileAnswers.NONE).questions())
                .isEmpty();
        assertThat(run("3.late", "late 3 Jane_Doe-Smyth 1961", FileAnswers.NONE).questions())
                .hasSize(1);
        assertThat(run("4.late", "late 4 Jane_Doe-Smith 1916", FileAnswers.NONE).questions())
                .hasSize(1);
        assertThat(run("5.late", "late 5 Dr._Jane_Doe_Smith", FileAnswers.NONE).questions())
                .hasSize(1);
    }

    @Test
    void anIdThatLooksLikeAnothersIsAskedAbout() throws Exception {
        String text = "date,person,sleep_h\n2026-04-03,p14,7.5\n2026-04-03,P-015,8\n";

        FileReport report = run("sleep.csv", text, FileAnswers.NONE);

        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(report.observations()).isEqualTo(1);
        assertThat(report.newPersons()).containsExactly("P-015");
        assertThat(report.questions())
                .singleElement()
                .satisfies(q -> assertThat(q.sentence())
                        .startsWith("\"p14\" may be P-014 (Jane Döe-Smith, born 1961): the ids differ only in"));
    }
}
